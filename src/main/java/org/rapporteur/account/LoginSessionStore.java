package org.rapporteur.account;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.rapporteur.platform.db.Tx;

/** The table of login sessions; a token is known only by its hash. */
final class LoginSessionStore {
  private static final String OPEN =
      """
      select account.* from login_session join account on account.id = login_session.account_id
      where token_hash = $1 and ended_at is null and expires_at > now()
      """;

  Future<Optional<Account>> open(Tx tx, byte[] tokenHash) {
    return tx.first(OPEN, Tuple.of(Buffer.buffer(tokenHash)), LoginSessionStore::account);
  }

  static Account account(Row row) {
    return new Account(
        new AccountId(row.getUUID("id")),
        row.getString("address"),
        row.getString("name"),
        row.getString("credit"),
        Role.valueOf(row.getString("role")));
  }
}
