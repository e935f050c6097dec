package org.rapporteur.page.desk;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.rapporteur.account.Account;
import org.rapporteur.account.LoginSessions;
import org.rapporteur.account.Role;
import org.rapporteur.platform.Refusal;

/** The door of the staff's pages: who is not signed in is asked to, and comes back afterwards. */
public final class StaffGate {
  private static final int SEE_OTHER = 303;

  private final LoginSessions logins;

  public StaffGate(LoginSessions logins) {
    this.logins = logins;
  }

  /** Lets somebody of this role in, and fails the request with what goes wrong behind the door. */
  public void admit(RoutingContext ctx, Role role, Function<Account, Future<Void>> page) {
    logins
        .find(ctx)
        .compose(
            found -> found.isEmpty() ? toSignIn(ctx) : page.apply(requireRole(found.get(), role)))
        .onFailure(ctx::fail);
  }

  private static Account requireRole(Account account, Role role) {
    if (account.role().includes(role)) return account;
    throw Refusal.forbidden("role-too-low", "Your account may not see this page.");
  }

  private static Future<Void> toSignIn(RoutingContext ctx) {
    var here = URLEncoder.encode(ctx.request().uri(), StandardCharsets.UTF_8);
    return ctx.response()
        .setStatusCode(SEE_OTHER)
        .putHeader(HttpHeaders.LOCATION, "/sign-in?next=" + here)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end();
  }
}
