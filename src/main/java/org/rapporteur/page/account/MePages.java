package org.rapporteur.page.account;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneOffset;
import java.util.UUID;
import org.rapporteur.account.Account;
import org.rapporteur.account.Accounts;
import org.rapporteur.account.LoginSessions;
import org.rapporteur.account.Naming;
import org.rapporteur.account.Role;
import org.rapporteur.page.Shell;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.text.Times;

/** A person's own account: what they are called, and on which devices they are signed in. */
public final class MePages {
  private static final String PATH = "/me";
  private static final String SAVED = "saved";

  private final Accounts accounts;
  private final LoginSessions logins;
  private final Frame frame;

  public MePages(Accounts accounts, LoginSessions logins, Frame frame) {
    this.accounts = accounts;
    this.logins = logins;
    this.frame = frame;
  }

  public void mount(Router router) {
    var body = Form.body();
    router.get(PATH).handler(ctx -> signedIn(ctx, this::show));
    router.post(PATH).handler(body).handler(ctx -> signedIn(ctx, this::rename));
    router.post("/me/device").handler(body).handler(ctx -> signedIn(ctx, this::endDevice));
    router.post("/me/everywhere").handler(body).handler(ctx -> signedIn(ctx, this::endAll));
  }

  private void show(RoutingContext ctx, Account account) {
    view(ctx, account, "").onSuccess(view -> frame.send(ctx, "me", view)).onFailure(ctx::fail);
  }

  private void rename(RoutingContext ctx, Account account) {
    Future.succeededFuture()
        .map(sent -> new Naming(Form.text(ctx, "name"), Form.text(ctx, "credit")))
        .compose(naming -> accounts.rename(account, naming))
        .onSuccess(renamed -> frame.goOn(ctx, PATH + "?" + SAVED))
        .onFailure(
            failure -> Form.refused(ctx, failure, refusal -> showAgain(ctx, account, refusal)));
  }

  private void showAgain(RoutingContext ctx, Account account, Refusal refusal) {
    var words = frame.shell(ctx, "account.profile", Shell.Section.NONE).words();
    view(ctx, account, Form.sentence(refusal, words))
        .onSuccess(view -> frame.sendAgain(ctx, "me", view))
        .onFailure(ctx::fail);
  }

  private void endDevice(RoutingContext ctx, Account account) {
    Future.succeededFuture(Form.text(ctx, "device"))
        .map(MePages::id)
        .compose(device -> logins.end(account, device))
        .onSuccess(ended -> frame.goOn(ctx, PATH))
        // Gone already, or never there: the list tells.
        .onFailure(failure -> Form.refused(ctx, failure, refusal -> frame.goOn(ctx, PATH)));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException unreadable) {
      throw Refusal.notFound("no-such-device", "This device is not signed in.");
    }
  }

  private void endAll(RoutingContext ctx, Account account) {
    logins
        .endAll(account.id())
        .compose(ended -> logins.end(ctx))
        .onSuccess(ended -> frame.goOn(ctx, "/"))
        .onFailure(ctx::fail);
  }

  private Future<MeView> view(RoutingContext ctx, Account account, String error) {
    var shell = frame.shell(ctx, "account.profile", Shell.Section.NONE).by(account);
    var times = new Times(ZoneOffset.UTC, shell.language(), "UTC");
    var saved = !ctx.queryParam(SAVED).isEmpty();
    return logins
        .list(ctx, account)
        .map(devices -> new MeView(shell, account, devices, times, saved, error));
  }

  private void signedIn(
      RoutingContext ctx, java.util.function.BiConsumer<RoutingContext, Account> page) {
    SignInFirst.then(ctx, logins.require(ctx, Role.READER), page);
  }
}
