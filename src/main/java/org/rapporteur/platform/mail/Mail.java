package org.rapporteur.platform.mail;

/**
 * One mail to one person; text and HTML say the same. It may hold a live secret, so {@code
 * toString} tells nothing.
 *
 * @param recipient one address that {@code EmailAddress} has accepted; nothing else may come here,
 *     because the SMTP client sends line breaks on as they are
 */
public record Mail(String recipient, String subject, String text, String html) {

  @Override
  public String toString() {
    return "Mail";
  }
}
