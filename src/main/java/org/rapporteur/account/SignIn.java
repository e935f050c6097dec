package org.rapporteur.account;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import org.rapporteur.platform.Ids;
import org.rapporteur.platform.Secrets;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.Tx;
import org.rapporteur.platform.mail.MailState;
import org.rapporteur.platform.mail.Outbox;
import org.rapporteur.platform.mail.OutboxMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asking for a sign-in mail. Whether the address is known is not even looked up here, so nothing
 * can tell it to who asks; and where a limit is reached, the answer stays the same.
 */
public final class SignIn {
  private static final Logger log = LoggerFactory.getLogger(SignIn.class);

  private final Database database;
  private final Outbox outbox;
  private final SignInMails mails;
  private final SignInLimits limits;
  private final Ids ids;
  private final Clock clock;
  private final ChallengeStore store = new ChallengeStore();

  public SignIn(
      Database database,
      Outbox outbox,
      SignInMails mails,
      SignInLimits limits,
      Ids ids,
      Clock clock) {
    this.database = database;
    this.outbox = outbox;
    this.mails = mails;
    this.limits = limits;
    this.ids = ids;
    this.clock = clock;
  }

  /** What the browser that asked may know about its mail. */
  public record Waiting(
      String mailbox,
      String masked,
      String next,
      int secondsToNext,
      boolean open,
      Optional<MailState> mail) {}

  /** Sends a link and a code to the address, or nothing where that would be too much. */
  public Future<Void> ask(Asking asking) {
    return allowed(database.direct(), asking)
        .compose(
            allowed ->
                allowed
                    ? database.inTransaction(tx -> askOnce(tx, asking))
                    : Future.succeededFuture())
        .onSuccess(asked -> outbox.nudge());
  }

  /** Whoever mistyped the address takes the mails of this browser back. */
  public Future<Void> abandon(String browser) {
    return store.abandon(database.direct(), Secrets.sha256(browser));
  }

  /** The last mail that this browser has asked for within the hour. */
  public Future<Optional<Waiting>> waiting(String browser) {
    return store
        .byBrowser(database.direct(), Secrets.sha256(browser))
        .compose(
            asked ->
                asked.isEmpty()
                    ? Future.succeededFuture(Optional.empty())
                    : outbox
                        .state(occasion(asked.get(0)))
                        .map(mail -> waiting(asked.get(0), mail)));
  }

  /** Forgets what was asked more than {@code days} days ago, and from which network. */
  public Future<Integer> forget(int days) {
    return store.forget(database.direct(), days);
  }

  /** Requests at the same moment wait for each other here, so that each sees the ones before. */
  private Future<Void> askOnce(Tx tx, Asking asking) {
    return store
        .lock(tx, "challenge " + asking.address().canonical())
        .compose(locked -> store.lock(tx, "network " + Network.of(asking.from()).prefix()))
        .compose(locked -> allowed(tx, asking))
        .compose(allowed -> allowed ? send(tx, asking) : Future.succeededFuture());
  }

  private Future<Boolean> allowed(Tx tx, Asking asking) {
    var network = Network.of(asking.from());
    return store
        .asked(tx, asking.address().canonical(), network, limits.pause())
        .map(
            asked -> {
              if (limits.alarming(asked))
                log.warn("{} sign-in mails in a minute: no more are sent", asked.thisMinute());
              return limits.allow(asked);
            });
  }

  private Future<Void> send(Tx tx, Asking asking) {
    var id = ids.next();
    var secret = Secrets.token();
    var code = SignInCode.random();
    var mail = mails.challenge(asking, id + "." + secret, code, clock.instant());
    return store
        .key(tx)
        .map(
            key ->
                new ChallengeStore.NewChallenge(
                    id,
                    asking.address(),
                    asking.next(),
                    Secrets.sha256(asking.browser()),
                    Secrets.sha256(secret),
                    Challenge.mac(id, code, key),
                    Network.of(asking.from()),
                    limits.life()))
        .compose(challenge -> store.insert(tx, challenge))
        .compose(
            kept -> outbox.enqueue(tx, new OutboxMail("challenge:" + id, limits.life(), mail)));
  }

  private Optional<Waiting> waiting(Challenge asked, Optional<MailState> mail) {
    var pause = (int) limits.pause().toSeconds() - asked.ageSeconds();
    return Optional.of(
        new Waiting(
            asked.mailbox(),
            new EmailAddress(asked.mailbox()).masked(),
            asked.next(),
            Math.max(0, pause),
            asked.state() == Challenge.State.OPEN,
            mail));
  }

  private static String occasion(Challenge challenge) {
    return "challenge:" + challenge.id();
  }
}
