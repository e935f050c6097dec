package org.rapporteur.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The block that a camera writes beside the picture. We read one number of it, how the camera was
 * held, and build nothing from the rest: a general reader lets 64 kB of overlapping entries become
 * hundreds of megabytes.
 */
final class ExifBlock {
  private static final byte[] PREAMBLE = "Exif\0\0".getBytes(ISO_8859_1);
  private static final int LITTLE_ENDIAN = 0x49492A00;
  private static final int BIG_ENDIAN = 0x4D4D002A;
  private static final int ENTRY_BYTES = 12;
  private static final int ORIENTATION = 0x0112;
  private static final int TYPE_SHORT = 3;

  private ExifBlock() {}

  /** Whether {@code bytes[from, to)}, a JPEG's APP1 segment, is one, and not for example XMP. */
  static boolean isOne(byte[] bytes, int from, int to) {
    return to - from >= PREAMBLE.length
        && Arrays.equals(bytes, from, from + PREAMBLE.length, PREAMBLE, 0, PREAMBLE.length);
  }

  /**
   * The orientation written in {@code bytes[from, to)}, with or without the preamble of JPEG. A
   * block that cannot be read says nothing, and its picture is shown as stored.
   */
  static Orientation orientation(byte[] bytes, int from, int to) {
    var start = isOne(bytes, from, to) ? from + PREAMBLE.length : from;
    var block = ByteBuffer.wrap(bytes, start, to - start).slice();
    try {
      return Orientation.ofExif(number(block));
    } catch (IndexOutOfBoundsException pointsOutside) {
      return Orientation.UPRIGHT;
    }
  }

  private static int number(ByteBuffer block) {
    var order = block.getInt(0);
    if (order != LITTLE_ENDIAN && order != BIG_ENDIAN) return 0;
    block.order(order == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    var directory = block.getInt(4);
    var entries = block.getShort(directory) & 0xFFFF;
    for (var entry = 0; entry < entries; entry++) {
      var at = directory + 2 + entry * ENTRY_BYTES;
      if ((block.getShort(at) & 0xFFFF) != ORIENTATION) continue;
      return block.getShort(at + 2) == TYPE_SHORT ? block.getShort(at + 8) : 0;
    }
    return 0;
  }
}
