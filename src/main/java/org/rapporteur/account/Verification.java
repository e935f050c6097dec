package org.rapporteur.account;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.rapporteur.platform.Ids;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.Secrets;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.Tx;
import org.rapporteur.platform.mail.Outbox;
import org.rapporteur.platform.mail.OutboxMail;

/**
 * Proving a mailbox: by the link, which signs in the browser that confirms it, or by the code,
 * which signs in the browser that asked. Whichever comes first ends all the others.
 */
public final class Verification {
  private static final Duration NOTICE_LIFE = Duration.ofDays(1);

  private final Database database;
  private final Outbox outbox;
  private final SignInMails mails;
  private final LoginSessions logins;
  private final Ids ids;
  private final Clock clock;
  private final ChallengeStore challenges = new ChallengeStore();
  private final AccountStore accounts = new AccountStore();

  public Verification(
      Database database,
      Outbox outbox,
      SignInMails mails,
      LoginSessions logins,
      Ids ids,
      Clock clock) {
    this.database = database;
    this.outbox = outbox;
    this.mails = mails;
    this.logins = logins;
    this.ids = ids;
    this.clock = clock;
  }

  /** The mailbox that a link would sign in, masked; nothing changes. */
  public Future<String> about(UUID challenge, String secret) {
    return open(challenge, secret).map(open -> new EmailAddress(open.mailbox()).masked());
  }

  /** Signs in by the link, after a person has said so. */
  public Future<SignedIn> confirm(UUID challenge, String secret, Visitor visitor) {
    return open(challenge, secret)
        .compose(
            open ->
                database.inTransaction(
                    tx -> lock(tx, open).compose(locked -> signIn(tx, open, visitor))))
        .onSuccess(signedIn -> outbox.nudge());
  }

  /**
   * Signs in by the code, in the browser that asked for it. A wrong one is counted even though the
   * answer is a refusal, so the refusal comes after the commit.
   */
  public Future<SignedIn> confirm(SignInCode code, String browser, Visitor visitor) {
    return asked(database.direct(), browser)
        .compose(
            asked ->
                database.inTransaction(
                    tx ->
                        lock(tx, asked.get(0))
                            .compose(locked -> asked(tx, browser))
                            .compose(again -> attempt(tx, code, again, visitor))))
        .map(CodeAttempt::signedInOrThrow)
        .onSuccess(signedIn -> outbox.nudge());
  }

  private Future<Challenge> open(UUID id, String secret) {
    return challenges
        .byLink(database.direct(), id, Secrets.sha256(secret))
        .map(found -> found.orElseThrow(Verification::usedOrTooOld));
  }

  /** What this browser asked for; refused where no code can help it any more. */
  private Future<List<Challenge>> asked(Tx tx, String browser) {
    return challenges
        .byBrowser(tx, Secrets.sha256(browser))
        .map(
            asked -> {
              if (asked.stream().anyMatch(Challenge::takesCodes)) return asked;
              throw CodeAttempt.hopeless(asked);
            });
  }

  private Future<CodeAttempt> attempt(
      Tx tx, SignInCode code, List<Challenge> asked, Visitor visitor) {
    var open = asked.stream().filter(Challenge::takesCodes).toList();
    var address = open.get(0).address();
    return challenges
        .triesThisHour(tx, address)
        .compose(
            tries -> {
              if (tries >= SignInLimits.CODE_TRIES_PER_ADDRESS) throw CodeAttempt.spent();
              return challenges.key(tx);
            })
        .compose(
            key -> {
              var fitting = open.stream().filter(one -> one.fits(code, key)).findFirst();
              return fitting.isPresent()
                  ? signIn(tx, fitting.get(), visitor).map(CodeAttempt::right)
                  : challenges.countTry(tx, open).map(counted -> CodeAttempt.wrong(open));
            });
  }

  private Future<SignedIn> signIn(Tx tx, Challenge challenge, Visitor visitor) {
    return challenges
        .consume(tx, challenge)
        .compose(
            first -> {
              if (!first) throw usedOrTooOld();
              return accounts.prove(tx, new AccountId(ids.next()), challenge, clock.instant());
            })
        .compose(
            account ->
                logins
                    .begin(tx, account, visitor)
                    .compose(token -> notice(tx, account, challenge, visitor).map(token))
                    .map(token -> new SignedIn(account, token, challenge.next())));
  }

  private Future<Void> notice(Tx tx, Account account, Challenge challenge, Visitor visitor) {
    if (!account.role().includes(Role.REPORTER)) return Future.succeededFuture();
    var mail = mails.newSignIn(challenge.mailbox(), visitor, clock.instant());
    return outbox.enqueue(tx, new OutboxMail("sign-in:" + challenge.id(), NOTICE_LIFE, mail));
  }

  /** Link and code of one mailbox at the same moment wait for each other. */
  private Future<Void> lock(Tx tx, Challenge challenge) {
    return challenges.lock(tx, "challenge " + challenge.address());
  }

  private static Refusal usedOrTooOld() {
    return Refusal.conflict(
        "used-or-too-old", "This link is used or too old. You can have another mail sent.");
  }
}
