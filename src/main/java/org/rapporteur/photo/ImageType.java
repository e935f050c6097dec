package org.rapporteur.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Set;
import org.rapporteur.platform.Refusal;

/** The kinds of photo we take, told by their first bytes and never by a name or a declared type. */
public enum ImageType {
  JPEG,
  PNG,
  WEBP;

  /** How many of the first bytes {@link #of} looks at. */
  public static final int HEAD_BYTES = 12;

  private static final String SENTENCE =
      "This is not a photo. Please send a JPEG, PNG or WebP file.";

  private static final String HEIC_SENTENCE =
      "This photo is in the HEIC format, which browsers cannot show. "
          + "Set the camera to “most compatible” and take it again, or send it as a JPEG.";

  private static final String JPEG_START = "\u00ff\u00d8\u00ff";
  private static final String PNG_START = "\u0089PNG\r\n\u001a\n";
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

  /**
   * The type that {@code head}, the first bytes of a file, belongs to.
   *
   * @throws Refusal {@code not-a-photo} for everything else
   */
  public static ImageType of(byte[] head) {
    var start = new String(Arrays.copyOf(head, Math.min(head.length, HEAD_BYTES)), ISO_8859_1);
    if (start.startsWith(JPEG_START)) return JPEG;
    if (start.startsWith(PNG_START)) return PNG;
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return WEBP;
    throw notAPhoto(isHeic(start) ? HEIC_SENTENCE : SENTENCE);
  }

  static Refusal notAPhoto(String sentence) {
    return Refusal.unsupportedType("not-a-photo", sentence);
  }

  private static boolean isHeic(String start) {
    return start.startsWith("ftyp", 4)
        && start.length() == HEAD_BYTES
        && HEIC_BRANDS.contains(start.substring(8));
  }
}
