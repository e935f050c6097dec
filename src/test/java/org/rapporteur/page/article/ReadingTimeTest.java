package org.rapporteur.page.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingTimeTest {

  @Test
  void wordsAreReadAt230AMinute() {
    assertThat(ReadingTime.minutes(Stream.of("word ".repeat(1_600)))).isEqualTo(7);
  }

  @Test
  void chineseIsReadAt400CharactersAMinute() {
    assertThat(ReadingTime.minutes(Stream.of("字".repeat(1_200)))).isEqualTo(3);
  }

  @Test
  void evenAnEmptyPageTakesAMinute() {
    assertThat(ReadingTime.minutes(Stream.of(""))).isEqualTo(1);
  }
}
