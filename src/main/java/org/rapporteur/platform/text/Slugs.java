package org.rapporteur.platform.text;

import com.ibm.icu.text.Transliterator;

/** Makes the readable part of an address out of a name, in any script. */
public final class Slugs {
  /** The longest slug, in characters. */
  public static final int LIMIT = 80;

  private static final int LIMIT_MADE = 60;
  private static final Transliterator TO_ASCII =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  private Slugs() {}

  /**
   * Lower-case letters, digits and single hyphens; {@code otherwise} where nothing of the name is
   * left.
   */
  public static String of(String name, String otherwise) {
    var words = TO_ASCII.transliterate(name).replaceAll("[^a-z0-9]+", "-");
    var cut = words.substring(0, Math.min(words.length(), LIMIT_MADE));
    var slug = cut.replaceAll("^-|-$", "");
    return slug.isEmpty() ? otherwise : slug;
  }
}
