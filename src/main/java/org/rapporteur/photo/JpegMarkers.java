package org.rapporteur.photo;

import java.nio.ByteBuffer;

/** The markers of a JPEG file, walked from its start to its end without decoding a pixel. */
final class JpegMarkers {
  /** A JPEG may have this many scans: progressive ones have about ten, and each costs a pass. */
  static final int MAX_SCANS = 24;

  private static final int SOF_BASELINE = 0xC0;
  private static final int SOF_EXTENDED = 0xC1;
  private static final int SOF_PROGRESSIVE = 0xC2;
  private static final int RESTART_FIRST = 0xD0;
  private static final int RESTART_LAST = 0xD7;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int APP1 = 0xE1;

  private final ByteBuffer bytes;
  private Orientation orientation;
  private int width;
  private int height;
  private int components;
  private int scans;

  private JpegMarkers(byte[] upload) {
    bytes = ByteBuffer.wrap(upload).position(2);
  }

  static ImageHeader header(byte[] upload) {
    var markers = new JpegMarkers(upload);
    for (var marker = markers.next(); marker != END; marker = markers.next()) {
      markers.visit(marker);
    }
    if (markers.scans == 0) throw ImageHeader.damaged();
    return markers.header();
  }

  private ImageHeader header() {
    var held = orientation == null ? Orientation.UPRIGHT : orientation;
    return new ImageHeader(ImageType.JPEG, width, height, held, components);
  }

  /** Finds the next marker, over the coded pixels if there are some; runs out if there is none. */
  private int next() {
    while (true) {
      if (bytes.get() != (byte) 0xFF) continue;
      var marker = bytes.get() & 0xFF;
      while (marker == 0xFF) marker = bytes.get() & 0xFF;
      var belongsToPixels = marker == 0 || marker >= RESTART_FIRST && marker <= RESTART_LAST;
      if (!belongsToPixels) return marker;
    }
  }

  private void visit(int marker) {
    var start = bytes.position();
    var length = bytes.getShort() & 0xFFFF;
    if (length < 2 || length > bytes.limit() - start) throw ImageHeader.damaged();
    switch (marker) {
      case SOF_BASELINE, SOF_EXTENDED, SOF_PROGRESSIVE -> frame(start);
      case SCAN -> countScan();
      case APP1 -> camera(start + 2, start + length);
      default -> {} // tables, comments, other applications' segments
    }
    bytes.position(start + length);
  }

  private void frame(int start) {
    if (components != 0) throw ImageHeader.damaged();
    height = bytes.getShort(start + 3) & 0xFFFF;
    width = bytes.getShort(start + 5) & 0xFFFF;
    components = bytes.get(start + 7);
    if (components != 1 && components != 3 && components != 4) throw ImageHeader.damaged();
  }

  private void countScan() {
    if (components == 0 || ++scans > MAX_SCANS) throw ImageHeader.damaged();
  }

  private void camera(int from, int to) {
    if (orientation == null && ExifBlock.isOne(bytes.array(), from, to)) {
      orientation = ExifBlock.orientation(bytes.array(), from, to);
    }
  }
}
