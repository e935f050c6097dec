package org.rapporteur.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of an event that is told after it happened: it stands where the script says until the
 * next step.
 */
final class ScriptClock extends Clock {
  private final Clock real;
  private Instant told;

  ScriptClock(Clock real) {
    this.real = real;
  }

  void standAt(Instant moment) {
    told = moment;
  }

  @Override
  public Instant instant() {
    return told == null ? real.instant() : told;
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a script is told in one zone");
  }
}
