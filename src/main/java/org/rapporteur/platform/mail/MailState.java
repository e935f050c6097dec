package org.rapporteur.platform.mail;

/** What became of a mail. */
public enum MailState {
  /** Waits for its first or its next try. */
  WAITING,
  /** The SMTP server has taken it. */
  SENT,
  /** Refused for good, or too old to be of use. */
  GIVEN_UP
}
