package org.rapporteur.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void theFirstWaitIsShortAndTheLongestIsTenMinutes() {
    assertThat(Backoff.after(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(Backoff.after(2)).isEqualTo(Duration.ofSeconds(10));
    assertThat(Backoff.after(7)).isEqualTo(Duration.ofSeconds(320));
    assertThat(Backoff.after(8)).isEqualTo(Duration.ofMinutes(10));
    assertThat(Backoff.after(10_000)).isEqualTo(Duration.ofMinutes(10));
  }
}
