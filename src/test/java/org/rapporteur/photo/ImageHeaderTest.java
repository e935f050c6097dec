package org.rapporteur.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.Refusal.Kind;

class ImageHeaderTest {

  @Test
  void aHeaderTellsSizeAndTypeOfEveryKind() {
    var picture = Pictures.corners(64, 48);

    assertThat(ImageHeader.of(Jpegs.of(picture))).isEqualTo(header(ImageType.JPEG, 3));
    assertThat(ImageHeader.of(Jpegs.progressive(picture))).isEqualTo(header(ImageType.JPEG, 3));
    assertThat(ImageHeader.of(Jpegs.cmyk(picture))).isEqualTo(header(ImageType.JPEG, 4));
    assertThat(ImageHeader.of(Pngs.of(picture))).isEqualTo(header(ImageType.PNG, 3));
    assertThat(ImageHeader.of(Pngs.deep(picture))).isEqualTo(header(ImageType.PNG, 8));
    assertThat(ImageHeader.of(Webps.corners())).isEqualTo(header(ImageType.WEBP, 4));
    assertThat(ImageHeader.of(Webps.solid(64, 48, 9, 9, 9))).isEqualTo(header(ImageType.WEBP, 4));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyKindTellsHowTheCameraWasHeld(int number) {
    var block = Exif.orientation(number, ByteOrder.BIG_ENDIAN);
    var picture = Pictures.corners(64, 48);
    var jpeg = Jpegs.with(Jpegs.of(picture), Exif.segment(block));
    var png = Pngs.with(Pngs.of(picture), Pngs.chunk("eXIf", block));
    var webp =
        Webps.file(
            Webps.canvasChunk(64, 48, false), Webps.lossyChunk(), Webps.chunk("EXIF", block));

    assertThat(ImageHeader.of(jpeg).orientation().exif()).isEqualTo(number);
    assertThat(ImageHeader.of(png).orientation().exif()).isEqualTo(number);
    assertThat(ImageHeader.of(webp).orientation().exif()).isEqualTo(number);
  }

  @Test
  void aCamerasBlockThatMakesNoSenseLeavesThePhotoAsItIs() {
    var jpeg = Jpegs.of(Pictures.corners(64, 48));
    var ninth = Exif.orientation(9);
    var cut = Arrays.copyOf(Exif.orientation(6), 14);
    var outside = ByteBuffer.wrap(Exif.orientation(6)).putInt(4, -1).array();
    var xmp = Jpegs.segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>");

    for (var segment : new byte[][] {Exif.segment(ninth), Exif.segment(cut), xmp}) {
      assertThat(ImageHeader.of(Jpegs.with(jpeg, segment)).orientation())
          .isEqualTo(Orientation.UPRIGHT);
    }
    assertThat(ImageHeader.of(Jpegs.with(jpeg, Exif.segment(outside))).orientation())
        .isEqualTo(Orientation.UPRIGHT);
  }

  @Test
  void aSmallFileOfAHundredAndFortyFourMegapixelsIsRefusedByItsHeader() {
    var bomb = Pngs.black(12_000, 12_000);

    var refusal = refusalOf(bomb);

    assertThat(bomb.length).isLessThan(500_000);
    assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
    assertThat(refusal.code()).isEqualTo("too-many-pixels");
    assertThat(refusal).hasMessageContaining("50 megapixels");
  }

  @Test
  void aSizeThatOverflowsIsStillTooLarge() {
    assertThat(refusalOf(Pngs.claiming(65_535, 65_535)).code()).isEqualTo("too-many-pixels");
    assertThat(refusalOf(Pngs.claiming(65_536, 65_536)).code()).isEqualTo("too-many-pixels");
    assertThat(refusalOf(Pngs.claiming(Integer.MAX_VALUE, Integer.MAX_VALUE)).code())
        .isEqualTo("too-many-pixels");
  }

  @Test
  void fiftyMegapixelsAreTakenAndOneColumnMoreIsNot() {
    assertThat(ImageHeader.of(Pngs.claiming(10_000, 5_000)).width()).isEqualTo(10_000);

    assertThat(refusalOf(Pngs.claiming(10_001, 5_000)).code()).isEqualTo("too-many-pixels");
  }

  @Test
  void aWebpMayHaveSixteenMegapixels() {
    assertThat(ImageHeader.of(Webps.solid(4_000, 4_000, 9, 9, 9)).height()).isEqualTo(4_000);

    assertThat(refusalOf(Webps.solid(4_001, 4_000, 9, 9, 9)))
        .hasMessageContaining("a WebP may have 16 megapixels");
  }

  @Test
  void aSideMayHaveThirtyThousandPixels() {
    assertThat(ImageHeader.of(Pngs.claiming(30_000, 9)).width()).isEqualTo(30_000);

    assertThat(refusalOf(Pngs.claiming(9, 30_001))).hasMessageContaining("30,000 pixels");
  }

  @Test
  void aPhotoWithoutPixelsIsDamaged() {
    assertThat(refusalOf(Pngs.claiming(0, 100)).code()).isEqualTo("damaged-photo");
    assertThat(refusalOf(Pngs.claiming(100, 0)).code()).isEqualTo("damaged-photo");
    assertThat(refusalOf(Pngs.claiming(-1, -1)).code()).isEqualTo("damaged-photo");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
  void aPhotoThatArrivedInPartIsDamaged(double share) {
    var picture = Pictures.corners(640, 480);

    assertThat(refusalOf(Jpegs.cut(Jpegs.of(picture), share)).code()).isEqualTo("damaged-photo");
    assertThat(refusalOf(Jpegs.cut(Pngs.of(picture), share)).code()).isEqualTo("damaged-photo");
    assertThat(refusalOf(Jpegs.cut(Webps.corners(), share)).code()).isEqualTo("damaged-photo");
  }

  @Test
  void aWebpOfTwoMindsAboutItsSizeIsDamaged() {
    var larger = Webps.losslessChunk(4_000, 4_000, 9, 9, 9);
    var canvas = Webps.canvasChunk(64, 48, false);

    assertThat(refusalOf(Webps.file(canvas, larger)).code()).isEqualTo("damaged-photo");
    assertThat(refusalOf(Webps.file(canvas, Webps.lossyChunk(), larger)).code())
        .isEqualTo("damaged-photo");
  }

  @Test
  void aJpegOfTwoMindsAboutItsSizeIsDamaged() {
    var jpeg = Jpegs.of(Pictures.corners(64, 48));
    var otherFrame = Jpegs.segment(0xC0, "\10\0\11\0\11\3\1\21\0\2\21\1\3\21\1");

    assertThat(refusalOf(Jpegs.with(jpeg, otherFrame)).code()).isEqualTo("damaged-photo");
  }

  @Test
  void aMovingPictureIsNotAPhoto() {
    var moving = Webps.file(Webps.canvasChunk(64, 48, true), Webps.lossyChunk());

    assertThat(refusalOf(moving)).hasMessageContaining("a still photo");
  }

  @Test
  void aJpegMayGoOverItsPixelsTwentyFourTimes() {
    var picture = Pictures.corners(64, 48);

    assertThat(ImageHeader.of(Jpegs.withScans(picture, JpegMarkers.MAX_SCANS)).width())
        .isEqualTo(64);
    assertThat(refusalOf(Jpegs.withScans(picture, JpegMarkers.MAX_SCANS + 1)).code())
        .isEqualTo("damaged-photo");
  }

  private static ImageHeader header(ImageType type, int pixelBytes) {
    return new ImageHeader(type, 64, 48, Orientation.UPRIGHT, pixelBytes);
  }

  private static Refusal refusalOf(byte[] upload) {
    return catchThrowableOfType(Refusal.class, () -> ImageHeader.of(upload));
  }
}
