package org.rapporteur.page.live;

import java.time.Instant;
import org.rapporteur.photo.Photo;

/**
 * The head of a coverage's page; {@code iso} and {@code date} are null where no day is known,
 * {@code lead} where no photo was chosen.
 *
 * @param reporters a line that names who reports; empty while nobody has
 * @param photographers a line that names whose photos are shown; empty while there are none
 */
public record HeadView(
    String iso,
    String date,
    String reporters,
    String photographers,
    PhotoView lead,
    String lang,
    String dir,
    Setting setting) {

  public static HeadView of(Setting setting, Contributors contributors, Photo lead) {
    var coverage = setting.coverage();
    var words = setting.words();
    var day = day(setting);
    var separator = words.get("site.list-separator");
    var reporters = String.join(separator, contributors.reporters());
    var photographers = String.join(separator, contributors.photographers());
    var language = coverage.facts().language();
    return new HeadView(
        day == null ? null : day.atZone(setting.times().zone()).toLocalDate().toString(),
        day == null ? null : setting.times().date(day),
        reporters.isEmpty() ? "" : words.get("live.reporting", reporters),
        photographers.isEmpty() ? "" : words.get("live.photos-by", photographers),
        lead == null ? null : PhotoView.of(lead, setting.wordsIn(language)).brief(),
        setting.lang(language),
        setting.dir(language),
        setting);
  }

  private static Instant day(Setting setting) {
    var started = setting.coverage().progress().startedAt();
    return started != null ? started : setting.coverage().facts().startsAt();
  }
}
