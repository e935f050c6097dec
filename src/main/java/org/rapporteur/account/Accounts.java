package org.rapporteur.account;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rapporteur.platform.Ids;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.Tx;
import org.rapporteur.platform.mail.Outbox;
import org.rapporteur.platform.mail.OutboxMail;
import org.rapporteur.platform.text.Language;

/**
 * The people and their roles. A role is given to an address, before or after somebody proves it;
 * without the proof it opens nothing.
 */
public final class Accounts {
  private static final int LISTED = 500;
  private static final Duration NOTICE_LIFE = Duration.ofDays(3);

  private final Database database;
  private final LoginSessions logins;
  private final Outbox outbox;
  private final SignInMails mails;
  private final Ids ids;
  private final Clock clock;
  private final AccountStore store = new AccountStore();

  public Accounts(
      Database database,
      LoginSessions logins,
      Outbox outbox,
      SignInMails mails,
      Ids ids,
      Clock clock) {
    this.database = database;
    this.logins = logins;
    this.outbox = outbox;
    this.mails = mails;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What an address shall be.
   *
   * @param naming parts that are empty leave what is there
   */
  public record Appointment(EmailAddress address, Role role, Naming naming) {}

  /** Makes the address of the configuration an admin's, unless it is; {@code name} if new. */
  public Future<Account> ensureAdmin(EmailAddress address, String name) {
    return database.inTransaction(
        tx ->
            store
                .lock(tx, address)
                .compose(
                    found -> {
                      if (found.filter(one -> one.role() == Role.ADMIN).isPresent())
                        return Future.succeededFuture(found.get());
                      var named =
                          found.map(Account::name).filter(said -> !said.isEmpty()).orElse(name);
                      var admin = new Appointment(address, Role.ADMIN, new Naming(named, ""));
                      return save(tx, admin, found);
                    }));
  }

  /** Staff, with readers where asked for; the higher roles first. */
  public Future<List<Person>> people(boolean readersToo) {
    return store.list(database.direct(), readersToo, LISTED);
  }

  /** Gives an address a role; one that changes ends all login sessions of the account. */
  public Future<Account> appoint(Appointment wanted, Account admin, Language language) {
    return database
        .inTransaction(
            tx ->
                store
                    .lock(tx, wanted.address())
                    .compose(
                        found -> {
                          refuseOwnRole(wanted, admin);
                          return save(tx, wanted, found)
                              .compose(
                                  saved -> tell(tx, saved, wanted, found, language).map(saved));
                        }))
        .onSuccess(saved -> outbox.nudge());
  }

  /** Changes what a person is called and what their photos are credited to. */
  public Future<Account> rename(Account account, Naming naming) {
    return store.rename(database.direct(), account.id(), naming.named());
  }

  /** Signs somebody else out everywhere. */
  public Future<Void> signOut(EmailAddress address) {
    return store
        .lock(database.direct(), address)
        .compose(
            found ->
                logins.endAll(
                    found
                        .orElseThrow(
                            () ->
                                Refusal.notFound("no-such-person", "Nobody here has this address."))
                        .id()));
  }

  private Future<Account> save(Tx tx, Appointment wanted, Optional<Account> before) {
    var account =
        new Account(
            before.map(Account::id).orElseGet(() -> new AccountId(ids.next())),
            wanted.address().canonical(),
            either(wanted.naming().name(), before.map(Account::name)),
            either(wanted.naming().credit(), before.map(Account::credit)),
            wanted.role());
    if (wanted.role().includes(Role.REPORTER)) new Naming(account.name(), "").named();
    var saved = store.save(tx, account, wanted.address(), clock.instant());
    return roleStays(wanted, before)
        ? saved
        : saved.compose(changed -> logins.endAll(tx, changed.id()).map(changed));
  }

  private Future<Void> tell(
      Tx tx, Account saved, Appointment wanted, Optional<Account> before, Language language) {
    if (roleStays(wanted, before)) return Future.succeededFuture();
    var mail = mails.role(wanted.address().mailbox(), saved.role(), language);
    return outbox.enqueue(tx, new OutboxMail("role:" + ids.next(), NOTICE_LIFE, mail));
  }

  private static boolean roleStays(Appointment wanted, Optional<Account> before) {
    return before.filter(one -> one.role() == wanted.role()).isPresent();
  }

  /** So there is always an admin left. */
  private static void refuseOwnRole(Appointment wanted, Account admin) {
    var own = wanted.address().canonical().equals(admin.address());
    if (own && wanted.role() != admin.role())
      throw Refusal.conflict("own-role", "Nobody can change their own role.");
  }

  private static String either(String wanted, Optional<String> before) {
    return wanted.isEmpty() ? before.orElse("") : wanted;
  }
}
