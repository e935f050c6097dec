package org.rapporteur.account;

import java.time.Instant;

/**
 * An account as administrators see it.
 *
 * @param proved false until somebody has proved the mailbox
 * @param lastSeenAt null when nobody ever was signed in
 */
public record Person(Account account, boolean proved, Instant lastSeenAt) {}
