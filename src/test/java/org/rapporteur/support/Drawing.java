package org.rapporteur.support;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture to send, drawn on the spot. */
public final class Drawing {
  private Drawing() {}

  /** A JPEG of this many pixels: sky above, sea below. */
  public static byte[] jpeg(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(new Color(0x9db4c7));
    pen.fillRect(0, 0, width, height / 2);
    pen.setColor(new Color(0x2b4257));
    pen.fillRect(0, height / 2, width, height - height / 2);
    pen.dispose();
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "jpeg", bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
