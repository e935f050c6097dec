package org.rapporteur.platform.mail;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.platform.Ids;
import org.rapporteur.platform.db.Tx;

/** The table of mails; the database's own clock decides when one is due and when it is too old. */
final class OutboxStore {
  private static final String INSERT =
      """
      insert into outbox_mail (id, dedupe_key, recipient, subject, body_text, body_html, expires_at)
      values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
      on conflict (dedupe_key) do nothing
      """;

  private static final String EXPIRE =
      """
      update outbox_mail
      set failed_at = now(), last_error = coalesce(last_error, 'too old'), body_text = '', body_html = ''
      where sent_at is null and failed_at is null and expires_at <= now()
      """;

  // Claiming moves the next try on, so that a server which dies while sending holds nothing up for
  // long, and no transaction stays open while an SMTP server thinks.
  private static final String CLAIM =
      """
      update outbox_mail set tries = tries + 1, next_try_at = now() + interval '2 minutes'
      where id in (
        select id from outbox_mail
        where sent_at is null and failed_at is null and next_try_at <= now() and expires_at > now()
        order by next_try_at limit $1
        for update skip locked)
      returning *
      """;

  private static final String SENT =
      """
      update outbox_mail set sent_at = now(), last_error = null, body_text = '', body_html = ''
      where id = $1
      """;

  private static final String GIVE_UP =
      """
      update outbox_mail set failed_at = now(), last_error = $2, body_text = '', body_html = ''
      where id = $1
      """;

  // The last try comes just before the mail is too old.
  private static final String POSTPONE =
      """
      update outbox_mail
      set last_error = $2,
        next_try_at = least(now() + make_interval(secs => $3),
          greatest(now() + interval '5 seconds', expires_at - interval '5 seconds'))
      where id = $1
      """;

  private static final String STATE =
      """
      select sent_at is not null as sent, failed_at is not null as failed
      from outbox_mail where dedupe_key = $1
      """;

  private static final String FORGET =
      """
      delete from outbox_mail
      where coalesce(sent_at, failed_at) < now() - make_interval(days => $1)
      """;

  private static final int ERROR_LIMIT = 300;

  private final Ids ids;

  OutboxStore(Ids ids) {
    this.ids = ids;
  }

  /** A mail that is ours to send for the next two minutes. */
  record Claimed(UUID id, int tries, Mail mail) {}

  Future<Void> insert(Tx tx, OutboxMail waiting) {
    var mail = waiting.mail();
    var values =
        Tuple.from(
            List.of(
                ids.next(),
                waiting.dedupeKey(),
                mail.recipient(),
                mail.subject(),
                mail.text(),
                mail.html(),
                (double) waiting.life().toSeconds()));
    return tx.change(INSERT, values).mapEmpty();
  }

  Future<List<Claimed>> claim(Tx tx, int limit) {
    return tx.change(EXPIRE, Tuple.tuple())
        .compose(expired -> tx.list(CLAIM, Tuple.of(limit), OutboxStore::claimed));
  }

  Future<Void> sent(Tx tx, Claimed claimed) {
    return tx.change(SENT, Tuple.of(claimed.id())).mapEmpty();
  }

  Future<Void> giveUp(Tx tx, Claimed claimed, Throwable reason) {
    return tx.change(GIVE_UP, Tuple.of(claimed.id(), text(reason))).mapEmpty();
  }

  Future<Void> postpone(Tx tx, Claimed claimed, Duration wait, Throwable reason) {
    var values = Tuple.of(claimed.id(), text(reason), (double) wait.toSeconds());
    return tx.change(POSTPONE, values).mapEmpty();
  }

  Future<Optional<MailState>> state(Tx tx, String dedupeKey) {
    return tx.first(STATE, Tuple.of(dedupeKey), OutboxStore::state);
  }

  Future<Integer> forget(Tx tx, int days) {
    return tx.change(FORGET, Tuple.of(days));
  }

  private static String text(Throwable reason) {
    var text = String.valueOf(reason.getMessage()).replace('\0', ' ');
    return text.length() <= ERROR_LIMIT ? text : text.substring(0, ERROR_LIMIT);
  }

  private static MailState state(Row row) {
    if (row.getBoolean("sent")) return MailState.SENT;
    return row.getBoolean("failed") ? MailState.GIVEN_UP : MailState.WAITING;
  }

  private static Claimed claimed(Row row) {
    return new Claimed(
        row.getUUID("id"),
        row.getInteger("tries"),
        new Mail(
            row.getString("recipient"),
            row.getString("subject"),
            row.getString("body_text"),
            row.getString("body_html")));
  }
}
