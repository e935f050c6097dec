package org.rapporteur.account;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.rapporteur.platform.http.Callers;
import org.rapporteur.platform.http.Requests;

/** Signing in and out over HTTP: a mail is asked for, and answered by its link or its code. */
public final class SignInRoutes {
  private static final int BODY_LIMIT = 8 * 1024;
  private static final int ACCEPTED = 202;

  private final SignIn signIn;
  private final Verification verification;
  private final LoginSessions logins;
  private final SignInCookies cookies;
  private final Callers callers;

  public SignInRoutes(
      SignIn signIn,
      Verification verification,
      LoginSessions logins,
      SignInCookies cookies,
      Callers callers) {
    this.signIn = signIn;
    this.verification = verification;
    this.logins = logins;
    this.cookies = cookies;
    this.callers = callers;
  }

  public void mount(Router router) {
    var body = BodyHandler.create(false).setBodyLimit(BODY_LIMIT);
    router.post("/api/mail-challenges").handler(body).respond(this::ask);
    router.delete("/api/mail-challenges").respond(this::abandon);
    router.post("/api/verify/about").handler(body).respond(this::about);
    router.post("/api/verify").handler(body).respond(this::verify);
    router.post("/api/verify-code").handler(body).respond(this::verifyCode);
    router.delete("/api/login-session").respond(this::signOut);
    router.delete("/api/login-sessions").respond(this::signOutEverywhere);
  }

  private Future<JsonObject> ask(RoutingContext ctx) {
    var asked = Requests.body(ctx, AccountJson::request);
    var request = ctx.request();
    var asking =
        new Asking(
            asked.address(),
            asked.next(),
            cookies.markBefore(request),
            callers.address(request),
            cookies.visitor(request).language(),
            asked.zone());
    ctx.response().setStatusCode(ACCEPTED).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return signIn.ask(asking).map(sent -> new JsonObject().put("sent", true));
  }

  private Future<Void> abandon(RoutingContext ctx) {
    var browser = cookies.before(ctx.request());
    cookies.forgetBefore(ctx.response());
    return browser.map(signIn::abandon).orElseGet(Future::succeededFuture);
  }

  private Future<JsonObject> about(RoutingContext ctx) {
    var opener = Requests.body(ctx, AccountJson::opener);
    return verification
        .about(opener.challenge(), opener.secret())
        .map(masked -> new JsonObject().put("address", masked));
  }

  private Future<JsonObject> verify(RoutingContext ctx) {
    var opener = Requests.body(ctx, AccountJson::opener);
    return verification
        .confirm(opener.challenge(), opener.secret(), cookies.visitor(ctx.request()))
        .map(signedIn -> welcome(ctx, signedIn));
  }

  private Future<JsonObject> verifyCode(RoutingContext ctx) {
    var code = Requests.body(ctx, AccountJson::code);
    var browser = cookies.before(ctx.request()).orElse("");
    return verification
        .confirm(code, browser, cookies.visitor(ctx.request()))
        .map(signedIn -> welcome(ctx, signedIn));
  }

  private Future<Void> signOut(RoutingContext ctx) {
    return logins.end(ctx);
  }

  private Future<Void> signOutEverywhere(RoutingContext ctx) {
    return logins
        .require(ctx, Role.READER)
        .compose(account -> logins.endAll(account.id()))
        .compose(ended -> logins.end(ctx));
  }

  private JsonObject welcome(RoutingContext ctx, SignedIn signedIn) {
    ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    cookies.signIn(ctx.response(), signedIn);
    return new JsonObject()
        .put("account", AccountJson.account(signedIn.account()))
        .put("next", signedIn.next());
  }
}
