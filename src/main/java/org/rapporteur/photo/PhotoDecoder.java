package org.rapporteur.photo;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.rapporteur.platform.Refusal;

/** Turns the bytes of a photo into pixels, no more of them than there is room for. */
final class PhotoDecoder {
  /** The pixels of one photo may take this much memory, so that two at a time fit in 256 MB. */
  static final long MAX_PIXEL_BYTES = 80_000_000;

  private static final int RGB_BYTES = 3;

  static {
    ImageIO.setUseCache(false);
    // By name: what ImageIO finds on its own depends on which thread asked first.
    var registry = IIORegistry.getDefaultInstance();
    registry.registerServiceProvider(new JPEGImageReaderSpi());
    registry.registerServiceProvider(new WebPImageReaderSpi());
  }

  private final LongSupplier cpuNanos;

  /**
   * @param cpuNanos the CPU time that the calling thread has used
   */
  PhotoDecoder(LongSupplier cpuNanos) {
    this.cpuNanos = cpuNanos;
  }

  /**
   * The picture as stored, in RGB or grey without transparency. Only every second, third … row and
   * column is kept where more would not fit, or where more than {@code 2 × width} upright columns
   * would be left.
   */
  BufferedImage decode(byte[] upload, ImageHeader header, int width) {
    var pixels = header.type() == ImageType.PNG ? new PngChunks(upload).onlyPixels() : upload;
    var input = new PhotoInput(pixels, cpuNanos);
    var reader = reader(header.type());
    try {
      reader.setInput(input, true, true);
      return opaque(read(reader, header, step(header, width)));
    } catch (IOException | RuntimeException unreadable) {
      // Decoders throw whatever comes to hand when the bytes are not what they expect.
      throw input.isExhausted() ? tooSlow() : ImageHeader.damaged();
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage read(ImageReader reader, ImageHeader header, int step)
      throws IOException {
    // A file that shows us one size and the decoder another would pass under our limits.
    if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height())
      throw ImageHeader.damaged();
    var parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, parameters);
  }

  private static int step(ImageHeader header, int width) {
    var step = Math.max(1, header.uprightWidth() / (2 * width));
    while (pixelBytes(header, step) > MAX_PIXEL_BYTES) step++;
    return step;
  }

  private static long pixelBytes(ImageHeader header, int step) {
    var columns = (header.width() + step - 1L) / step;
    var rows = (header.height() + step - 1L) / step;
    return columns * rows * (header.pixelBytes() + RGB_BYTES);
  }

  /** On white, as a page would show what is transparent. */
  private static BufferedImage opaque(BufferedImage decoded) {
    var type = decoded.getType();
    if (type == BufferedImage.TYPE_3BYTE_BGR || type == BufferedImage.TYPE_BYTE_GRAY)
      return decoded;
    var opaque =
        new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    var graphics = opaque.createGraphics();
    graphics.drawImage(decoded, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return opaque;
  }

  private static ImageReader reader(ImageType type) {
    return switch (type) {
      case JPEG -> reader(JPEGImageReaderSpi.class);
      case WEBP -> reader(WebPImageReaderSpi.class);
      case PNG -> ImageIO.getImageReadersByFormatName("png").next();
    };
  }

  private static ImageReader reader(Class<? extends ImageReaderSpi> provider) {
    try {
      return IIORegistry.getDefaultInstance()
          .getServiceProviderByClass(provider)
          .createReaderInstance();
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
  }

  private static Refusal tooSlow() {
    return Refusal.invalid(
        "photo-too-slow",
        "This photo takes too long to read. Please save it anew as a plain JPEG and send that.");
  }
}
