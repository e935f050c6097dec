package org.rapporteur.platform.mail;

import java.time.Duration;

/**
 * A mail to be sent once.
 *
 * @param dedupeKey names the occasion: of two mails with the same key only the first is kept
 * @param life how long it is of use; after that it is given up
 */
public record OutboxMail(String dedupeKey, Duration life, Mail mail) {}
