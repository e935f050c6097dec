package org.rapporteur.page.account;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.account.Account;
import org.rapporteur.account.Accounts;
import org.rapporteur.account.EmailAddress;
import org.rapporteur.account.LoginSessions;
import org.rapporteur.account.Naming;
import org.rapporteur.account.Role;
import org.rapporteur.page.Shell;
import org.rapporteur.page.Shells;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.text.Times;

/** The people and their roles, for admins who have just been active here. */
public final class PeoplePages {
  private static final String PATH = "/people";
  private static final String TITLE = "people.title";

  private final Accounts accounts;
  private final LoginSessions logins;
  private final Frame frame;

  public PeoplePages(Accounts accounts, LoginSessions logins, Frame frame) {
    this.accounts = accounts;
    this.logins = logins;
    this.frame = frame;
  }

  public void mount(Router router) {
    var body = Form.body();
    router.get(PATH).handler(ctx -> admitted(ctx, this::show));
    router.post(PATH).handler(body).handler(ctx -> admitted(ctx, this::appoint));
    router.post("/people/everywhere").handler(body).handler(ctx -> admitted(ctx, this::signOut));
  }

  private void show(RoutingContext ctx, Account admin) {
    view(ctx, admin, null, "")
        .onSuccess(view -> frame.send(ctx, "people", view))
        .onFailure(ctx::fail);
  }

  private void appoint(RoutingContext ctx, Account admin) {
    Future.succeededFuture()
        .map(sent -> wanted(ctx))
        .compose(wanted -> accounts.appoint(wanted, admin, Shells.language(ctx)))
        .onSuccess(saved -> frame.goOn(ctx, PATH + "?given"))
        .onFailure(
            failure -> Form.refused(ctx, failure, refusal -> showAgain(ctx, admin, refusal)));
  }

  private void signOut(RoutingContext ctx, Account admin) {
    Future.succeededFuture(Form.text(ctx, "address"))
        .map(EmailAddress::parse)
        .compose(accounts::signOut)
        .onSuccess(ended -> frame.goOn(ctx, PATH + "?signed-out"))
        .onFailure(
            failure -> Form.refused(ctx, failure, refusal -> showAgain(ctx, admin, refusal)));
  }

  private void showAgain(RoutingContext ctx, Account admin, Refusal refusal) {
    var words = shell(ctx).words();
    var filled =
        new PeopleView.Filled(
            Form.text(ctx, "address"),
            Form.text(ctx, "name"),
            Form.text(ctx, "credit"),
            role(ctx).orElse(Role.REPORTER));
    view(ctx, admin, filled, Form.sentence(refusal, words))
        .onSuccess(view -> frame.sendAgain(ctx, "people", view))
        .onFailure(ctx::fail);
  }

  /** {@code filled} is null where the address names whom the form is about, or nobody. */
  private Future<PeopleView> view(
      RoutingContext ctx, Account admin, PeopleView.Filled filled, String error) {
    var shell = shell(ctx).by(admin);
    var readersToo = has(ctx, "readers");
    var times = new Times(ZoneOffset.UTC, shell.language(), "UTC");
    return accounts
        .people(readersToo)
        .map(
            people -> {
              var asked = ctx.queryParam("edit").stream().findFirst().orElse("");
              var named =
                  people.stream()
                      .filter(person -> person.account().address().equals(asked))
                      .findFirst()
                      .map(PeopleView.Filled::of)
                      .orElse(PeopleView.Filled.NOTHING);
              var form = filled == null ? named : filled;
              return new PeopleView(
                  shell, people, readersToo, form, times, done(ctx, shell), error);
            });
  }

  private static String done(RoutingContext ctx, Shell shell) {
    if (has(ctx, "given")) return shell.words().get("people.given");
    return has(ctx, "signed-out") ? shell.words().get("people.signed-out") : "";
  }

  private static Accounts.Appointment wanted(RoutingContext ctx) {
    return new Accounts.Appointment(
        EmailAddress.parse(Form.text(ctx, "address")),
        role(ctx)
            .orElseThrow(() -> Refusal.field("role", "unknown-word", "There is no such role.")),
        new Naming(Form.text(ctx, "name"), Form.text(ctx, "credit")));
  }

  private static Optional<Role> role(RoutingContext ctx) {
    var word = Form.text(ctx, "role");
    return Arrays.stream(Role.values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private static boolean has(RoutingContext ctx, String parameter) {
    return !ctx.queryParam(parameter).isEmpty();
  }

  private Shell shell(RoutingContext ctx) {
    return frame.shell(ctx, TITLE, Shell.Section.PEOPLE);
  }

  private void admitted(
      RoutingContext ctx, java.util.function.BiConsumer<RoutingContext, Account> page) {
    SignInFirst.then(ctx, logins.requireRecent(ctx, Role.ADMIN), page);
  }
}
