package org.rapporteur.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes the ids of what is created on the server: UUID version 7 (RFC 9562), so that they sort by
 * time.
 */
public final class Ids {
  private static final int RANDOM_BITS_IN_HIGH_HALF = 12;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Ids(Clock clock) {
    this.clock = clock;
  }

  public UUID next() {
    var version = 0x7000L | random.nextInt(1 << RANDOM_BITS_IN_HIGH_HALF);
    var high = clock.millis() << 16 | version;
    var low = random.nextLong() >>> 2 | 1L << 63;
    return new UUID(high, low);
  }
}
