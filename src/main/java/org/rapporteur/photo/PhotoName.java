package org.rapporteur.photo;

import java.util.regex.Pattern;
import org.rapporteur.platform.Refusal;

/**
 * What a rendition is called: by what it shows and how wide it is, for example {@code
 * ab34…ef-960.jpg}. Nothing else is a name, so none leads out of a store.
 */
public record PhotoName(String hash, int width) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})-([1-9][0-9]{0,3})\\.jpg");

  public PhotoName {
    if (!HASH.matcher(hash).matches() || width < 1 || width > PhotoRenderer.WIDEST)
      throw new IllegalArgumentException("Not the name of a photo");
  }

  /**
   * Reads a name out of an address.
   *
   * @throws Refusal {@code no-such-photo} for whatever cannot be one
   */
  public static PhotoName parse(String file) {
    var parts = FILE.matcher(file);
    if (!parts.matches()) throw unknown();
    var width = Integer.parseInt(parts.group(2));
    if (width > PhotoRenderer.WIDEST) throw unknown();
    return new PhotoName(parts.group(1), width);
  }

  /** As it is written in an address. */
  public String file() {
    return hash + "-" + width + ".jpg";
  }

  /** As it is kept: in a folder of the first two characters, so that no folder grows too long. */
  public String path() {
    return hash.substring(0, 2) + "/" + file();
  }

  static Refusal unknown() {
    return Refusal.notFound("no-such-photo", "There is no such photo.");
  }
}
