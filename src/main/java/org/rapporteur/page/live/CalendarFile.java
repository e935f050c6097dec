package org.rapporteur.page.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rapporteur.coverage.Coverage;

/** The beginning of a coverage as an entry for a calendar (RFC 5545). */
public final class CalendarFile {
  private static final int LINE_BYTES = 75;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CalendarFile() {}

  /**
   * The file; the coverage must say when it begins.
   *
   * @param address of the coverage's page
   */
  public static String of(Coverage coverage, String address, Instant now) {
    var facts = coverage.facts();
    return String.join(
        "",
        line("BEGIN:VCALENDAR"),
        line("VERSION:2.0"),
        line("PRODID:-//Rapporteur//Coverage//EN"),
        line("BEGIN:VEVENT"),
        line("UID:" + coverage.id()),
        line("DTSTAMP:" + STAMP.format(now)),
        line("DTSTART:" + STAMP.format(facts.startsAt())),
        line("SUMMARY:" + escaped(facts.title())),
        line("DESCRIPTION:" + escaped(facts.standfirst())),
        line("LOCATION:" + escaped(facts.place())),
        line("URL:" + address),
        line("END:VEVENT"),
        line("END:VCALENDAR"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /** Longer lines go on in the next one, after a space; no character is torn apart. */
  private static String line(String text) {
    var folded = new StringBuilder();
    var bytes = 0;
    for (var character : text.codePoints().toArray()) {
      var shown = Character.toString(character);
      var size = shown.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LINE_BYTES) {
        folded.append("\r\n ");
        bytes = 1;
      }
      folded.append(shown);
      bytes += size;
    }
    return folded.append("\r\n").toString();
  }
}
