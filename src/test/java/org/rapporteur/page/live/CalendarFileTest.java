package org.rapporteur.page.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

  private final String file =
      CalendarFile.of(
          Samples.coverage(), "https://live.example.org/e/harbour", Samples.TEN.minusSeconds(60));

  @Test
  void itSaysWhenInTheTimeOfTheWholeWorld() {
    assertThat(file)
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART:20240502T080000Z\r\n", "URL:https://live.example.org/e/harbour\r\n")
        .endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void signsWithAMeaningAreEscaped() {
    assertThat(file).contains("LOCATION:Palais Wilson\\, Geneva\r\n");
  }

  @Test
  void noLineIsLongerThanCalendarsRead() {
    var facts = Samples.coverage().facts();
    var wordy =
        new org.rapporteur.coverage.Coverage.Facts(
            "港口会议".repeat(40),
            facts.kicker(),
            facts.standfirst(),
            facts.place(),
            facts.zone(),
            facts.language(),
            facts.outlet(),
            facts.startsAt());
    var long_ =
        CalendarFile.of(
            org.rapporteur.coverage.Coverage.scheduled(Samples.COVERAGE, "harbour", wordy),
            "https://live.example.org/e/harbour",
            Samples.TEN);

    assertThat(long_.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(long_.replace("\r\n ", "")).contains("SUMMARY:" + "港口会议".repeat(40));
  }
}
