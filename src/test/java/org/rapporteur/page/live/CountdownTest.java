package org.rapporteur.page.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.platform.text.Language;

class CountdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT5M30S | 5 minutes | 5分钟",
        "PT1H | 1 hour | 1小时",
        "PT26H10M | 1 day, 2 hours | 1天2小时",
        "P12DT3H | 12 days | 12天"
      })
  void theTimeLeftIsToldInWords(String left, String english, String chinese) {
    var duration = Duration.parse(left.strip());

    assertThat(Countdown.inWords(duration, Language.EN)).isEqualTo(english);
    assertThat(Countdown.inWords(duration, Language.ZH)).isEqualTo(chinese);
  }

  @Test
  void itTellsWhenAtThePlaceOfTheEvent() {
    var now = Samples.TEN.minusSeconds(7_200);
    var countdown = Countdown.of(Samples.setting(Language.EN), now);

    assertThat(countdown.starts()).isEqualTo("Starts 10:00 Geneva");
    assertThat(countdown.left()).isEqualTo("Starts in 2 hours");
    assertThat(countdown.day()).isEqualTo("2 May 2024");
  }

  @Test
  void nothingIsCountedOnceItIsDue() {
    assertThat(Countdown.of(Samples.setting(Language.EN), Samples.TEN).left()).isEmpty();
  }
}
