package org.rapporteur.photo;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/** How the camera was held: what must be done to the stored pixels to see them upright. */
public enum Orientation {
  UPRIGHT(1, 0, 0, 1),
  MIRRORED(-1, 0, 0, 1),
  UPSIDE_DOWN(-1, 0, 0, -1),
  FLIPPED(1, 0, 0, -1),
  TRANSPOSED(0, 1, 1, 0),
  TURN_RIGHT(0, -1, 1, 0),
  TRANSVERSED(0, -1, -1, 0),
  TURN_LEFT(0, 1, -1, 0);

  private final int xOfX;
  private final int xOfY;
  private final int yOfX;
  private final int yOfY;

  Orientation(int xOfX, int xOfY, int yOfX, int yOfY) {
    this.xOfX = xOfX;
    this.xOfY = xOfY;
    this.yOfX = yOfX;
    this.yOfY = yOfY;
  }

  /** By its Exif number, 1 to 8; any other number says nothing and leaves the pixels as stored. */
  public static Orientation ofExif(int number) {
    return number < 1 || number > values().length ? UPRIGHT : values()[number - 1];
  }

  /** The Exif number, 1 to 8. */
  public int exif() {
    return ordinal() + 1;
  }

  /** Whether the stored width is the upright height. */
  public boolean isSideways() {
    return xOfX == 0;
  }

  /** The same picture as it was seen: {@code stored} itself, or a turned copy in RGB. */
  BufferedImage upright(BufferedImage stored) {
    if (this == UPRIGHT) return stored;
    var width = isSideways() ? stored.getHeight() : stored.getWidth();
    var height = isSideways() ? stored.getWidth() : stored.getHeight();
    // An axis that runs backwards starts at the far edge.
    var left = xOfX + xOfY < 0 ? width : 0;
    var top = yOfX + yOfY < 0 ? height : 0;
    var turn = new AffineTransform(xOfX, yOfX, xOfY, yOfY, left, top);
    var upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
        .filter(stored, upright);
  }
}
