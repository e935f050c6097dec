package org.rapporteur.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, and fails by its name when it does not. */
public final class Patience {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private Patience() {}

  public static void until(String what, BooleanSupplier isTrue) {
    var deadline = System.nanoTime() + LIMIT.toNanos();
    while (!isTrue.getAsBoolean()) {
      if (System.nanoTime() > deadline) throw new AssertionError("Never happened: " + what);
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
