package org.rapporteur.account;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rapporteur.platform.db.Tx;

/** The table of accounts. */
final class AccountStore {
  private static final String BY_ADDRESS_LOCKED =
      "select * from account where address = $1 for update";

  private static final String LIST =
      """
      select *, verified_at is not null as proved from account
      where role <> 'READER' or $1
      order by array_position(array['ADMIN', 'EDITOR', 'REPORTER', 'READER'], role), address
      limit $2
      """;

  // The only statement that says a mailbox is proved.
  private static final String PROVE =
      """
      insert into account
        (id, address, mailbox, name, role, verified_at, created_at, last_seen_at)
      values ($1, $2, $3, '', 'READER', now(), $4, now())
      on conflict (address) do update
      set verified_at = coalesce(account.verified_at, excluded.verified_at), last_seen_at = now()
      returning *
      """;

  private static final String SAVE =
      """
      insert into account (id, address, mailbox, name, credit, role, created_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (address) do update
      set name = excluded.name, credit = excluded.credit, role = excluded.role
      returning *
      """;

  private static final String RENAME =
      "update account set name = $2, credit = $3 where id = $1 returning *";

  Future<Optional<Account>> lock(Tx tx, EmailAddress address) {
    return tx.first(BY_ADDRESS_LOCKED, Tuple.of(address.canonical()), AccountStore::account);
  }

  Future<List<Person>> list(Tx tx, boolean readersToo, int limit) {
    return tx.list(LIST, Tuple.of(readersToo, limit), AccountStore::person);
  }

  /** The account of a mailbox that has just been proved; a reader's where there was none. */
  Future<Account> prove(Tx tx, AccountId newId, Challenge answered, Instant now) {
    var values = Tuple.of(newId.value(), answered.address(), answered.mailbox(), utc(now));
    return tx.first(PROVE, values, AccountStore::account).map(Optional::orElseThrow);
  }

  /** Keeps name, credit and role of an address, whether it has an account or not. */
  Future<Account> save(Tx tx, Account account, EmailAddress address, Instant now) {
    var values =
        Tuple.from(
            List.of(
                account.id().value(),
                address.canonical(),
                address.mailbox(),
                account.name(),
                account.credit(),
                account.role().name(),
                utc(now)));
    return tx.first(SAVE, values, AccountStore::account).map(Optional::orElseThrow);
  }

  Future<Account> rename(Tx tx, AccountId id, Naming naming) {
    var values = Tuple.of(id.value(), naming.name(), naming.credit());
    return tx.first(RENAME, values, AccountStore::account).map(Optional::orElseThrow);
  }

  static Account account(Row row) {
    return new Account(
        new AccountId(row.getUUID("id")),
        row.getString("address"),
        row.getString("name"),
        row.getString("credit"),
        Role.valueOf(row.getString("role")));
  }

  private static Person person(Row row) {
    var seen = row.getOffsetDateTime("last_seen_at");
    return new Person(
        account(row), row.getBoolean("proved"), seen == null ? null : seen.toInstant());
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
