package org.rapporteur.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.platform.Refusal;

class UnusualPhotoTest {
  private final PhotoRenderer renderer = new PhotoRenderer();

  @ParameterizedTest
  @MethodSource("unusualPhotos")
  void unusualPhotosAreRenderedLikeAnyOther(byte[] upload) {
    var photo = renderer.render(upload);

    assertThat(Pictures.sizes(photo)).containsExactly("64×48");
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

  private static Refusal refusalOf(PhotoRenderer renderer, byte[] upload) {
    return catchThrowableOfType(Refusal.class, () -> renderer.render(upload));
  }
}
