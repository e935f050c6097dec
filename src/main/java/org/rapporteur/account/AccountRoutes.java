package org.rapporteur.account;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.rapporteur.platform.http.Requests;

/** Over HTTP: a person's own account and devices, and for admins everybody's role. */
public final class AccountRoutes {
  private static final int BODY_LIMIT = 8 * 1024;

  private final Accounts accounts;
  private final LoginSessions logins;
  private final SignInCookies cookies;

  public AccountRoutes(Accounts accounts, LoginSessions logins, SignInCookies cookies) {
    this.accounts = accounts;
    this.logins = logins;
    this.cookies = cookies;
  }

  public void mount(Router router) {
    var body = BodyHandler.create(false).setBodyLimit(BODY_LIMIT);
    router.get("/api/me").respond(this::show);
    router.put("/api/me").handler(body).respond(this::rename);
    router.get("/api/me/login-sessions").respond(this::devices);
    router.delete("/api/me/login-sessions/:session").respond(this::endDevice);
    router.get("/api/people").respond(this::people);
    router.put("/api/people/:address").handler(body).respond(this::appoint);
    router.delete("/api/people/:address/login-sessions").respond(this::signOut);
  }

  private Future<JsonObject> show(RoutingContext ctx) {
    return logins.require(unstored(ctx), Role.READER).map(AccountJson::account);
  }

  private Future<JsonObject> rename(RoutingContext ctx) {
    return logins
        .require(unstored(ctx), Role.READER)
        .compose(account -> accounts.rename(account, Requests.body(ctx, AccountJson::naming)))
        .map(AccountJson::account);
  }

  private Future<JsonObject> devices(RoutingContext ctx) {
    return logins
        .require(unstored(ctx), Role.READER)
        .compose(account -> logins.list(ctx, account))
        .map(AccountJson::devices);
  }

  private Future<Void> endDevice(RoutingContext ctx) {
    return logins
        .require(ctx, Role.READER)
        .compose(account -> logins.end(account, Requests.id(ctx, "session")));
  }

  private Future<JsonObject> people(RoutingContext ctx) {
    var readersToo = Requests.query(ctx, "readers").isPresent();
    return logins
        .requireRecent(unstored(ctx), Role.ADMIN)
        .compose(admin -> accounts.people(readersToo))
        .map(AccountJson::people);
  }

  private Future<JsonObject> appoint(RoutingContext ctx) {
    return logins
        .requireRecent(unstored(ctx), Role.ADMIN)
        .compose(
            admin -> {
              var wanted =
                  Requests.body(ctx, fields -> AccountJson.appointment(address(ctx), fields));
              return accounts.appoint(wanted, admin, cookies.visitor(ctx.request()).language());
            })
        .map(AccountJson::account);
  }

  private Future<Void> signOut(RoutingContext ctx) {
    return logins.requireRecent(ctx, Role.ADMIN).compose(admin -> accounts.signOut(address(ctx)));
  }

  private static EmailAddress address(RoutingContext ctx) {
    return EmailAddress.parse(ctx.pathParam("address"));
  }

  private static RoutingContext unstored(RoutingContext ctx) {
    ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return ctx;
  }
}
