package org.rapporteur.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Test pictures whose corners tell which way is up. */
final class Pictures {
  private static final Color[] CORNERS = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
  private static final int TOLERANCE = 60;

  private Pictures() {}

  /** Red is top left, green top right, blue bottom left, white bottom right. */
  static BufferedImage corners(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    for (var n = 0; n < CORNERS.length; n++) {
      graphics.setColor(CORNERS[n]);
      graphics.fillRect(n % 2 * width / 2, n / 2 * height / 2, width / 2, height / 2);
    }
    graphics.dispose();
    return picture;
  }

  static BufferedImage plain(int width, int height, int type, Color colour) {
    var picture = new BufferedImage(width, height, type);
    var graphics = picture.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return picture;
  }

  static BufferedImage read(Rendition rendition) {
    try {
      return ImageIO.read(new ByteArrayInputStream(rendition.jpeg()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static void assertUpright(Rendition rendition) {
    var picture = read(rendition);
    for (var n = 0; n < CORNERS.length; n++) {
      var x = n % 2 == 0 ? 2 : picture.getWidth() - 3;
      var y = n / 2 == 0 ? 2 : picture.getHeight() - 3;
      assertColour(picture, x, y, CORNERS[n]);
    }
  }

  static void assertColour(BufferedImage picture, int x, int y, Color expected) {
    var found = new Color(picture.getRGB(x, y));
    var far =
        Math.max(
            Math.abs(found.getRed() - expected.getRed()),
            Math.max(
                Math.abs(found.getGreen() - expected.getGreen()),
                Math.abs(found.getBlue() - expected.getBlue())));
    assertThat(far).as("%s at %d, %d is %s", expected, x, y, found).isLessThan(TOLERANCE);
  }

  /**
   * The pixels as a camera stores what is {@code seen}, when its first row is seen at one edge and
   * its first column at another.
   */
  static BufferedImage stored(BufferedImage seen, String firstRow, String firstColumn) {
    var sideways = firstRow.equals("left") || firstRow.equals("right");
    var width = sideways ? seen.getHeight() : seen.getWidth();
    var height = sideways ? seen.getWidth() : seen.getHeight();
    var stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (var row = 0; row < height; row++) {
      for (var column = 0; column < width; column++) {
        var byRow = from(firstRow, row, seen);
        var byColumn = from(firstColumn, column, seen);
        var x = sideways ? byRow : byColumn;
        var y = sideways ? byColumn : byRow;
        stored.setRGB(column, row, seen.getRGB(x, y));
      }
    }
    return stored;
  }

  private static int from(String edge, int steps, BufferedImage seen) {
    return switch (edge) {
      case "right" -> seen.getWidth() - 1 - steps;
      case "bottom" -> seen.getHeight() - 1 - steps;
      default -> steps;
    };
  }

  static List<String> sizes(RenderedPhoto photo) {
    return photo.renditions().stream().map(each -> each.width() + "×" + each.height()).toList();
  }
}
