package org.rapporteur.photo;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * A photo as it is published: its renditions, widest first, and the SHA-256 of the widest one's
 * bytes, which names them all. Equal pictures have equal names.
 */
public record RenderedPhoto(String hash, int width, int height, List<Rendition> renditions) {

  public RenderedPhoto {
    renditions = List.copyOf(renditions);
  }

  /** {@code renditions} has at least one, and the widest comes first. */
  public static RenderedPhoto of(List<Rendition> renditions) {
    var widest = renditions.get(0);
    return new RenderedPhoto(sha256(widest.jpeg()), widest.width(), widest.height(), renditions);
  }

  /** The name under which one of the renditions is kept and served. */
  public PhotoName name(Rendition rendition) {
    return new PhotoName(hash, rendition.width());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
