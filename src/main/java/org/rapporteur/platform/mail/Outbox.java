package org.rapporteur.platform.mail;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rapporteur.platform.Ids;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mails that wait to be sent. They are written in the transaction of what they are about and
 * leave outside of any request, so that no mail is lost and nobody waits for an SMTP server.
 *
 * <p>Several servers may work on the same table: a mail is claimed by one of them at a time. All
 * that changes here happens on one event loop.
 */
public final class Outbox {
  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final int BATCH = 10;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration SENDING_LIMIT = Duration.ofSeconds(60);

  private final Vertx vertx;
  private final Context loop;
  private final Database database;
  private final Mailer mailer;
  private final OutboxStore store;

  private Future<Void> round = Future.succeededFuture();
  private boolean again;
  private boolean closing;
  private long timer = -1;

  public Outbox(Vertx vertx, Database database, Mailer mailer, Ids ids) {
    this.vertx = vertx;
    this.loop = vertx.getOrCreateContext();
    this.database = database;
    this.mailer = mailer;
    this.store = new OutboxStore(ids);
  }

  /** Puts a mail into the outbox, in the transaction of what it is about. */
  public Future<Void> enqueue(Tx tx, OutboxMail mail) {
    return store.insert(tx, mail);
  }

  /** What became of the mail of an occasion; empty when there never was one. */
  public Future<Optional<MailState>> state(String dedupeKey) {
    return store.state(database.direct(), dedupeKey);
  }

  /** Begins to look for due mails, also for those that an earlier server has left. */
  public void start() {
    loop.runOnContext(
        go -> {
          timer = vertx.setPeriodic(LOOK_EVERY.toMillis(), tick -> sendDue());
          sendDue();
        });
  }

  /** Looks for due mails now; call it after the commit. */
  public void nudge() {
    loop.runOnContext(go -> sendDue());
  }

  /** Takes no new mail up and waits for those on their way. */
  public Future<Void> close() {
    var closed = io.vertx.core.Promise.<Void>promise();
    loop.runOnContext(
        go -> {
          closing = true;
          if (timer >= 0) vertx.cancelTimer(timer);
          round.eventually(mailer::close).onComplete(closed);
        });
    return closed.future();
  }

  /** Forgets what was sent or given up more than {@code days} days ago. */
  public Future<Integer> forget(int days) {
    return store.forget(database.direct(), days);
  }

  private void sendDue() {
    if (closing) return;
    again = true;
    if (!round.isComplete()) return;
    again = false;
    round =
        store
            .claim(database.direct(), BATCH)
            .compose(this::sendAll)
            .onFailure(fault -> log.error("The outbox could not be worked on", fault))
            .otherwiseEmpty();
    round.onComplete(done -> loop.runOnContext(go -> goOn()));
  }

  private void goOn() {
    if (again) sendDue();
  }

  private Future<Void> sendAll(List<OutboxStore.Claimed> claimed) {
    if (claimed.size() == BATCH) again = true;
    return Future.join(claimed.stream().map(this::send).toList()).mapEmpty();
  }

  private Future<Void> send(OutboxStore.Claimed claimed) {
    return mailer
        .send(claimed.mail())
        .timeout(SENDING_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
        .transform(
            sent ->
                sent.succeeded()
                    ? store.sent(database.direct(), claimed)
                    : notSent(claimed, sent.cause()));
  }

  private Future<Void> notSent(OutboxStore.Claimed claimed, Throwable reason) {
    // No address here: logs are read by more people than the table is.
    log.warn("Mail {} did not leave at try {}: {}", claimed.id(), claimed.tries(), kind(reason));
    if (reason instanceof Mailer.Rejected) return store.giveUp(database.direct(), claimed, reason);
    return store.postpone(database.direct(), claimed, Backoff.after(claimed.tries()), reason);
  }

  private static String kind(Throwable reason) {
    return reason.getClass().getSimpleName();
  }
}
