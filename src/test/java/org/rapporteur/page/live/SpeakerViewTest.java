package org.rapporteur.page.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.platform.text.Language;

class SpeakerViewTest {

  @ParameterizedTest
  @CsvSource({
    "Liu Ping, LP",
    "Ana María de la Cruz, AC",
    "刘平, 刘",
    "Madonna, M",
    "émile zola, ÉZ",
    "𠮷野 家, 𠮷家"
  })
  void initialsAreThoseOfTheFirstAndTheLastName(String name, String initials) {
    assertThat(SpeakerView.initials(name)).isEqualTo(initials);
  }

  @Test
  void theRoleIsJoinedInTheLanguageItIsWrittenIn() {
    var english = SpeakerView.of(Samples.marta(), Samples.setting(Language.EN));
    var chinese = SpeakerView.of(Samples.marta(), Samples.setting(Language.ZH));

    assertThat(english.role()).isEqualTo("President, Union of Inland Ports (UIP)");
    assertThat(chinese.role()).isEqualTo(english.role());
    assertThat(chinese.lang()).isEqualTo("en");
  }
}
