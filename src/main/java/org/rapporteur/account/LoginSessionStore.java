package org.rapporteur.account;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.platform.db.Tx;

/**
 * The table of login sessions; a token is known only by its hash, and the database's own clock
 * judges which are over.
 */
final class LoginSessionStore {
  private static final String ALIVE =
      """
      ended_at is null and expires_at > now()
        and login_session.last_seen_at + make_interval(secs => idle_seconds) > now()
      """;

  private static final String OPEN =
      """
      select account.id, address, name, credit, role,
        login_session.last_seen_at < now() - interval '1 minute' as unseen,
        not was_left and login_session.last_seen_at > now() - interval '30 minutes' as recent
      from login_session join account on account.id = login_session.account_id
      where token_hash = $1 and
      """
          + ALIVE;

  private static final String INSERT =
      """
      insert into login_session (token_hash, id, account_id, device, idle_seconds, expires_at)
      values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
      """;

  private static final String TOUCH =
      """
      with touched as (
        update login_session
        set was_left = was_left or last_seen_at < now() - interval '30 minutes', last_seen_at = now()
        where token_hash = $1 returning account_id)
      update account set last_seen_at = now() where id in (select account_id from touched)
      """;

  private static final String LIST =
      """
      select id, device, created_at, last_seen_at, token_hash = $2 as current
      from login_session where account_id = $1 and
      """
          + ALIVE
          + "order by last_seen_at desc, id";

  private static final String END =
      "update login_session set ended_at = now() where token_hash = $1 and ended_at is null";

  private static final String END_ONE =
      """
      update login_session set ended_at = now()
      where account_id = $1 and id = $2 and ended_at is null
      """;

  private static final String END_ALL =
      "update login_session set ended_at = now() where account_id = $1 and ended_at is null";

  private static final String FORGET =
      """
      delete from login_session
      where coalesce(ended_at, least(expires_at, last_seen_at + make_interval(secs => idle_seconds)))
        < now() - make_interval(days => $1)
      """;

  /**
   * Who holds a token.
   *
   * @param unseen true when it is worth noting that the session is in use
   * @param recent false when it has been left alone for half an hour, now or before
   */
  record Holder(Account account, boolean unseen, boolean recent) {}

  Future<Optional<Holder>> open(Tx tx, byte[] tokenHash) {
    return tx.first(OPEN, Tuple.of(Buffer.buffer(tokenHash)), LoginSessionStore::holder);
  }

  Future<Void> insert(Tx tx, UUID id, byte[] tokenHash, Account account, Device device) {
    var life = SessionLife.of(account.role());
    var values =
        Tuple.from(
            List.of(
                Buffer.buffer(tokenHash),
                id,
                account.id().value(),
                device.stored(),
                (int) life.idle().toSeconds(),
                (double) life.absolute().toSeconds()));
    return tx.change(INSERT, values).mapEmpty();
  }

  Future<Void> touch(Tx tx, byte[] tokenHash) {
    return tx.change(TOUCH, Tuple.of(Buffer.buffer(tokenHash))).mapEmpty();
  }

  Future<List<LoginSession>> list(Tx tx, AccountId account, byte[] currentTokenHash) {
    var values = Tuple.of(account.value(), Buffer.buffer(currentTokenHash));
    return tx.list(LIST, values, LoginSessionStore::session);
  }

  Future<Void> end(Tx tx, byte[] tokenHash) {
    return tx.change(END, Tuple.of(Buffer.buffer(tokenHash))).mapEmpty();
  }

  Future<Boolean> end(Tx tx, AccountId account, UUID id) {
    return tx.change(END_ONE, Tuple.of(account.value(), id)).map(ended -> ended == 1);
  }

  Future<Void> endAll(Tx tx, AccountId account) {
    return tx.change(END_ALL, Tuple.of(account.value())).mapEmpty();
  }

  Future<Integer> forget(Tx tx, int days) {
    return tx.change(FORGET, Tuple.of(days));
  }

  private static Holder holder(Row row) {
    return new Holder(
        AccountStore.account(row), row.getBoolean("unseen"), row.getBoolean("recent"));
  }

  private static LoginSession session(Row row) {
    return new LoginSession(
        row.getUUID("id"),
        Device.stored(row.getString("device")),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("last_seen_at").toInstant(),
        row.getBoolean("current"));
  }
}
