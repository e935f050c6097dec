package org.rapporteur.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  @Test
  void theSentenceAroundAnAddressIsNotPartOfIt() {
    var runs = Links.in("See (https://example.org/a_b), or http://localhost:8080/x?y=1#z.");

    assertThat(runs)
        .containsExactly(
            new Links.Run("See (", null),
            new Links.Run("https://example.org/a_b", "https://example.org/a_b"),
            new Links.Run("), or ", null),
            new Links.Run("http://localhost:8080/x?y=1#z", "http://localhost:8080/x?y=1#z"),
            new Links.Run(".", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "xhttps://example.org",
        "https://",
        "www.example.org",
        "mailto:a@example.org"
      })
  void nothingButAWebAddressBecomesALink(String text) {
    assertThat(Links.in(text)).containsExactly(new Links.Run(text, null));
  }

  @Test
  void anAddressEndsBeforeChineseText() {
    assertThat(Links.in("见https://example.org/a，谢谢").stream().map(Links.Run::href))
        .contains("https://example.org/a");
  }

  @Test
  void thePiecesTogetherAreTheText() {
    var text = "a https://e.org\"><script> b https://e.org/% c";

    assertThat(Links.in(text).stream().map(Links.Run::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }
}
