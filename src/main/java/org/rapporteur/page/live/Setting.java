package org.rapporteur.page.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.platform.Icon;
import org.rapporteur.platform.text.ContentLanguage;
import org.rapporteur.platform.text.Language;
import org.rapporteur.platform.text.Times;
import org.rapporteur.platform.text.Words;

/**
 * Where something of a coverage is shown: in whose words, at whose time of day, with which links.
 */
public record Setting(
    Coverage coverage,
    Words words,
    Times times,
    UnaryOperator<String> href,
    UnaryOperator<String> asset) {
  private static final int PLACE_LIMIT = 24;

  public static Setting of(
      Coverage coverage, Words words, UnaryOperator<String> href, UnaryOperator<String> asset) {
    var times = new Times(coverage.facts().zone(), words.language(), place(coverage, words));
    return new Setting(coverage, words, times, href, asset);
  }

  /** The address of the coverage, or of what lies below it, for example {@code /u/…}. */
  public String at(String below) {
    return href.apply("/e/" + coverage.slug() + below);
  }

  public Icon icon(String symbol) {
    return new Icon(asset.apply("icons/sprite.svg"), symbol);
  }

  /** The words that join pieces of such content: those of its own language, where we have them. */
  public Words wordsIn(String language) {
    return Words.of(language.split("-")[0].equals("zh") ? Language.ZH : Language.EN);
  }

  /** What the {@code lang} attribute of such content must say; null where the page says it. */
  public String lang(String language) {
    return language.equals(words.language().tag()) ? null : language;
  }

  /** The {@code dir} that goes with {@link #lang}. */
  public String dir(String language) {
    return lang(language) == null ? null : ContentLanguage.dir(language);
  }

  /** 10:42, with the date before it where that is another day than the coverage began on. */
  public String clock(Instant moment) {
    var day = day(moment);
    return day.equals(firstDay(moment))
        ? times.clock(moment)
        : times.date(day) + " " + times.clock(moment);
  }

  private LocalDate firstDay(Instant otherwise) {
    var started = coverage.progress().startedAt();
    var due = coverage.facts().startsAt();
    return day(started != null ? started : due != null ? due : otherwise);
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(times.zone()).toLocalDate();
  }

  /** The name of the place stands for the zone only to those who read its language. */
  private static String place(Coverage coverage, Words words) {
    var facts = coverage.facts();
    var last = facts.place().substring(facts.place().lastIndexOf(',') + 1).strip();
    var tag = words.language().tag();
    var readable = tag.split("-")[0].equals(facts.language().split("-")[0]);
    return readable && last.length() <= PLACE_LIMIT ? last : "";
  }
}
