package org.rapporteur.page.live;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.rapporteur.photo.Photo;
import org.rapporteur.platform.text.Words;

/**
 * A photo as a page shows it.
 *
 * @param group who is to be seen, in order; empty where nobody is named
 * @param credit who took it; empty where nobody is named
 */
public record PhotoView(
    String src,
    String srcset,
    int width,
    int height,
    String alternative,
    String caption,
    String group,
    String credit) {
  private static final int PLAIN_WIDTH = 960;

  /**
   * @param words of the language that the photo is described in
   */
  public static PhotoView of(Photo photo, Words words) {
    var file = photo.file();
    var facts = photo.facts();
    var srcset =
        file.widths().stream()
            .sorted()
            .map(width -> address(photo, width) + " " + width + "w")
            .collect(Collectors.joining(", "));
    return new PhotoView(
        address(photo, nearest(photo, PLAIN_WIDTH)),
        srcset,
        file.width(),
        file.height(),
        facts.alternative(),
        facts.caption(),
        group(facts, words),
        facts.credit());
  }

  /** Where one rendition of a photo is. */
  public static String address(Photo photo, int width) {
    return "/photos/" + photo.file().hash() + "-" + width + ".jpg";
  }

  /** The width of the rendition that comes closest. */
  public static int nearest(Photo photo, int width) {
    return photo.file().widths().stream()
        .min(Comparator.comparingInt(one -> Math.abs(one - width)))
        .orElse(photo.file().width());
  }

  /** The same photo for a small place: its caption speaks for the people in it. */
  public PhotoView brief() {
    var named = caption.isEmpty() ? group : "";
    return new PhotoView(src, srcset, width, height, alternative, caption, named, credit);
  }

  public boolean captioned() {
    return !caption.isEmpty() || !group.isEmpty() || !credit.isEmpty();
  }

  private static String group(Photo.Facts facts, Words words) {
    // One person alone is named by the caption, where there is one.
    var told = facts.people().size() == 1 && !facts.caption().isEmpty();
    if (facts.people().isEmpty() || told) return "";
    var people =
        facts.people().stream()
            .map(person -> person(person, words))
            .collect(Collectors.joining(words.get("article.people-separator")));
    if (facts.direction() == null) return people;
    return switch (facts.direction()) {
      case LEFT -> words.get("article.left", people);
      case RIGHT -> words.get("article.right", people);
      case FRONT -> words.get("article.front-row", people);
      case CLOCKWISE -> words.get("article.clockwise", people);
    };
  }

  private static String person(Photo.Person person, Words words) {
    var name = (person.honorific() + " " + person.name()).strip();
    return person.organisation().isEmpty()
        ? name
        : words.get("article.person-of", name, person.organisation());
  }
}
