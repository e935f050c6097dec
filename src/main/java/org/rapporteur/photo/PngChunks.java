package org.rapporteur.photo;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;

/** The chunks of a PNG file, walked without inflating any of them. */
final class PngChunks {
  private static final int SIGNATURE_BYTES = 8;
  private static final int FRAMING_BYTES = 12; // length, name, checksum
  private static final int IHDR = 0x49484452;
  private static final int PLTE = 0x504C5445;
  private static final int TRNS = 0x74524E53;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454E44;
  private static final int EXIF = 0x65584966;
  private static final Set<Integer> PIXELS = Set.of(IHDR, PLTE, TRNS, IDAT, IEND);

  private final ByteBuffer bytes;
  private Orientation orientation;

  PngChunks(byte[] upload) {
    bytes = ByteBuffer.wrap(upload);
  }

  ImageHeader header() {
    if (bytes.getInt(SIGNATURE_BYTES + 4) != IHDR) throw ImageHeader.damaged();
    var ihdr = SIGNATURE_BYTES + 8;
    walk(
        (name, at) -> {
          if (name == EXIF && orientation == null) orientation = camera(at);
        });
    var held = orientation == null ? Orientation.UPRIGHT : orientation;
    var depth = bytes.get(ihdr + 8);
    var pixelBytes = samples(bytes.get(ihdr + 9)) * (depth == 16 ? 2 : 1);
    return new ImageHeader(
        ImageType.PNG, bytes.getInt(ihdr), bytes.getInt(ihdr + 4), held, pixelBytes);
  }

  /**
   * The same picture with nothing but pixels in it. The decoder inflates packed texts and profiles
   * without a bound: 10 MB of those could become 10 GB.
   */
  byte[] onlyPixels() {
    var kept = ByteBuffer.allocate(bytes.limit());
    kept.put(bytes.array(), 0, SIGNATURE_BYTES);
    walk(
        (name, at) -> {
          if (PIXELS.contains(name)) {
            kept.put(bytes.array(), at - 8, bytes.getInt(at - 8) + FRAMING_BYTES);
          }
        });
    return Arrays.copyOf(kept.array(), kept.position());
  }

  /** Tells the name of each chunk and where its content starts, up to the end chunk. */
  private void walk(BiConsumer<Integer, Integer> visitor) {
    for (var at = SIGNATURE_BYTES; ; ) {
      var length = bytes.getInt(at);
      if (length < 0 || length > bytes.limit() - at - FRAMING_BYTES) throw ImageHeader.damaged();
      var name = bytes.getInt(at + 4);
      visitor.accept(name, at + 8);
      if (name == IEND) return;
      at += length + FRAMING_BYTES;
    }
  }

  private Orientation camera(int at) {
    return ExifBlock.orientation(bytes.array(), at, at + bytes.getInt(at - 8));
  }

  private static int samples(int colourType) {
    return switch (colourType) {
      case 0, 3 -> 1; // grey, palette
      case 4 -> 2; // grey with alpha
      case 2 -> 3; // colour
      case 6 -> 4; // colour with alpha
      default -> throw ImageHeader.damaged();
    };
  }
}
