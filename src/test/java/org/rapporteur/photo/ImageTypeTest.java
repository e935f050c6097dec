package org.rapporteur.photo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.Refusal.Kind;

class ImageTypeTest {

  @Test
  void theFirstBytesTellAPhotosType() {
    var picture = Pictures.corners(8, 8);

    assertThat(ImageType.of(Jpegs.of(picture))).isEqualTo(ImageType.JPEG);
    assertThat(ImageType.of(Pngs.of(picture))).isEqualTo(ImageType.PNG);
    assertThat(ImageType.of(Webps.corners())).isEqualTo(ImageType.WEBP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0089PNG",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<?xml version='1.0'?><svg/>",
        "<!doctype html><script>alert(1)</script>",
        "GIF89a/*<script>*/=1;alert(1)",
        "%PDF-1.7\n",
        "PK\u0003\u0004 a zip archive",
        "RIFF    WAVEfmt ",
        "var alert = 1"
      })
  void whatIsNotAPhotoIsRefused(String content) {
    var refusal = refusalOf(content.getBytes(UTF_8));

    assertThat(refusal.kind()).isEqualTo(Kind.UNSUPPORTED_TYPE);
    assertThat(refusal.code()).isEqualTo("not-a-photo");
    assertThat(refusal).hasMessageContaining("JPEG, PNG or WebP");
  }

  @Test
  void aDocumentWithAPhotoInsideIsNotAPhoto() {
    var jpeg = Jpegs.of(Pictures.corners(8, 8));
    var polyglot = ByteBuffer.allocate(jpeg.length + 5).put("%PDF-".getBytes(UTF_8)).put(jpeg);

    assertThat(refusalOf(polyglot.array()).code()).isEqualTo("not-a-photo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"heic", "heix", "mif1"})
  void aPhotoThatBrowsersCannotShowComesBackWithAdvice(String brand) {
    var refusal = refusalOf(("\0\0\0\30ftyp" + brand + "\0\0\0\0").getBytes(UTF_8));

    assertThat(refusal.code()).isEqualTo("not-a-photo");
    assertThat(refusal).hasMessageContaining("Set the camera to “most compatible”");
  }

  private static Refusal refusalOf(byte[] head) {
    return catchThrowableOfType(Refusal.class, () -> ImageType.of(head));
  }
}
