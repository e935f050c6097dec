package org.rapporteur.account;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.Secrets;
import org.rapporteur.platform.db.Database;

/** Who is asking: the login session that a request's cookie opens. */
public final class LoginSessions {
  private final Database database;
  private final String cookieName;
  private final LoginSessionStore store = new LoginSessionStore();

  /**
   * @param cookieName of the cookie that holds the token
   */
  public LoginSessions(Database database, String cookieName) {
    this.database = database;
    this.cookieName = cookieName;
  }

  /** Who is signed in here, if anybody. */
  public Future<Optional<Account>> find(RoutingContext ctx) {
    var token = Optional.ofNullable(ctx.request().getCookie(cookieName)).map(Cookie::getValue);
    if (token.isEmpty()) return Future.succeededFuture(Optional.empty());
    return store.open(database.direct(), Secrets.sha256(token.get()));
  }

  /**
   * Who is signed in here; refused where that is nobody, or somebody who may not do what {@code
   * role} may.
   */
  public Future<Account> require(RoutingContext ctx, Role role) {
    ctx.request().pause();
    return find(ctx)
        .map(
            found -> {
              ctx.request().resume();
              var account = found.orElseThrow(Refusal::unidentified);
              if (account.role().includes(role)) return account;
              throw Refusal.forbidden("role-too-low", "Your role does not allow this.");
            });
  }
}
