package org.rapporteur.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final Instant SPOKEN = Instant.parse("2022-03-24T02:42:07.250Z");
  private static final Instant PUBLISHED = Instant.parse("2022-04-06T02:02:07Z");

  private final Times english = new Times(BEIJING, Language.EN, "Beijing");
  private final Times chinese = new Times(BEIJING, Language.ZH, "北京");

  @Test
  void theClockIsThatOfTheEvent() {
    assertThat(english.clock(SPOKEN)).isEqualTo("10:42");
    assertThat(chinese.clock(SPOKEN)).isEqualTo("10:42");
    assertThat(english.clock(Instant.parse("2022-03-24T01:05:00Z"))).isEqualTo("09:05");
  }

  @Test
  void theDateIsThatOfTheEventInTheLanguageOfTheReader() {
    assertThat(english.date(SPOKEN)).isEqualTo("24 March 2022");
    assertThat(chinese.date(SPOKEN)).isEqualTo("2022年3月24日");
    assertThat(english.date(Instant.parse("2022-03-24T16:30:00Z"))).isEqualTo("25 March 2022");
    assertThat(chinese.date(LocalDate.of(2022, 12, 1))).isEqualTo("2022年12月1日");
  }

  @Test
  void anExactTimeHasItsSecondsAndItsZone() {
    assertThat(english.exact(PUBLISHED)).isEqualTo("6 April 2022, 10:02:07 (UTC+8)");
    assertThat(chinese.exact(PUBLISHED)).isEqualTo("2022年4月6日 10:02:07（UTC+8）");
  }

  @Test
  void machinesReadTheOffset() {
    assertThat(english.iso(SPOKEN)).isEqualTo("2022-03-24T10:42:07+08:00");
    assertThat(in("UTC").iso(SPOKEN)).isEqualTo("2022-03-24T02:42:07Z");
  }

  @Test
  void theOffsetIsThatOfTheMoment() {
    assertThat(in("Asia/Kolkata").offset(SPOKEN)).isEqualTo("UTC+5:30");
    assertThat(in("America/New_York").offset(SPOKEN)).isEqualTo("UTC−4");
    assertThat(in("America/New_York").offset(Instant.parse("2022-01-24T02:42:07Z")))
        .isEqualTo("UTC−5");
    assertThat(in("Europe/London").offset(Instant.parse("2022-01-24T02:42:07Z"))).isEqualTo("UTC");
  }

  @Test
  void aZoneWithoutAPlaceIsCalledByItsCity() {
    assertThat(english.place()).isEqualTo("Beijing");
    assertThat(in("Europe/Zurich").place()).isEqualTo("Zurich");
    assertThat(new Times(ZoneId.of("Europe/Berlin"), Language.ZH, "").place()).isEqualTo("柏林");
    assertThat(in("UTC").place()).isEqualTo("UTC");
  }

  private static Times in(String zone) {
    return new Times(ZoneId.of(zone), Language.EN, "");
  }
}
