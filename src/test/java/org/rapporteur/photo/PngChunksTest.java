package org.rapporteur.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PngChunksTest {

  @Test
  void packedTextsAndProfilesNeverReachTheDecoder() {
    var picture = Pngs.palette(Pictures.corners(64, 48));
    var laden =
        Pngs.with(
            picture,
            Pngs.chunk("zTXt", "bomb\0\0…".getBytes(ISO_8859_1)),
            Pngs.chunk("iTXt", "bomb\0\1\0\0\0…".getBytes(ISO_8859_1)),
            Pngs.chunk("iCCP", "bomb\0\0…".getBytes(ISO_8859_1)));

    var pixels = new PngChunks(laden).onlyPixels();

    assertThat(pixels).isEqualTo(new PngChunks(picture).onlyPixels());
    assertThat(new String(pixels, ISO_8859_1))
        .contains("IHDR", "PLTE", "IDAT", "IEND")
        .doesNotContain("bomb", "zTXt", "iTXt", "iCCP");
  }

  @Test
  void nothingIsKeptOfWhatFollowsTheEnd() {
    var picture = Pngs.of(Pictures.corners(64, 48));
    var tail = Arrays.copyOf(picture, picture.length + 1000);

    assertThat(new PngChunks(tail).onlyPixels()).hasSizeLessThanOrEqualTo(picture.length);
  }
}
