package org.rapporteur.photo;

import java.nio.BufferUnderflowException;
import org.rapporteur.platform.Refusal;

/**
 * What the bytes of a photo say about it before any pixel is decoded: its type, its size as stored,
 * how it was held, and how many bytes a decoded pixel takes.
 */
public record ImageHeader(
    ImageType type, int width, int height, Orientation orientation, int pixelBytes) {

  /** A photo may have this many million pixels: more than phones and press cameras make. */
  public static final int MAX_MEGAPIXELS = 50;

  /** A WebP may have this many million pixels: its decoder is slow and needs them all in memory. */
  public static final int MAX_WEBP_MEGAPIXELS = 16;

  /** No side of a photo may be longer than this many pixels. */
  public static final int MAX_SIDE = 30_000;

  private static final long MEGAPIXEL = 1_000_000;

  /** Refuses what has no pixels ({@code damaged-photo}) and what has too many. */
  public ImageHeader {
    if (width <= 0 || height <= 0) throw damaged();
    var megapixels = type == ImageType.WEBP ? MAX_WEBP_MEGAPIXELS : MAX_MEGAPIXELS;
    // In long: 65,536 × 65,536 is 0 in int.
    var pixels = (long) width * height;
    if (pixels > megapixels * MEGAPIXEL) throw tooManyPixels(type, megapixels);
    if (width > MAX_SIDE || height > MAX_SIDE) throw tooLong();
  }

  /**
   * Reads the header of an uploaded file.
   *
   * @throws Refusal {@code not-a-photo}, {@code damaged-photo} or {@code too-many-pixels}
   */
  public static ImageHeader of(byte[] upload) {
    var type = ImageType.of(upload);
    try {
      return switch (type) {
        case JPEG -> JpegMarkers.header(upload);
        case PNG -> new PngChunks(upload).header();
        case WEBP -> new WebpChunks(upload).header();
      };
    } catch (IndexOutOfBoundsException | BufferUnderflowException beyondTheEnd) {
      throw damaged();
    }
  }

  public int uprightWidth() {
    return orientation.isSideways() ? height : width;
  }

  static Refusal damaged() {
    return Refusal.invalid(
        "damaged-photo", "This photo is damaged or incomplete. Please send it again.");
  }

  private static Refusal tooManyPixels(ImageType type, int megapixels) {
    return Refusal.invalid(
        "too-many-pixels",
        "This photo is too large: a %s may have %d megapixels. Please send a smaller version."
            .formatted(type == ImageType.WEBP ? "WebP" : type.name(), megapixels));
  }

  private static Refusal tooLong() {
    return Refusal.invalid(
        "too-many-pixels",
        "This photo is too long: a side may have %,d pixels. Please send a smaller version."
            .formatted(MAX_SIDE));
  }
}
