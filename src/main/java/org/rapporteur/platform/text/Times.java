package org.rapporteur.platform.text;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Writes moments for one page: in the time zone of the event, in the language of the reader.
 *
 * <p>The patterns are our own: those of the JDK change from version to version.
 */
public final class Times {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder()
          .appendLiteral("UTC")
          .appendOffset("+H:mm", "")
          .toFormatter(Locale.ROOT);

  private final ZoneId zone;
  private final Language language;
  private final String place;
  private final DateTimeFormatter date;
  private final DateTimeFormatter exact;

  /**
   * {@code place} is what readers call the zone, for example Beijing; empty for the zone's city.
   */
  public Times(ZoneId zone, Language language, String place) {
    this.zone = zone;
    this.language = language;
    this.place = place.isEmpty() ? city(zone, language) : place;
    this.date = DateTimeFormatter.ofPattern(words("d MMMM uuuu", "uuuu年M月d日"), language.locale());
    this.exact =
        DateTimeFormatter.ofPattern(
            words("d MMMM uuuu, HH:mm:ss", "uuuu年M月d日 HH:mm:ss"), language.locale());
  }

  /** 10:42. */
  public String clock(Instant moment) {
    return CLOCK.format(moment.atZone(zone));
  }

  /** 24 March 2022, or 2022年3月24日. */
  public String date(Instant moment) {
    return date.format(moment.atZone(zone));
  }

  public String date(LocalDate day) {
    return date.format(day);
  }

  /** 6 April 2022, 10:02:07 (UTC+8), or 2022年4月6日 10:02:07（UTC+8）. */
  public String exact(Instant moment) {
    return exact.format(moment.atZone(zone)) + words(" (", "（") + offset(moment) + words(")", "）");
  }

  /** What a {@code datetime} attribute holds: 2022-03-24T10:42:07+08:00. */
  public String iso(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }

  /** The distance of the zone from UTC at that moment: UTC+8, UTC+5:30, UTC−5, UTC. */
  public String offset(Instant moment) {
    return OFFSET.format(moment.atZone(zone)).replace('-', '−');
  }

  /** What readers call the zone: Beijing, in "10:42 Beijing". */
  public String place() {
    return place;
  }

  public ZoneId zone() {
    return zone;
  }

  private String words(String english, String chinese) {
    return language == Language.ZH ? chinese : english;
  }

  private static String city(ZoneId zone, Language language) {
    var city =
        TimeZoneNames.getInstance(ULocale.forLanguageTag(language.tag()))
            .getExemplarLocationName(zone.getId());
    return city == null ? zone.getId() : city;
  }
}
