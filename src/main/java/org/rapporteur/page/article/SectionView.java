package org.rapporteur.page.article;

import java.util.List;
import java.util.Set;
import org.rapporteur.article.Content;
import org.rapporteur.article.Section;
import org.rapporteur.coverage.Organisation;
import org.rapporteur.coverage.Speaker;
import org.rapporteur.post.Attribution;

/**
 * A section of the article; {@code heading} is empty where it has none, {@code who} is null where a
 * title stands.
 *
 * @param id of the section in the page; a speaker who comes back has another one
 */
public record SectionView(String id, String heading, Who who, List<ItemView> items) {

  /**
   * The speaker of the section; {@code ownScript} is null where there is no such name.
   *
   * @param plainName without the honorific
   * @param role title and organisation in full; empty where neither is known
   * @param tag the organisation's abbreviation, or empty
   * @param brief the organisation in short, else empty
   */
  public record Who(
      String plainName, Speaker.OwnScript ownScript, String role, String tag, String brief) {}

  static SectionView of(Section section, Set<String> taken, Abbreviations all, Scene scene) {
    var speaker = section.speaker();
    var id = id(speaker == null ? "room" : speaker.slug(), taken);
    var timed = speaker == null || scene.content().order() == Content.Order.TIME;
    var telling = new ItemView.Telling(timed, speaker == null, all.section());
    var items = section.items().stream().map(item -> ItemView.of(item, telling, scene)).toList();
    if (speaker == null) return new SectionView(id, section.title(), null, items);
    var name = (speaker.honorific() + " " + speaker.name()).strip();
    return new SectionView(id, name, who(speaker, scene), items);
  }

  private static Who who(Attribution speaker, Scene scene) {
    var organisation = speaker.organisation();
    var name = organisation == null ? "" : organisation.name();
    var role =
        name.isEmpty() || speaker.title().isEmpty()
            ? speaker.title() + name
            : scene.own().get("live.speaker-in-organisation", speaker.title(), name);
    return new Who(
        speaker.name(),
        speaker.ownScript(),
        role,
        tag(organisation),
        organisation == null ? "" : organisation.shortName());
  }

  private static String tag(Organisation organisation) {
    return organisation != null && Abbreviations.abbreviated(organisation)
        ? organisation.abbreviation()
        : "";
  }

  private static String id(String slug, Set<String> taken) {
    var id = "s-" + slug;
    for (var n = 2; !taken.add(id); n++) id = "s-" + slug + "-" + n;
    return id;
  }
}
