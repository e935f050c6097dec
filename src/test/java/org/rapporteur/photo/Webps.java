package org.rapporteur.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;

/** WebP files as programs and attackers make them. */
final class Webps {
  /** Red, green, blue and white quarters, 64 × 48, as a browser's canvas packed them. */
  private static final byte[] LOSSY_CORNERS =
      Base64.getDecoder()
          .decode(
              "cAYAnQEqQAAwAD5pKJBFpCKhmVQAQAaEoAxF3sfgH4AbUVwD8K/2A4wLtfmfgPE978TMuKu8soe/aZaA"
                  + "AP7ww6lYvj+aOIo1OPrH8L0YH6TMt4xQ4uj3GoXDRpD49s65u68PcnQy+/AJ/wsa1WGum4OyC8TJ"
                  + "i/e6HajQwD3wQiTYAA==");

  private Webps() {}

  static byte[] corners() {
    return file(lossyChunk());
  }

  static byte[] lossyChunk() {
    return chunk("VP8 ", LOSSY_CORNERS);
  }

  /** One colour throughout: any size fits in a few bytes, and decodes to all its pixels. */
  static byte[] solid(int width, int height, int red, int green, int blue) {
    return file(losslessChunk(width, height, red, green, blue));
  }

  static byte[] losslessChunk(int width, int height, int red, int green, int blue) {
    var bits = new Bits();
    bits.put(0x2F, 8);
    bits.put(width - 1, 14);
    bits.put(height - 1, 14);
    bits.put(0, 4); // no transparency, version 0
    bits.put(0, 3); // no transform, no colour cache, one set of codes
    for (var only : new int[] {green, red, blue, 255, 0}) {
      bits.put(0b101, 3); // a simple code of one symbol, which is 8 bits long
      bits.put(only, 8);
    }
    bits.put(0, 128); // so that the decoder, which reads ahead, never meets the end
    return chunk("VP8L", bits.bytes());
  }

  /** A header that tells the size of the canvas and whether the picture moves. */
  static byte[] canvasChunk(int width, int height, boolean moving) {
    var content = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    content.put(0, (byte) (moving ? 0x02 : 0x08));
    content.putInt(4, width - 1);
    content.putInt(7, height - 1);
    return chunk("VP8X", Arrays.copyOf(content.array(), 10));
  }

  static byte[] file(byte[]... chunks) {
    var content = new ByteArrayOutputStream();
    content.writeBytes("WEBP".getBytes(ISO_8859_1));
    for (var chunk : chunks) content.writeBytes(chunk);
    return chunk("RIFF", content.toByteArray());
  }

  static byte[] chunk(String name, byte[] content) {
    var padded = content.length + (content.length & 1);
    return ByteBuffer.allocate(padded + 8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(ISO_8859_1))
        .putInt(content.length)
        .put(content)
        .array();
  }

  /** Bits in a row, the lowest first. */
  private static final class Bits {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int filled;
    private int current;

    void put(int value, int count) {
      for (var n = 0; n < count; n++) {
        current |= (n < 32 ? value >> n & 1 : 0) << filled;
        if (++filled == 8) {
          bytes.write(current);
          filled = current = 0;
        }
      }
    }

    byte[] bytes() {
      bytes.write(current);
      return bytes.toByteArray();
    }
  }
}
