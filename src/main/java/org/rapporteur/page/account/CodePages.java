package org.rapporteur.page.account;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import org.rapporteur.account.SignIn;
import org.rapporteur.account.SignInCode;
import org.rapporteur.account.SignInCookies;
import org.rapporteur.account.Verification;
import org.rapporteur.page.Shell;
import org.rapporteur.platform.Refusal;

/** Answering a sign-in mail: the form for its code, and the page that its link opens. */
public final class CodePages {
  static final String PATH = "/sign-in/code";

  private static final String TITLE = "account.sent-title";
  private static final String SCRIPT = "account/sign_in.js";

  private final SignIn signIn;
  private final Verification verification;
  private final SignInCookies cookies;
  private final Duration life;
  private final Frame frame;

  /**
   * @param life how long a link and its code work
   */
  public CodePages(
      SignIn signIn, Verification verification, SignInCookies cookies, Duration life, Frame frame) {
    this.signIn = signIn;
    this.verification = verification;
    this.cookies = cookies;
    this.life = life;
    this.frame = frame;
  }

  public void mount(Router router) {
    router.get(PATH).handler(this::show);
    router.post(PATH).handler(Form.body()).handler(this::use);
    router.get("/verify").handler(this::verify);
  }

  private void show(RoutingContext ctx) {
    if (cookies.before(ctx.request()).isEmpty()) {
      frame.goOn(ctx, "/sign-in");
      return;
    }
    view(ctx, shell -> "").onSuccess(view -> frame.send(ctx, "code", view)).onFailure(ctx::fail);
  }

  private void use(RoutingContext ctx) {
    var browser = cookies.before(ctx.request()).orElse("");
    var visitor = cookies.visitor(ctx.request());
    Future.succeededFuture(Form.text(ctx, "code"))
        .map(SignInCode::typed)
        .compose(code -> verification.confirm(code, browser, visitor))
        .onSuccess(
            signedIn -> {
              cookies.signIn(ctx.response(), signedIn);
              Form.goOn(ctx, signedIn.next());
            })
        .onFailure(failure -> Form.refused(ctx, failure, refusal -> showAgain(ctx, refusal)));
  }

  private void showAgain(RoutingContext ctx, Refusal refusal) {
    view(ctx, shell -> Form.sentence(refusal, shell.words()))
        .onSuccess(view -> frame.sendAgain(ctx, "code", view))
        .onFailure(ctx::fail);
  }

  /** Whoever opens a link has changed nothing yet: programs that read mail open links too. */
  private void verify(RoutingContext ctx) {
    ctx.response().putHeader("referrer-policy", "no-referrer");
    var shell = frame.shell(ctx, "account.confirm-title", Shell.Section.NONE, "account/verify.js");
    frame.send(ctx, "verify", new VerifyView(shell));
  }

  private Future<CodeView> view(
      RoutingContext ctx, java.util.function.Function<Shell, String> error) {
    return frame
        .shell(ctx, TITLE, SCRIPT)
        .compose(
            shell ->
                waiting(ctx)
                    .map(mail -> new CodeView(shell, mail, life.toMinutes(), error.apply(shell))));
  }

  private Future<Optional<SignIn.Waiting>> waiting(RoutingContext ctx) {
    return cookies
        .before(ctx.request())
        .map(signIn::waiting)
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }
}
