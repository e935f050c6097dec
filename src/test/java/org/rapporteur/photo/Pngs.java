package org.rapporteur.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** PNG files as programs and attackers make them. */
final class Pngs {
  private static final byte[] SIGNATURE = "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1);
  private static final int TRUE_COLOUR = 2;
  private static final int TRUE_COLOUR_WITH_ALPHA = 6;

  private Pngs() {}

  static byte[] of(BufferedImage picture) {
    return write(picture, ImageWriteParam.MODE_DISABLED);
  }

  static byte[] interlaced(BufferedImage picture) {
    return write(picture, ImageWriteParam.MODE_DEFAULT);
  }

  /** Two bytes for each of red, green, blue and transparency. */
  static byte[] deep(BufferedImage picture) {
    var model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            true,
            false,
            Transparency.TRANSLUCENT,
            DataBuffer.TYPE_USHORT);
    var raster = model.createCompatibleWritableRaster(picture.getWidth(), picture.getHeight());
    return of(repainted(picture, new BufferedImage(model, raster, false, null)));
  }

  static byte[] palette(BufferedImage picture) {
    var indexed =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED);
    return of(repainted(picture, indexed));
  }

  /** One that is all black and truly has all its pixels. */
  static byte[] black(int width, int height) {
    var header = header(width, height, 8, TRUE_COLOUR);
    return file(chunk("IHDR", header), chunk("IDAT", packed(height, new byte[1 + 3 * width])));
  }

  /** One that is all transparent, of eight bytes a pixel. */
  static byte[] deepAndClear(int width, int height) {
    var header = header(width, height, 16, TRUE_COLOUR_WITH_ALPHA);
    return file(chunk("IHDR", header), chunk("IDAT", packed(height, new byte[1 + 8 * width])));
  }

  /** One that only claims to have pixels. */
  static byte[] claiming(int width, int height) {
    var header = header(width, height, 8, TRUE_COLOUR);
    return file(chunk("IHDR", header), chunk("IDAT", new byte[8]));
  }

  /** The same file with more chunks after its header. */
  static byte[] with(byte[] png, byte[]... chunks) {
    var afterHeader = SIGNATURE.length + 25;
    var file = new ByteArrayOutputStream();
    file.write(png, 0, afterHeader);
    for (var chunk : chunks) file.writeBytes(chunk);
    file.write(png, afterHeader, png.length - afterHeader);
    return file.toByteArray();
  }

  static byte[] chunk(String name, byte[] content) {
    var checksum = new CRC32();
    checksum.update(name.getBytes(ISO_8859_1));
    checksum.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(name.getBytes(ISO_8859_1))
        .put(content)
        .putInt((int) checksum.getValue())
        .array();
  }

  private static byte[] packed(int height, byte[] row) {
    var rows = new ByteArrayOutputStream();
    try (var packed = new DeflaterOutputStream(rows, new Deflater(Deflater.BEST_COMPRESSION))) {
      for (var y = 0; y < height; y++) packed.write(row);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return rows.toByteArray();
  }

  private static byte[] file(byte[]... chunks) {
    var file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    for (var chunk : chunks) file.writeBytes(chunk);
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  private static byte[] header(int width, int height, int depth, int colourType) {
    return ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put((byte) depth)
        .put((byte) colourType)
        .array();
  }

  private static BufferedImage repainted(BufferedImage picture, BufferedImage on) {
    var graphics = on.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    return on;
  }

  private static byte[] write(BufferedImage picture, int progressiveMode) {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("png").next();
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
