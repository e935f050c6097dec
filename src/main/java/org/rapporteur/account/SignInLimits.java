package org.rapporteur.account;

import java.time.Duration;

/**
 * How many sign-in mails may be asked for. Mails that were used do not count: who can use them owns
 * the mailbox.
 *
 * @param life how long a link and its code work
 * @param pause between two mails to one address
 * @param hourly mails to one address in an hour
 * @param daily mails to one address in a day
 * @param perNetwork mails asked for from one network (/24, /64) in an hour
 * @param perMinute mails to everybody in a minute: above it something is wrong
 */
public record SignInLimits(
    Duration life, Duration pause, int hourly, int daily, int perNetwork, int perMinute) {

  /** Wrong codes before a challenge takes no more. */
  public static final int CODE_TRIES = 5;

  /** Wrong codes for one address in an hour. */
  public static final int CODE_TRIES_PER_ADDRESS = 10;

  /** Mails of one browser that work at the same time. */
  static final int OPEN_CHALLENGES = 3;

  /** What the internet gets. */
  public static SignInLimits standard(Duration life) {
    return new SignInLimits(life, Duration.ofSeconds(60), 5, 10, 10, 60);
  }

  /** For a machine of one's own whose mails go nowhere: everybody there is one network. */
  public static SignInLimits development(Duration life) {
    return new SignInLimits(life, Duration.ofSeconds(60), 60, 600, 600, 600);
  }

  boolean allow(Asked asked) {
    return asked.lately() == 0
        && asked.thisHour() < hourly
        && asked.today() < daily
        && asked.fromNetwork() < perNetwork
        && !alarming(asked);
  }

  boolean alarming(Asked asked) {
    return asked.thisMinute() >= perMinute;
  }

  /** What has been asked for already. */
  record Asked(long lately, long thisHour, long today, long fromNetwork, long thisMinute) {}
}
