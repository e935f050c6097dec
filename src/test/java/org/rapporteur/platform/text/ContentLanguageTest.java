package org.rapporteur.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.platform.Refusal;

class ContentLanguageTest {

  @ParameterizedTest
  @CsvSource({
    "en,en",
    "ZH-hans,zh-Hans",
    "pt-br,pt-BR",
    "yue-Hant-HK,yue-Hant-HK",
    "he,he",
    "de-1996,de-1996"
  })
  void aTagIsWrittenInItsCanonicalWay(String given, String canonical) {
    assertThat(ContentLanguage.require(given)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "e",
        "english",
        "en_GB",
        "en--GB",
        "en-",
        "und",
        "x-secret",
        "en-u-ca-buddhist",
        "\"><script>"
      })
  void whatNamesNoLanguageIsRefused(String given) {
    assertThatThrownBy(() -> ContentLanguage.require(given))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unknown-language"));
  }

  @Test
  void aTagOfAnyLengthIsNotRead() {
    assertThatThrownBy(() -> ContentLanguage.require("en" + "-abcde".repeat(6)))
        .isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @CsvSource({
    "en,ltr",
    "zh-Hans,ltr",
    "ar,rtl",
    "he,rtl",
    "fa-IR,rtl",
    "az-Arab,rtl",
    "ar-Latn,ltr"
  })
  void theDirectionFollowsTheScript(String tag, String direction) {
    assertThat(ContentLanguage.dir(tag)).isEqualTo(direction);
  }
}
