package org.rapporteur.account;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.rapporteur.platform.text.Language;

/**
 * Somebody asks for a sign-in mail.
 *
 * @param next where to go on afterwards
 * @param browser the mark of the browser that asks; the code works there only
 * @param from the IP address that it asks from
 * @param language of the interface there, and so of the mail
 * @param zone in which the person lives, where the browser told it
 */
public record Asking(
    EmailAddress address,
    LocalPath next,
    String browser,
    String from,
    Language language,
    Optional<ZoneId> zone) {

  /** A time zone by its name; browsers know some that we do not. */
  public static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
