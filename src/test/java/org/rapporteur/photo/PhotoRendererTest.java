package org.rapporteur.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.platform.Refusal;

class PhotoRendererTest {
  private final PhotoRenderer renderer = new PhotoRenderer();

  @Test
  void aPhotoIsPublishedInThreeWidths() {
    var photo = renderer.render(Jpegs.of(Pictures.corners(2000, 1000)));

    assertThat(photo.width()).isEqualTo(1600);
    assertThat(photo.height()).isEqualTo(800);
    assertThat(sizes(photo)).containsExactly("1600×800", "960×480", "480×240");
    photo.renditions().forEach(Pictures::assertUpright);
  }

  @Test
  void aPhotoIsNeverEnlarged() {
    assertThat(sizes(renderer.render(Pngs.of(Pictures.corners(1200, 900)))))
        .containsExactly("1200×900", "960×720", "480×360");
    assertThat(sizes(renderer.render(Pngs.of(Pictures.corners(480, 360)))))
        .containsExactly("480×360");
    assertThat(sizes(renderer.render(Pngs.of(Pictures.corners(90, 60))))).containsExactly("90×60");
  }

  @Test
  void aVeryFlatPhotoKeepsAtLeastOneRow() {
    assertThat(sizes(renderer.render(Pngs.black(9000, 2))))
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

  /** Where the first stored row and the first stored column are seen, from the Exif standard. */
  @ParameterizedTest
  @CsvSource({
    "1, top, left", "2, top, right", "3, bottom, right", "4, bottom, left",
    "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
  })
  void aPhotoStandsUprightHoweverTheCameraWasHeld(int held, String firstRow, String firstColumn) {
    var stored = stored(Pictures.corners(96, 64), firstRow, firstColumn);
    var upload = Jpegs.with(Jpegs.of(stored), Exif.segment(Exif.orientation(held)));

    var photo = renderer.render(upload);

    assertThat(sizes(photo)).containsExactly("96×64");
    Pictures.assertUpright(photo.renditions().get(0));
  }

  @Test
  void aPhotoTakenSidewaysIsPublishedInTheWidthsOfAnUprightOne() {
    var stored = stored(Pictures.corners(1000, 2000), "right", "top");
    var upload = Jpegs.with(Jpegs.of(stored), Exif.segment(Exif.orientation(6)));

    var photo = renderer.render(upload);

    assertThat(sizes(photo)).containsExactly("1000×2000", "960×1920", "480×960");
    photo.renditions().forEach(Pictures::assertUpright);
  }

  @Test
  void nothingThatTravelsWithAPhotoIsPublished() throws Exception {
    String[] traces = {"Exif", "GPS", "SERIAL-NO", "<script", "xmpmeta", "8BIM", "PK\3\4"};
    var upload = fromAPhoneWithEverything();
    assertThat(new String(upload, ISO_8859_1)).contains(traces);

    var photo = renderer.render(upload);

    var published = photo.renditions().get(0).jpeg();
    assertThat(new String(published, ISO_8859_1)).doesNotContain(traces);
    var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(published));
    assertThat(metadata.getDirectories())
        .extracting(Directory::getName)
        .containsExactlyInAnyOrder("JPEG", "JFIF", "Huffman", "File Type");
    Pictures.assertUpright(photo.renditions().get(0));
  }

  @ParameterizedTest
  @MethodSource("unusualPhotos")
  void unusualPhotosAreRenderedLikeAnyOther(byte[] upload) {
    var photo = renderer.render(upload);

    assertThat(sizes(photo)).containsExactly("64×48");
    Pictures.assertUpright(photo.renditions().get(0));
  }

  static Stream<Named<byte[]>> unusualPhotos() {
    var picture = Pictures.corners(64, 48);
    return Stream.of(
        Named.of("progressive JPEG", Jpegs.progressive(picture)),
        Named.of("CMYK JPEG", Jpegs.cmyk(picture)),
        Named.of("JPEG of 24 scans", Jpegs.withScans(picture, 24)),
        Named.of("JPEG with a colour profile", Jpegs.linearRgb(Jpegs.of(picture))),
        Named.of("16-bit PNG", Pngs.deep(picture)),
        Named.of("palette PNG", Pngs.palette(picture)),
        Named.of("interlaced PNG", Pngs.interlaced(picture)),
        Named.of("lossy WebP", Webps.corners()));
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

  @Test
  void pixelsThatCannotBeDecodedAreRefused() {
    var jpeg = Jpegs.of(Pictures.corners(640, 480));
    Arrays.fill(jpeg, 200, 400, (byte) 0x55);

    assertThat(refusalOf(renderer, Pngs.claiming(640, 480)).code()).isEqualTo("damaged-photo");
    assertThat(refusalOf(renderer, jpeg).code()).isEqualTo("damaged-photo");
  }

  @Test
  void aJpegOfAHundredScansIsRefused() {
    var layered = Jpegs.withScans(Pictures.corners(640, 480), 100);

    assertThat(refusalOf(renderer, layered).code()).isEqualTo("damaged-photo");
  }

  @ParameterizedTest
  @MethodSource("unusualPhotos")
  void aPhotoThatTakesMoreThanFiveSecondsIsRefused(byte[] upload) {
    var cpu = new AtomicLong();
    var slow =
        new PhotoRenderer(
            () -> cpu.getAndAdd(TimeUnit.SECONDS.toNanos(PhotoInput.MAX_CPU_SECONDS) + 1));

    assertThat(refusalOf(slow, upload).code()).isEqualTo("photo-too-slow");
  }

  private static byte[] fromAPhoneWithEverything() {
    var stored = stored(Pictures.corners(96, 64), "right", "top");
    var thumbnail = Jpegs.of(Pictures.corners(16, 16));
    var photo = new ByteArrayOutputStream();
    photo.writeBytes(
        Jpegs.with(
            Jpegs.of(stored),
            Exif.segment(Exif.ofPhone(6, thumbnail)),
            Jpegs.segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>home</x:xmpmeta>"),
            Jpegs.segment(0xED, "Photoshop 3.0\0008BIM\4\4\0\0\0\0\0\5\34\2\120\0\4Rosa"),
            Jpegs.segment(0xFE, "<script>alert(1)</script>")));
    photo.writeBytes("PK\3\4 and an archive".getBytes(ISO_8859_1));
    return photo.toByteArray();
  }

  private static BufferedImage stored(BufferedImage seen, String firstRow, String firstColumn) {
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

  private static Stream<String> sizes(RenderedPhoto photo) {
    return photo.renditions().stream().map(each -> each.width() + "×" + each.height());
  }

  private static Refusal refusalOf(PhotoRenderer renderer, byte[] upload) {
    return catchThrowableOfType(Refusal.class, () -> renderer.render(upload));
  }
}
