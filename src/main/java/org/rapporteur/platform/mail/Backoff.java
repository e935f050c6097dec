package org.rapporteur.platform.mail;

import java.time.Duration;

/** How long to wait after a failed try: 5 seconds, twice as long each time, 10 minutes at most. */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int DOUBLINGS = 10;

  private Backoff() {}

  /**
   * @param tries how many have failed, 1 at least
   */
  static Duration after(int tries) {
    var wait = FIRST.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
