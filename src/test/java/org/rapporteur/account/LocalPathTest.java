package org.rapporteur.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/desk", "/e/the-vote?page=2&lang=zh", "/a/x#kept"})
  void aPageOfOursIsGoneOnWith(String asked) {
    assertThat(LocalPath.of(asked).path()).isEqualTo(asked);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "evil",
        "\\\\evil",
        "/desk\r\nset-cookie: x",
        "/\t/evil.example",
        "/desk\\..\\x",
        "/名"
      })
  void whatCouldLeadElsewhereIsHome(String asked) {
    assertThat(LocalPath.of(asked)).isEqualTo(LocalPath.HOME);
  }
}
