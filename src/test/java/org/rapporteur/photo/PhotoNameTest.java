package org.rapporteur.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.platform.Refusal;

class PhotoNameTest {
  private static final String HASH = "ab".repeat(32);

  @Test
  void aNameIsReadAsItIsWritten() {
    var name = new PhotoName(HASH, 960);

    assertThat(PhotoName.parse(name.file())).isEqualTo(name);
    assertThat(name.file()).isEqualTo(HASH + "-960.jpg");
    assertThat(name.path()).isEqualTo("ab/" + HASH + "-960.jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HASH",
        "HASH-960",
        "HASH-960.png",
        "HASH-960.jpg/",
        "HASH-960.jpg\n",
        "HASH-0.jpg",
        "HASH-0960.jpg",
        "HASH-1601.jpg",
        "HASH-99999999999.jpg",
        "ab/HASH-960.jpg",
        "../HASH-960.jpg",
        "../../../etc/passwd",
        "%2e%2e/HASH-960.jpg",
        "AHASH-960.jpg"
      })
  void nothingElseIsAName(String text) {
    assertThatThrownBy(() -> PhotoName.parse(text.replace("HASH", HASH)))
        .isInstanceOf(Refusal.class)
        .hasMessage("There is no such photo.");
  }

  @Test
  void aNameCannotBeMadeOfAnythingElse() {
    assertThatThrownBy(() -> new PhotoName("../" + HASH, 960))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PhotoName(HASH, 1601))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
