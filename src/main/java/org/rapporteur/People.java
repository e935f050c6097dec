package org.rapporteur;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.rapporteur.account.Account;
import org.rapporteur.account.AccountRoutes;
import org.rapporteur.account.Accounts;
import org.rapporteur.account.EmailAddress;
import org.rapporteur.account.LoginSessions;
import org.rapporteur.account.Naming;
import org.rapporteur.account.Role;
import org.rapporteur.account.SignIn;
import org.rapporteur.account.SignInCookies;
import org.rapporteur.account.SignInLimits;
import org.rapporteur.account.SignInMails;
import org.rapporteur.account.SignInRoutes;
import org.rapporteur.account.Verification;
import org.rapporteur.demo.Cast;
import org.rapporteur.page.Pages;
import org.rapporteur.page.account.CodePages;
import org.rapporteur.page.account.Frame;
import org.rapporteur.page.account.MailboxPages;
import org.rapporteur.page.account.MePages;
import org.rapporteur.page.account.PeoplePages;
import org.rapporteur.page.account.SignInPages;
import org.rapporteur.platform.Config;
import org.rapporteur.platform.Ids;
import org.rapporteur.platform.Templates;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.http.Callers;
import org.rapporteur.platform.http.PublicAddress;
import org.rapporteur.platform.mail.Mailbox;
import org.rapporteur.platform.mail.Mailer;
import org.rapporteur.platform.mail.Outbox;
import org.rapporteur.platform.mail.SmtpMailer;
import org.rapporteur.platform.text.Language;

/** Who is asking, put together for {@link WebServer}: mails, sign-in, login sessions, accounts. */
final class People {
  /** The paths that take forms of pages without JavaScript. */
  static final Set<String> FORMS =
      Set.of(
          "/sign-in",
          "/sign-in/code",
          "/sign-in/again",
          "/sign-in/other",
          "/sign-out",
          "/me",
          "/me/device",
          "/me/everywhere",
          "/people",
          "/people/everywhere");

  private final Config config;
  private final Mailbox mailbox;
  private final Outbox outbox;
  private final SignInCookies cookies;
  private final LoginSessions logins;
  private final Accounts accounts;
  private final SignIn signIn;
  private final Verification verification;
  private final Callers callers;
  private final Duration life;

  People(Config config, Vertx vertx, Database database, Clock clock) {
    this.config = config;
    this.mailbox = new Mailbox(clock);
    var ids = new Ids(clock);
    var limits = limits(config);
    this.life = limits.life();
    var address = new PublicAddress(config.http().publicAddress());
    var mails = new SignInMails(config.http().siteName(), address, limits.life(), new Templates());
    this.outbox = new Outbox(vertx, database, mailer(vertx), ids);
    this.cookies = new SignInCookies(address);
    this.logins = new LoginSessions(database, cookies, ids);
    this.accounts = new Accounts(database, logins, outbox, mails, ids, clock);
    this.signIn = new SignIn(database, outbox, mails, limits, ids, clock);
    this.verification = new Verification(database, outbox, mails, logins, ids, clock);
    this.callers = new Callers(config.http().trustedProxies());
  }

  LoginSessions logins() {
    return logins;
  }

  /** The API and the pages; these come with {@link #FORMS}. */
  void mount(Router router, Pages pages) {
    new SignInRoutes(signIn, verification, logins, cookies, callers).mount(router);
    new AccountRoutes(accounts, logins, cookies).mount(router);
    var frame = new Frame(logins, pages);
    new SignInPages(signIn, logins, cookies, callers, frame).mount(router);
    new CodePages(signIn, verification, cookies, life, frame).mount(router);
    new MePages(accounts, logins, frame).mount(router);
    new PeoplePages(accounts, logins, frame).mount(router);
    if (config.smtp().isEmpty()) new MailboxPages(mailbox, frame).mount(router);
  }

  /** Makes sure of the first admin and begins to send and to forget. */
  Future<?> start(Vertx vertx) {
    outbox.start();
    new Housekeeping(signIn, logins, outbox).start(vertx);
    var admin = config.people().admin();
    if (admin.isEmpty()) return Future.succeededFuture();
    return accounts.ensureAdmin(EmailAddress.parse(admin.get()), config.http().siteName());
  }

  /**
   * Who acts in the demonstration; anybody on this machine may sign in as them by the mailbox page.
   */
  Future<Cast> demoCast() {
    var admin = EmailAddress.parse(config.people().admin().orElseThrow());
    return accounts
        .ensureAdmin(admin, config.http().siteName())
        .compose(
            by ->
                appoint(Cast.REPORTER_ADDRESS, Role.REPORTER, "Rene", by)
                    .compose(
                        reporter ->
                            appoint(Cast.EDITOR_ADDRESS, Role.EDITOR, "Desk", by)
                                .map(editor -> new Cast(reporter, editor))));
  }

  private Future<Account> appoint(String address, Role role, String name, Account by) {
    var wanted =
        new Accounts.Appointment(EmailAddress.parse(address), role, new Naming(name, name));
    return accounts.appoint(wanted, by, Language.EN);
  }

  Future<Void> stop() {
    return outbox.close();
  }

  private Mailer mailer(Vertx vertx) {
    return config.smtp().<Mailer>map(smtp -> new SmtpMailer(vertx, smtp)).orElse(mailbox);
  }

  private static SignInLimits limits(Config config) {
    var life = Duration.ofMinutes(config.people().linkMinutes());
    return config.smtp().isPresent() ? SignInLimits.standard(life) : SignInLimits.development(life);
  }
}
