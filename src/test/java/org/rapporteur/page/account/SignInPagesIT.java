package org.rapporteur.page.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.support.Guest;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.SignInMail;
import org.rapporteur.support.TestPostgres;

/** All of it without JavaScript. */
class SignInPagesIT {

  @RegisterExtension
  static final Newsroom newsroom =
      new Newsroom().with("RAPPORTEUR_HTTP_TRUSTED_PROXIES", "127.0.0.1");

  private static int networks;

  private final String address = "ana." + UUID.randomUUID() + "@example.com";
  private final Guest ana = guest();

  @Test
  void somebodySignsInByTheCodeAndGoesOnWhereTheyWere() {
    var form = ana.get("/sign-in?next=/me");
    assertThat(form.text()).contains("name=\"next\" value=\"/me\"");

    var sent = ana.form("/sign-in", Map.of("address", address, "next", "/me"));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.header("location")).isEqualTo("/sign-in/code");
    var page = ana.get("/sign-in/code");
    assertThat(page.text())
        .contains("We have sent the verification link to your mailbox. Please check and verify.")
        .contains(address)
        .contains("Send again")
        .contains("Change address");

    var signedIn = ana.form("/sign-in/code", Map.of("code", mail(1).code()));

    assertThat(signedIn.status()).isEqualTo(303);
    assertThat(signedIn.header("location")).isEqualTo("/me");
    assertThat(ana.get("/me").text()).contains(address).contains("This device");
  }

  @Test
  void aWrongAddressIsToldInTheFormAndKept() {
    var answer = ana.form("/sign-in", Map.of("address", "<b>ana", "next", "/me"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text())
        .contains("Please type the address only, such as ana@example.org.")
        .contains("value=\"&lt;b>ana\"")
        .contains("name=\"next\" value=\"/me\"")
        .contains("aria-invalid=\"true\"");
  }

  @Test
  void aWrongCodeIsToldInTheForm() {
    ask();
    mail(1);

    var answer = ana.form("/sign-in/code", Map.of("code", "AAA-AAA"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("This code does not fit. Please look again.");
  }

  @Test
  void aCodeWithoutAskingIsAnsweredWithWhatToDo() {
    assertThat(ana.form("/sign-in/code", Map.of("code", "AAA-AAA")).text())
        .contains("The code works in the browser that asked for it.");
  }

  @Test
  void whoHasNotAskedIsLedToTheFormThatAsks() {
    assertThat(ana.get("/sign-in/code").header("location")).isEqualTo("/sign-in");
  }

  @Test
  void sendingAgainWaitsForTheServersCountdown() {
    ask();
    mail(1);
    assertThat(ana.get("/sign-in/code").text()).containsPattern("data-wait=\"(60|[1-5]\\d)\"");

    assertThat(ana.form("/sign-in/again", Map.of()).header("location")).isEqualTo("/sign-in/code");
    assertThat(challenges()).isEqualTo(1);

    TestPostgres.run(
        "update challenge set created_at = now() - interval '61 seconds' where address = ?",
        address);
    assertThat(ana.get("/sign-in/code").text()).contains("data-wait=\"0\"");
    ana.form("/sign-in/again", Map.of());
    mail(2);
    assertThat(challenges()).isEqualTo(2);
  }

  @Test
  void changingTheAddressKeepsWhereToGoOn() {
    ask();
    var mail = mail(1);

    var other = ana.form("/sign-in/other", Map.of());

    assertThat(other.header("location")).isEqualTo("/sign-in?next=%2Fdesk");
    assertThat(guest().post("/api/verify", mail.opener()).status()).isEqualTo(409);
  }

  @Test
  void theLanguageOfThePageIsThatOfTheMailAndOfItsLink() {
    var sent = ana.form("/sign-in?lang=zh", Map.of("address", address));
    assertThat(sent.header("location")).isEqualTo("/sign-in/code?lang=zh");

    var mail = mail(1);

    assertThat(mail.subject()).isEqualTo("登录Rapporteur");
    assertThat(mail.text()).contains("请打开以下链接并确认");
    assertThat(mail.page()).isEqualTo(newsroom.address() + "/verify?lang=zh");
    assertThat(ana.form("/sign-in/code?lang=zh", Map.of("code", "AAA-AAA")).text())
        .contains("验证码不正确");
  }

  @Test
  void theMailSaysWhenInTheTimeOfWhoeverAsked() {
    ana.form("/sign-in", Map.of("address", address, "zone", "Asia/Shanghai"));

    var mail = mail(1);

    assertThat(mail.text()).contains("(UTC+8)").contains("(UTC)");
    assertThat(mail.html()).contains("(UTC+8)").contains(mail.code());
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.subject()).doesNotContain(mail.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "/\\evil.example", "https:evil.example"})
  void nobodyIsLedElsewhereAfterSigningIn(String next) {
    ana.form("/sign-in", Map.of("address", address, "next", next));

    var signedIn = ana.form("/sign-in/code", Map.of("code", mail(1).code()));

    assertThat(signedIn.header("location")).isEqualTo("/");
  }

  @Test
  void thePageOfALinkIsInertAndKeptByNobody() {
    var page = ana.get("/verify");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("cache-control")).contains("no-store");
    assertThat(page.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(page.header("set-cookie")).isEmpty();
    assertThat(page.text()).contains("action=\"/sign-in/code\"").doesNotContain("src=\"http");
  }

  @Test
  void whatWasTypedIsShownLiterally() {
    signIn();

    ana.form("/me", Map.of("name", "<script>alert(1)</script>"));

    assertThat(ana.get("/me").text())
        .contains("&lt;script>alert(1)&lt;/script>")
        .doesNotContain("<script>alert");
  }

  @Test
  void aPersonChangesTheirNameAndSignsOut() {
    signIn();

    assertThat(ana.form("/me", Map.of("name", "Ana")).header("location")).isEqualTo("/me?saved");
    assertThat(ana.get("/me?saved").text()).contains("value=\"Ana\"").contains("Saved.");
    assertThat(ana.form("/me", Map.of("name", " ")).text()).contains("Please type a name");

    assertThat(ana.form("/sign-out", Map.of()).status()).isEqualTo(303);
    assertThat(ana.get("/me").header("location")).isEqualTo("/sign-in?next=%2Fme");
  }

  @Test
  void anotherDeviceIsSignedOutFromTheList() {
    var phone = guest();
    signIn();
    phone.form("/sign-in", Map.of("address", address));
    phone.form("/sign-in/code", Map.of("code", mail(2).code()));
    var device =
        TestPostgres.ask(
            """
            select login_session.id from login_session join account on account.id = account_id
            where address = ? order by login_session.created_at desc limit 1
            """,
            address);

    ana.form("/me/device", Map.of("device", device.toString()));
    ana.form("/me/device", Map.of("device", "nonsense"));

    assertThat(phone.get("/me").status()).isEqualTo(303);
    assertThat(ana.get("/me").status()).isEqualTo(200);
  }

  @Test
  void anAdminGivesRolesFromThePeoplePage() {
    var admin = admin();
    assertThat(admin.get("/people").text()).contains("admin@example.org").contains("Administrator");

    var given =
        admin.form(
            "/people", Map.of("address", address, "role", "editor", "name", "Ana", "credit", ""));

    assertThat(given.header("location")).isEqualTo("/people?given");
    assertThat(admin.get("/people?given").text())
        .contains(address)
        .contains("Not signed in yet")
        .contains("Done: the role is given.");
    assertThat(admin.get("/people?edit=" + address).text()).contains("value=\"Ana\"");
    assertThat(
            admin.form("/people", Map.of("address", "admin@example.org", "role", "reader")).text())
        .contains("Nobody can change their own role.");
    assertThat(admin.form("/people", Map.of("address", address, "role", "owner")).status())
        .isEqualTo(422);
  }

  @Test
  void thePeoplePageIsForAdmins() {
    assertThat(ana.get("/people").header("location")).isEqualTo("/sign-in?next=%2Fpeople");
    signIn();
    assertThat(ana.get("/people", "accept", "text/html").status()).isEqualTo(403);
    assertThat(ana.form("/people", Map.of("address", address, "role", "admin")).status())
        .isEqualTo(403);
  }

  @Test
  void noFormOfAnotherSiteSignsAnybodyOut() {
    signIn();

    var answer =
        ana.send(
            "POST",
            "/sign-out",
            "",
            "content-type",
            "application/x-www-form-urlencoded",
            "sec-fetch-site",
            "cross-site");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(ana.get("/me").status()).isEqualTo(200);
  }

  @Test
  void withAMailServerThereIsNoMailboxPage() {
    assertThat(ana.get("/mailbox").status()).isEqualTo(404);
  }

  private static synchronized Guest guest() {
    networks++;
    return new Guest(newsroom.address(), "10.4." + networks % 250 + ".7");
  }

  private static Guest admin() {
    var admin = guest();
    var before = SignInMail.received(newsroom.mail(), "admin@example.org").size();
    admin.form("/sign-in", Map.of("address", "admin@example.org"));
    var mail = SignInMail.to(newsroom.mail(), "admin@example.org", before + 1);
    admin.form("/sign-in/code", Map.of("code", mail.code()));
    return admin;
  }

  private void ask() {
    ana.form("/sign-in", Map.of("address", address, "next", "/desk"));
  }

  private void signIn() {
    ask();
    ana.form("/sign-in/code", Map.of("code", mail(1).code()));
  }

  private SignInMail mail(int count) {
    return SignInMail.to(newsroom.mail(), address, count);
  }

  private long challenges() {
    return (Long) TestPostgres.ask("select count(*) from challenge where address = ?", address);
  }
}
