package org.rapporteur.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PhotoRendererTest {
  private final PhotoRenderer renderer = new PhotoRenderer();

  @Test
  void aPhotoIsPublishedInThreeWidths() {
    var photo = renderer.render(Jpegs.of(Pictures.corners(2000, 1000)));

    assertThat(photo.width()).isEqualTo(1600);
    assertThat(photo.height()).isEqualTo(800);
    assertThat(Pictures.sizes(photo)).containsExactly("1600×800", "960×480", "480×240");
    photo.renditions().forEach(Pictures::assertUpright);
  }

  @Test
  void aPhotoIsNeverEnlarged() {
    assertThat(Pictures.sizes(renderer.render(Pngs.of(Pictures.corners(1200, 900)))))
        .containsExactly("1200×900", "960×720", "480×360");
    assertThat(Pictures.sizes(renderer.render(Pngs.of(Pictures.corners(480, 360)))))
        .containsExactly("480×360");
    assertThat(Pictures.sizes(renderer.render(Pngs.of(Pictures.corners(90, 60)))))
        .containsExactly("90×60");
  }

  @Test
  void aVeryFlatPhotoKeepsAtLeastOneRow() {
    assertThat(Pictures.sizes(renderer.render(Pngs.black(9000, 2))))
        .containsExactly("1600×1", "960×1", "480×1");
  }

  @Test
  void whatAPhotoIsCalledFollowsFromItsContentAlone() {
    var upload = Jpegs.of(Pictures.corners(640, 480));
    var sameFromAnotherPhone = Jpegs.with(upload, Jpegs.segment(0xFE, "another phone"));
    var other = Jpegs.of(Pictures.corners(640, 482));

    var name = renderer.render(upload).hash();

    assertThat(name).matches("[0-9a-f]{64}");
    assertThat(renderer.render(sameFromAnotherPhone).hash()).isEqualTo(name);
    assertThat(renderer.render(other).hash()).isNotEqualTo(name);
  }

  @Test
  void aLosslessWebpKeepsItsColour() {
    var photo = renderer.render(Webps.solid(64, 48, 200, 100, 50));

    Pictures.assertColour(
        Pictures.read(photo.renditions().get(0)), 32, 24, new Color(200, 100, 50));
  }

  @Test
  void greyStaysAsLightAsItWas() {
    for (var type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
      var grey = Pictures.plain(64, 48, type, Color.GRAY);

      var photo = renderer.render(Pngs.of(grey));

      Pictures.assertColour(Pictures.read(photo.renditions().get(0)), 32, 24, Color.GRAY);
    }
  }

  @Test
  void whatIsTransparentBecomesWhite() {
    var clear = new BufferedImage(64, 48, BufferedImage.TYPE_INT_ARGB);

    var photo = renderer.render(Pngs.of(clear));

    Pictures.assertColour(Pictures.read(photo.renditions().get(0)), 32, 24, Color.WHITE);
  }

  @Test
  void aColourProfileIsAppliedBeforeItIsDropped() {
    var grey = Pictures.plain(64, 48, BufferedImage.TYPE_INT_RGB, new Color(64, 64, 64));

    var photo = renderer.render(Jpegs.linearRgb(Jpegs.of(grey)));

    // A quarter of full light is 137 of 255 on a screen.
    Pictures.assertColour(
        Pictures.read(photo.renditions().get(0)), 32, 24, new Color(137, 137, 137));
  }
}
