package org.rapporteur.page.live;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.coverage.Organisation;
import org.rapporteur.coverage.Speaker;
import org.rapporteur.platform.text.Words;
import org.rapporteur.post.Attribution;

/**
 * Somebody who speaks, as a page names them; {@code ownScript} is null where there is no such name,
 * {@code lang} and {@code dir} where the page's own fit.
 *
 * @param name with the honorific
 * @param role title and organisation in full; empty where neither is known
 * @param shortRole the organisation's abbreviation, else the title
 * @param avatar the class that colours the initials
 */
public record SpeakerView(
    String id,
    String href,
    String name,
    String plainName,
    Speaker.OwnScript ownScript,
    String role,
    String shortRole,
    String initials,
    String avatar,
    String lang,
    String dir) {

  public static SpeakerView of(Attribution who, Setting setting) {
    var language = setting.coverage().facts().language();
    var organisation = who.organisation();
    return new SpeakerView(
        who.speaker().toString(),
        setting.at("/s/" + who.slug()),
        (who.honorific() + " " + who.name()).strip(),
        who.name(),
        who.ownScript(),
        role(who.title(), organisation, setting.wordsIn(language)),
        organisation == null ? who.title() : organisation.shortName(),
        initials(who.name()),
        organisation == null ? "" : avatar(organisation.kind()),
        setting.lang(language),
        setting.dir(language));
  }

  private static String role(String title, Organisation organisation, Words words) {
    if (organisation == null) return title;
    var name = full(organisation, words);
    return title.isEmpty() ? name : words.get("live.speaker-in-organisation", title, name);
  }

  private static String full(Organisation organisation, Words words) {
    return Optional.ofNullable(organisation.abbreviation())
        .filter(abbreviation -> !abbreviation.equals(organisation.name()))
        .map(short_ -> words.get("live.with-abbreviation", organisation.name(), short_))
        .orElse(organisation.name());
  }

  /** LP for Liu Ping; the family name alone where a name is written without spaces. */
  static String initials(String name) {
    var words = name.split(" ");
    var first = first(words[0]);
    return words.length == 1 ? first : first + first(words[words.length - 1]);
  }

  private static String first(String word) {
    return new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
  }

  private static String avatar(Organisation.Kind kind) {
    return switch (kind) {
      case INTERGOVERNMENTAL, GOVERNMENT -> "av--gov";
      case ASSOCIATION -> "av--assoc";
      case MEDIA -> "av--media";
      case COMPANY, OTHER -> "";
    };
  }
}
