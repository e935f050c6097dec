package org.rapporteur;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.rapporteur.account.LoginSessions;
import org.rapporteur.account.SignIn;
import org.rapporteur.platform.mail.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets, every hour, what is over for so long that nobody needs it. */
final class Housekeeping {
  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final Duration EVERY = Duration.ofHours(1);

  /** Networks that people asked from, devices, and what was mailed to whom. */
  private static final int DAYS_KEPT = 30;

  private final SignIn signIn;
  private final LoginSessions logins;
  private final Outbox outbox;

  Housekeeping(SignIn signIn, LoginSessions logins, Outbox outbox) {
    this.signIn = signIn;
    this.logins = logins;
    this.outbox = outbox;
  }

  /** Begins; ends with {@code vertx}. */
  void start(Vertx vertx) {
    vertx.setPeriodic(EVERY.toMillis(), tick -> forget());
  }

  private void forget() {
    var forgotten =
        List.of(signIn.forget(DAYS_KEPT), logins.forget(DAYS_KEPT), outbox.forget(DAYS_KEPT));
    Future.join(forgotten).onFailure(fault -> log.error("Housekeeping failed", fault));
  }
}
