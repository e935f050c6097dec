package org.rapporteur.account;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.platform.Ids;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.Secrets;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.Tx;

/**
 * Who is asking: the login session that a request's cookie opens. They are rows, not signed
 * tickets, so that ending one holds from the next request on.
 */
public final class LoginSessions {
  private final Database database;
  private final SignInCookies cookies;
  private final Ids ids;
  private final LoginSessionStore store = new LoginSessionStore();

  public LoginSessions(Database database, SignInCookies cookies, Ids ids) {
    this.database = database;
    this.cookies = cookies;
    this.ids = ids;
  }

  /** Who is signed in here, if anybody. */
  public Future<Optional<Account>> find(RoutingContext ctx) {
    return holder(ctx).map(found -> found.map(LoginSessionStore.Holder::account));
  }

  /**
   * Who is signed in here; refused where that is nobody, or somebody who may not do what {@code
   * role} may.
   */
  public Future<Account> require(RoutingContext ctx, Role role) {
    return required(ctx, role).map(LoginSessionStore.Holder::account);
  }

  /**
   * As {@link #require}, and refused as {@code reauth} where the session has been left alone for
   * half an hour: what an admin may do is too much for whoever passes by an open screen.
   */
  public Future<Account> requireRecent(RoutingContext ctx, Role role) {
    return required(ctx, role)
        .map(
            holder -> {
              if (holder.recent()) return holder.account();
              throw Refusal.forbidden(
                  "reauth",
                  "Nothing was done here for half an hour. Please sign in once more to go on.");
            });
  }

  /** The devices of whoever asks, the one just used first. */
  public Future<List<LoginSession>> list(RoutingContext ctx, Account account) {
    var current = Secrets.sha256(cookies.session(ctx.request()).orElse(""));
    return store.list(database.direct(), account.id(), current);
  }

  /** Signs this browser out; nothing happens where nobody is signed in. */
  public Future<Void> end(RoutingContext ctx) {
    var token = cookies.session(ctx.request());
    cookies.signOut(ctx.response());
    return token
        .map(held -> store.end(database.direct(), Secrets.sha256(held)))
        .orElseGet(Future::succeededFuture);
  }

  /** Signs one device of an account out. */
  public Future<Void> end(Account account, UUID id) {
    return store
        .end(database.direct(), account.id(), id)
        .map(
            ended -> {
              if (ended) return null;
              throw Refusal.notFound("no-such-device", "This device is not signed in.");
            });
  }

  /** Signs an account out everywhere. */
  public Future<Void> endAll(AccountId account) {
    return endAll(database.direct(), account);
  }

  Future<Void> endAll(Tx tx, AccountId account) {
    return store.endAll(tx, account);
  }

  /** Signs somebody in: a new token each time, and what the browser held before is over. */
  Future<String> begin(Tx tx, Account account, Visitor visitor) {
    var token = Secrets.token();
    var old = visitor.heldSession().map(Secrets::sha256);
    return old.map(held -> store.end(tx, held))
        .orElseGet(Future::succeededFuture)
        .compose(
            ended -> store.insert(tx, ids.next(), Secrets.sha256(token), account, visitor.device()))
        .map(begun -> token);
  }

  /** Forgets the sessions that ended more than {@code days} days ago. */
  public Future<Integer> forget(int days) {
    return store.forget(database.direct(), days);
  }

  /** Nothing of a body is lost while we ask the database. */
  private Future<LoginSessionStore.Holder> required(RoutingContext ctx, Role role) {
    ctx.request().pause();
    return holder(ctx)
        .map(
            found -> {
              ctx.request().resume();
              var holder = found.orElseThrow(Refusal::unidentified);
              if (holder.account().role().includes(role)) return holder;
              throw Refusal.forbidden("role-too-low", "Your role does not allow this.");
            });
  }

  private Future<Optional<LoginSessionStore.Holder>> holder(RoutingContext ctx) {
    var token = cookies.session(ctx.request());
    if (token.isEmpty()) return Future.succeededFuture(Optional.empty());
    var hash = Secrets.sha256(token.get());
    return store
        .open(database.direct(), hash)
        .compose(
            found ->
                found.filter(LoginSessionStore.Holder::unseen).isPresent()
                    ? store.touch(database.direct(), hash).map(found)
                    : Future.succeededFuture(found));
  }
}
