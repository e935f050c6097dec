package org.rapporteur.account;

import java.time.Instant;
import java.util.UUID;

/**
 * One device on which an account is signed in.
 *
 * @param id names it in the list of devices; opens nothing
 * @param current true for the device that asks
 */
public record LoginSession(
    UUID id, Device device, Instant createdAt, Instant lastSeenAt, boolean current) {}
