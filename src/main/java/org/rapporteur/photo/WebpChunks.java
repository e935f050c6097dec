package org.rapporteur.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The chunks of a WebP file, walked without decoding a pixel. */
final class WebpChunks {
  private static final int VP8 = 0x20385056; // names are read in little-endian order
  private static final int VP8L = 0x4C385056;
  private static final int VP8X = 0x58385056;
  private static final int EXIF = 0x46495845;
  private static final int FRAMING_BYTES = 8; // name, length
  private static final int FIRST_CHUNK = 12;
  private static final int ANIMATED = 0x02;
  private static final int PIXEL_BYTES = 4;
  private static final int SIDE_MASK = 0x3FFF;

  /** A width and a height, packed in one of three ways. */
  private record Size(int width, int height) {}

  private final ByteBuffer bytes;
  private Orientation orientation;
  private Size canvas;
  private Size frame;

  WebpChunks(byte[] upload) {
    bytes = ByteBuffer.wrap(upload).order(ByteOrder.LITTLE_ENDIAN);
  }

  ImageHeader header() {
    var end = Integer.toUnsignedLong(bytes.getInt(4)) + FRAMING_BYTES;
    if (end > bytes.limit()) throw ImageHeader.damaged();
    for (var at = FIRST_CHUNK; at + FRAMING_BYTES <= end; ) at = visit(at);
    // One picture, as large as the canvas: a second, larger one would pass unseen.
    if (frame == null || canvas != null && !canvas.equals(frame)) throw ImageHeader.damaged();
    var held = orientation == null ? Orientation.UPRIGHT : orientation;
    return new ImageHeader(ImageType.WEBP, frame.width, frame.height, held, PIXEL_BYTES);
  }

  /** Looks at the chunk and answers where the next one starts. */
  private int visit(int at) {
    var length = bytes.getInt(at + 4);
    var content = at + FRAMING_BYTES;
    if (length < 0 || length > bytes.limit() - content) throw ImageHeader.damaged();
    switch (bytes.getInt(at)) {
      case VP8 -> frame(lossy(content));
      case VP8L -> frame(lossless(content));
      case VP8X -> canvas = canvas(content);
      case EXIF -> camera(content, content + length);
      default -> {} // colour profile, alpha, other applications' chunks
    }
    return content + length + (length & 1);
  }

  private void camera(int from, int to) {
    if (orientation == null) orientation = ExifBlock.orientation(bytes.array(), from, to);
  }

  private void frame(Size size) {
    if (frame != null) throw ImageHeader.damaged();
    frame = size;
  }

  private Size lossy(int at) {
    var isKeyFrame = (bytes.get(at) & 1) == 0;
    var hasStartCode = (bytes.getInt(at + 3) & 0xFFFFFF) == 0x2A019D;
    if (!isKeyFrame || !hasStartCode) throw ImageHeader.damaged();
    return new Size(bytes.getShort(at + 6) & SIDE_MASK, bytes.getShort(at + 8) & SIDE_MASK);
  }

  private Size lossless(int at) {
    if (bytes.get(at) != 0x2F) throw ImageHeader.damaged();
    var sides = bytes.getInt(at + 1);
    return new Size((sides & SIDE_MASK) + 1, (sides >> 14 & SIDE_MASK) + 1);
  }

  private Size canvas(int at) {
    if ((bytes.get(at) & ANIMATED) != 0)
      throw ImageType.notAPhoto("This is a moving picture. Please send a still photo.");
    return new Size((bytes.getInt(at + 4) & 0xFFFFFF) + 1, (bytes.getInt(at + 6) >>> 8) + 1);
  }
}
