package org.rapporteur.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {
  private final SignInLimits limits = SignInLimits.standard(Duration.ofMinutes(10));

  @Test
  void eachLimitHoldsAtItsNumberAndNotBefore() {
    assertThat(limits.allow(new SignInLimits.Asked(0, 4, 9, 9, 59))).isTrue();
    assertThat(limits.allow(new SignInLimits.Asked(1, 1, 1, 1, 1))).isFalse();
    assertThat(limits.allow(new SignInLimits.Asked(0, 5, 5, 5, 5))).isFalse();
    assertThat(limits.allow(new SignInLimits.Asked(0, 0, 10, 0, 0))).isFalse();
    assertThat(limits.allow(new SignInLimits.Asked(0, 0, 0, 10, 0))).isFalse();
    assertThat(limits.allow(new SignInLimits.Asked(0, 0, 0, 0, 60))).isFalse();
  }

  @Test
  void onlyManyMailsToEverybodyAreAlarming() {
    assertThat(limits.alarming(new SignInLimits.Asked(9, 9, 99, 99, 59))).isFalse();
    assertThat(limits.alarming(new SignInLimits.Asked(0, 0, 0, 0, 60))).isTrue();
  }
}
