package org.rapporteur.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.twelvemonkeys.imageio.color.ColorSpaces;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG files as cameras, programs and attackers make them. */
final class Jpegs {
  private static final int SCAN_WITHOUT_CHANGES = 0xE0;

  private Jpegs() {}

  static byte[] of(BufferedImage picture) {
    return write(picture, ImageWriteParam.MODE_DISABLED);
  }

  static byte[] progressive(BufferedImage picture) {
    return write(picture, ImageWriteParam.MODE_DEFAULT);
  }

  /** A progressive one that goes over its pixels again and again and never changes one. */
  static byte[] withScans(BufferedImage picture, int scans) {
    var jpeg = progressive(picture);
    var table = ByteBuffer.allocate(19).put((byte) 0x10).put((byte) 1).put((byte) 1);
    table.put(17, (byte) SCAN_WITHOUT_CHANGES);
    var blocks = (picture.getWidth() + 7) / 8 * ((picture.getHeight() + 7) / 8);
    if (blocks > Short.MAX_VALUE) throw new IllegalArgumentException("One run must do");
    // One code for a run, its 14 bits all ones (32,767 blocks), one bit to fill the byte.
    byte[] run = {0x7F, (byte) 0xFF, 0};
    var scan = segment(0xDA, new byte[] {1, 1, 0, 1, 63, 0});
    var file = new ByteArrayOutputStream();
    file.write(jpeg, 0, jpeg.length - 2);
    file.writeBytes(segment(0xC4, table.array()));
    for (var n = scansIn(jpeg); n < scans; n++) {
      file.writeBytes(scan);
      file.writeBytes(run);
    }
    file.write(0xFF);
    file.write(0xD9);
    return file.toByteArray();
  }

  static byte[] cmyk(BufferedImage picture) {
    var space = ColorSpaces.getColorSpace(ColorSpaces.CS_GENERIC_CMYK);
    var model = new ComponentColorModel(space, false, false, 1, DataBuffer.TYPE_BYTE);
    var raster = model.createCompatibleWritableRaster(picture.getWidth(), picture.getHeight());
    var inks = new byte[4 * picture.getWidth()];
    for (var y = 0; y < picture.getHeight(); y++) {
      for (var x = 0; x < picture.getWidth(); x++) {
        var missing = ~picture.getRGB(x, y);
        for (var ink = 0; ink < 3; ink++) inks[4 * x + ink] = (byte) (missing >> 16 - 8 * ink);
      }
      raster.setDataElements(0, y, picture.getWidth(), 1, inks);
    }
    return of(new BufferedImage(model, raster, false, null));
  }

  /** The same file with more segments in front. */
  static byte[] with(byte[] jpeg, byte[]... segments) {
    var file = new ByteArrayOutputStream();
    file.write(jpeg, 0, 2);
    for (var segment : segments) file.writeBytes(segment);
    file.write(jpeg, 2, jpeg.length - 2);
    return file.toByteArray();
  }

  static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(content.length + 4)
        .putShort((short) (0xFF00 | marker))
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  static byte[] segment(int marker, String content) {
    return segment(marker, content.getBytes(ISO_8859_1));
  }

  static byte[] colourProfile(int space) {
    var profile = ICC_Profile.getInstance(space).getData();
    return segment(0xE2, "ICC_PROFILE\0\1\1" + new String(profile, ISO_8859_1));
  }

  static byte[] linearRgb(byte[] jpeg) {
    return with(jpeg, colourProfile(ColorSpace.CS_LINEAR_RGB));
  }

  static byte[] cut(byte[] file, double share) {
    return Arrays.copyOf(file, (int) (file.length * share));
  }

  private static int scansIn(byte[] jpeg) {
    return new String(jpeg, ISO_8859_1).split("\u00ff\u00da", -1).length - 1;
  }

  private static byte[] write(BufferedImage picture, int progressiveMode) {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      var parameters = writer.getDefaultWriteParam();
      parameters.setProgressiveMode(progressiveMode);
      writer.setOutput(output);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
