package org.rapporteur.photo;

import java.util.List;
import java.util.UUID;
import org.rapporteur.account.AccountId;

/** A photograph: its file, and what is known of it. */
public record Photo(UUID id, AccountId owner, File file, Facts facts, int version) {
  /** People that one photo names at most. */
  public static final int PEOPLE_LIMIT = 60;

  public static final int CREDIT_LIMIT = 120;
  public static final int CAPTION_LIMIT = 500;
  public static final int ALTERNATIVE_LIMIT = 500;

  /**
   * The pictures behind it.
   *
   * @param hash SHA-256 of the widest rendition, in lower-case hex: with a width it names the file
   * @param width of the widest rendition, in pixels
   * @param height of the widest rendition, in pixels
   * @param widths of all renditions, widest first
   */
  public record File(String hash, int width, int height, List<Integer> widths) {}

  /**
   * What a person said of it; {@code direction} is null where the people are not in an order.
   *
   * @param credit who took it
   * @param alternative what is to be seen, for those who cannot see it; needed before it is on air
   */
  public record Facts(
      String credit,
      String caption,
      String alternative,
      Direction direction,
      List<Person> people) {}

  /** How the list of people runs through the picture. */
  public enum Direction {
    LEFT,
    RIGHT,
    FRONT,
    CLOCKWISE
  }

  /** Somebody in the picture, as the caption names them. */
  public record Person(String honorific, String name, String organisation) {}

  public boolean described() {
    return !facts.alternative().isEmpty();
  }
}
