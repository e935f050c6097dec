package org.rapporteur.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @Test
  void whatTheAddressAsksForWins() {
    assertThat(Language.choose("zh", "en")).isEqualTo(Language.ZH);
    assertThat(Language.choose("en", "zh-CN")).isEqualTo(Language.EN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN,zh;q=0.9,en;q=0.8 | ZH",
        "en-GB,en;q=0.9,zh;q=0.8 | EN",
        "en;q=0.3, zh-Hant;q=0.7 | ZH",
        "fr-FR,zh;q=0.5 | ZH",
        "fr | EN",
        "zh;q=0 | EN",
        "* | EN"
      })
  void elseTheBrowserChooses(String header, Language chosen) {
    assertThat(Language.choose(null, header)).isEqualTo(chosen);
    assertThat(Language.choose("klingon", header)).isEqualTo(chosen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ";;;", "zh;q=nine", "q=,,;=", "\u0000"})
  void anUnreadableWishIsEnglish(String header) {
    assertThat(Language.choose(null, header)).isEqualTo(Language.EN);
    assertThat(Language.choose("", null)).isEqualTo(Language.EN);
  }

  @Test
  void eachLanguageIsFoundByItsSuffix() {
    for (var language : Language.values()) {
      assertThat(Language.bySuffix(language.suffix())).contains(language);
      assertThat(ContentLanguage.require(language.tag())).isEqualTo(language.tag());
    }
  }
}
