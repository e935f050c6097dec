package org.rapporteur.photo;

import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import net.coobird.thumbnailator.resizers.Resizers;

/**
 * Makes what is published of an uploaded photo: upright, anonymous JPEGs in a few widths. It works
 * for up to some seconds and belongs on a {@link PhotoWorkers} thread, never on an event loop.
 */
public final class PhotoRenderer {
  /** No rendition is wider than this many pixels. */
  public static final int WIDEST = 1600;

  /** The widths of the renditions, in pixels; a photo is never enlarged to reach one. */
  public static final List<Integer> WIDTHS = List.of(WIDEST, 960, 480);

  private final PhotoDecoder decoder;
  private final JpegEncoder encoder = new JpegEncoder();

  public PhotoRenderer() {
    this(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
  }

  PhotoRenderer(LongSupplier cpuNanos) {
    decoder = new PhotoDecoder(cpuNanos);
  }

  /**
   * Renders an uploaded file. The widest rendition of a photo narrower than {@link #WIDEST} has the
   * photo's own width, or half of it where a very tall photo would not fit in memory.
   *
   * @throws org.rapporteur.platform.Refusal {@code not-a-photo}, {@code damaged-photo}, {@code
   *     too-many-pixels} or {@code photo-too-slow}
   */
  public RenderedPhoto render(byte[] upload) {
    var picture = widest(upload);
    var renditions = new ArrayList<Rendition>();
    renditions.add(rendition(picture));
    for (var width : WIDTHS) {
      if (width >= picture.getWidth()) continue;
      // Each from the one before: scaling a large picture three times costs three times as much.
      picture = scaled(picture, width, heightFor(width, picture));
      renditions.add(rendition(picture));
    }
    return RenderedPhoto.of(renditions);
  }

  /** Scaled down as stored and turned afterwards, when it is small. */
  private BufferedImage widest(byte[] upload) {
    var header = ImageHeader.of(upload);
    var stored = decoder.decode(upload, header, WIDEST);
    var orientation = header.orientation();
    if (!orientation.isSideways()) {
      var width = Math.min(WIDEST, stored.getWidth());
      return orientation.upright(scaled(stored, width, heightFor(width, stored)));
    }
    var height = Math.min(WIDEST, stored.getHeight());
    var width = share(stored.getWidth(), height, stored.getHeight());
    return orientation.upright(scaled(stored, width, height));
  }

  private Rendition rendition(BufferedImage picture) {
    return new Rendition(picture.getWidth(), picture.getHeight(), encoder.encode(picture));
  }

  private static BufferedImage scaled(BufferedImage from, int width, int height) {
    var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Resizers.PROGRESSIVE.resize(from, to);
    return to;
  }

  private static int heightFor(int width, BufferedImage picture) {
    return share(picture.getHeight(), width, picture.getWidth());
  }

  /** The length that is to {@code side} as {@code part} is to {@code whole}: at least one pixel. */
  private static int share(int side, int part, int whole) {
    return Math.max(1, Math.round((float) side * part / whole));
  }
}
