package org.rapporteur.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What a camera tells about itself beside the picture, as bytes. */
final class Exif {
  private static final int BYTES = 7;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int MAKER_NOTE_AT = 200;
  private static final int THUMBNAIL_AT = 400;

  private Exif() {}

  /** Nothing but how the camera was held, in either byte order. */
  static byte[] orientation(int orientation, ByteOrder order) {
    var block = start(64, order);
    block.putShort((short) 1);
    entry(block, 0x0112, SHORT, 1, orientation);
    block.putInt(0);
    return block.array();
  }

  static byte[] orientation(int orientation) {
    return orientation(orientation, ByteOrder.LITTLE_ENDIAN);
  }

  /** The whole block of a phone: place, maker's note and a small copy of the picture too. */
  static byte[] ofPhone(int orientation, byte[] thumbnail) {
    var block = start(THUMBNAIL_AT + thumbnail.length, ByteOrder.LITTLE_ENDIAN);
    block.putShort((short) 3);
    entry(block, 0x0112, SHORT, 1, orientation);
    entry(block, 0x8769, LONG, 1, 80); // where the camera's directory is
    entry(block, 0x8825, LONG, 1, 110); // where the place is
    block.putInt(140); // where the thumbnail's directory is
    block.position(80).putShort((short) 1);
    entry(block, 0x927C, BYTES, 16, MAKER_NOTE_AT);
    block.position(110).putShort((short) 1);
    entry(block, 0x001D, BYTES, 4, 0x00535047);
    block.position(140).putShort((short) 2);
    entry(block, 0x0201, LONG, 1, THUMBNAIL_AT);
    entry(block, 0x0202, LONG, 1, thumbnail.length);
    block.position(MAKER_NOTE_AT).put("SERIAL-NO-123456".getBytes(ISO_8859_1));
    block.position(THUMBNAIL_AT).put(thumbnail);
    return block.array();
  }

  /** As a JPEG carries it. */
  static byte[] segment(byte[] block) {
    return Jpegs.segment(0xE1, "Exif\0\0" + new String(block, ISO_8859_1));
  }

  private static ByteBuffer start(int size, ByteOrder order) {
    var block = ByteBuffer.allocate(size).order(order);
    var mark = order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM";
    block.put(mark.getBytes(ISO_8859_1)).putShort((short) 42).putInt(8);
    return block;
  }

  private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
    block.putShort((short) tag).putShort((short) type).putInt(count);
    var isShort = type == SHORT;
    if (isShort) block.putShort((short) value).putShort((short) 0);
    else block.putInt(value);
  }
}
