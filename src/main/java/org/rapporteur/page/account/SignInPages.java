package org.rapporteur.page.account;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.rapporteur.account.Asking;
import org.rapporteur.account.EmailAddress;
import org.rapporteur.account.LocalPath;
import org.rapporteur.account.LoginSessions;
import org.rapporteur.account.SignIn;
import org.rapporteur.account.SignInCookies;
import org.rapporteur.page.Shells;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.http.Callers;

/** Asking for a sign-in mail, and signing out, by forms that need no JavaScript. */
public final class SignInPages {
  private static final String TITLE = "account.sign-in-title";
  private static final String SCRIPT = "account/sign_in.js";

  private final SignIn signIn;
  private final LoginSessions logins;
  private final SignInCookies cookies;
  private final Callers callers;
  private final Frame frame;

  public SignInPages(
      SignIn signIn, LoginSessions logins, SignInCookies cookies, Callers callers, Frame frame) {
    this.signIn = signIn;
    this.logins = logins;
    this.cookies = cookies;
    this.callers = callers;
    this.frame = frame;
  }

  public void mount(Router router) {
    var body = Form.body();
    router.get("/sign-in").handler(this::show);
    router.post("/sign-in").handler(body).handler(this::ask);
    router.post("/sign-in/again").handler(body).handler(this::askAgain);
    router.post("/sign-in/other").handler(body).handler(this::changeAddress);
    router.post("/sign-out").handler(body).handler(this::signOut);
  }

  private void show(RoutingContext ctx) {
    var asked = ctx.queryParam("next");
    var next = LocalPath.of(asked.isEmpty() ? null : asked.get(0));
    frame
        .shell(ctx, TITLE, SCRIPT)
        .map(shell -> new SignInView(shell, "", next.path(), ""))
        .onSuccess(view -> frame.send(ctx, "sign-in", view))
        .onFailure(ctx::fail);
  }

  private void ask(RoutingContext ctx) {
    var typed = Form.text(ctx, "address");
    var next = LocalPath.of(Form.text(ctx, "next"));
    Future.succeededFuture(typed)
        .map(EmailAddress::parse)
        .compose(address -> signIn.ask(asking(ctx, address, next)))
        .onSuccess(asked -> frame.goOn(ctx, CodePages.PATH))
        .onFailure(
            failure -> Form.refused(ctx, failure, refusal -> showAgain(ctx, typed, next, refusal)));
  }

  private void showAgain(RoutingContext ctx, String typed, LocalPath next, Refusal refusal) {
    frame
        .shell(ctx, TITLE, SCRIPT)
        .map(
            shell ->
                new SignInView(shell, typed, next.path(), Form.sentence(refusal, shell.words())))
        .onSuccess(view -> frame.sendAgain(ctx, "sign-in", view))
        .onFailure(ctx::fail);
  }

  /** The mail before says where the next one goes: nothing that a form could be made to hold. */
  private void askAgain(RoutingContext ctx) {
    waiting(ctx)
        .compose(waiting -> waiting.map(mail -> sendAgain(ctx, mail)).orElseGet(SignInPages::form))
        .onSuccess(path -> frame.goOn(ctx, path))
        .onFailure(ctx::fail);
  }

  private Future<String> sendAgain(RoutingContext ctx, SignIn.Waiting mail) {
    var address = EmailAddress.parse(mail.mailbox());
    return signIn.ask(asking(ctx, address, LocalPath.of(mail.next()))).map(CodePages.PATH);
  }

  private void changeAddress(RoutingContext ctx) {
    var browser = cookies.before(ctx.request());
    waiting(ctx)
        .map(waiting -> SignInFirst.path(waiting.map(SignIn.Waiting::next).orElse("/")))
        .compose(path -> browser.map(signIn::abandon).orElseGet(Future::succeededFuture).map(path))
        .onSuccess(
            path -> {
              cookies.forgetBefore(ctx.response());
              frame.goOn(ctx, path);
            })
        .onFailure(ctx::fail);
  }

  private void signOut(RoutingContext ctx) {
    logins.end(ctx).onSuccess(ended -> frame.goOn(ctx, "/")).onFailure(ctx::fail);
  }

  private Future<Optional<SignIn.Waiting>> waiting(RoutingContext ctx) {
    return cookies
        .before(ctx.request())
        .map(signIn::waiting)
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  private Asking asking(RoutingContext ctx, EmailAddress address, LocalPath next) {
    var request = ctx.request();
    return new Asking(
        address,
        next,
        cookies.markBefore(request),
        callers.address(request),
        Shells.language(ctx),
        Asking.zone(Form.text(ctx, "zone")));
  }

  private static Future<String> form() {
    return Future.succeededFuture("/sign-in");
  }
}
