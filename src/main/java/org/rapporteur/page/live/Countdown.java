package org.rapporteur.page.live;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.rapporteur.platform.text.Language;

/**
 * What is said before a coverage begins; the texts are empty where nobody knows when that is.
 *
 * @param starts at what time of day, at the event's place
 * @param day on which day
 * @param left how long until then, in words; empty once it is due
 * @param iso the moment for machines; null where it is not known
 * @param calendar the way to the calendar file; null where there is none
 */
public record Countdown(String starts, String day, String left, String iso, String calendar) {
  private static final int HOURS_MATTER_BELOW_DAYS = 7;

  public static Countdown of(Setting setting, Instant now) {
    var due = setting.coverage().facts().startsAt();
    if (due == null)
      return new Countdown(setting.words().get("live.state-scheduled"), "", "", null, null);
    var times = setting.times();
    var left = Duration.between(now, due);
    return new Countdown(
        setting.words().get("live.starts", times.clock(due), times.place()),
        times.date(due),
        left.toMinutes() < 1
            ? ""
            : setting.words().get("live.starts-in", inWords(left, setting.words().language())),
        times.iso(due),
        setting.at("/calendar.ics"));
  }

  /** Two units at most: 3 days, 4 hours; 5 minutes. */
  static String inWords(Duration left, Language language) {
    var days = left.toDays();
    var hours = left.toHoursPart();
    var measures = new ArrayList<Measure>();
    add(measures, days, MeasureUnit.DAY);
    if (days < HOURS_MATTER_BELOW_DAYS) add(measures, hours, MeasureUnit.HOUR);
    if (days == 0) add(measures, left.toMinutesPart(), MeasureUnit.MINUTE);
    return MeasureFormat.getInstance(language.locale(), FormatWidth.WIDE)
        .formatMeasures(measures.toArray(Measure[]::new));
  }

  private static void add(ArrayList<Measure> measures, long count, TimeUnit unit) {
    if (count > 0) measures.add(new Measure(count, unit));
  }
}
