package org.rapporteur.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.support.Guest;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.SignInMail;
import org.rapporteur.support.TestPostgres;

class SignInIT {

  @RegisterExtension
  static final Newsroom newsroom =
      new Newsroom().with("RAPPORTEUR_HTTP_TRUSTED_PROXIES", "127.0.0.1");

  private static int networks;

  private final String address = "Ana." + UUID.randomUUID() + "@Example.com";
  private final Guest ana = guest();

  @Test
  void theLinkSignsInTheBrowserThatConfirmsItAndNoOther() {
    ask(ana, address);
    var mail = mail(1);
    var phone = guest();

    var confirmed = phone.post("/api/verify", mail.opener());

    assertThat(confirmed.status()).isEqualTo(200);
    assertThat(confirmed.json().getJsonObject("account").getString("role")).isEqualTo("reader");
    assertThat(phone.get("/api/me").json().getString("address")).isEqualTo(canonical());
    assertThat(ana.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void theCodeSignsInTheBrowserThatAsked() {
    ask(ana, address);
    var code = mail(1).code().toLowerCase().replace("-", " ").replace('0', 'o').replace('1', 'l');

    assertThat(code(guest(), code).code()).isEqualTo("not-asked-here");
    assertThat(code(ana, code).status()).isEqualTo(200);

    assertThat(ana.get("/api/me").json().getString("address")).isEqualTo(canonical());
  }

  @Test
  void whoSignsInGoesOnWhereTheyWanted() {
    ana.post(
        "/api/mail-challenges",
        new JsonObject().put("address", address).put("next", "/desk?lang=zh"));

    assertThat(ana.post("/api/verify", mail(1).opener()).json().getString("next"))
        .isEqualTo("/desk?lang=zh");
  }

  @Test
  void lookingAtALinkUsesNothingUp() {
    ask(ana, address);
    var mail = mail(1);

    for (var method : new String[] {"GET", "HEAD", "OPTIONS"})
      guest().send(method, "/verify", null);
    var about = guest().post("/api/verify/about", mail.opener());

    assertThat(about.json().getString("address")).matches("A•••.@example\\.com");
    assertThat(ana.post("/api/verify", mail.opener()).status()).isEqualTo(200);
  }

  @Test
  void fiftyConfirmationsAtTheSameMomentGiveOneLoginSession() {
    ask(ana, address);
    var opener = mail(1).opener();
    var statuses = new ConcurrentHashMap<Integer, Integer>();

    IntStream.range(0, 50)
        .parallel()
        .forEach(
            i -> statuses.merge(guest().post("/api/verify", opener).status(), 1, Integer::sum));

    assertThat(statuses).containsOnly(java.util.Map.entry(200, 1), java.util.Map.entry(409, 49));
    assertThat(sessions(canonical())).isEqualTo(1);
  }

  @Test
  void theFirstAnswerEndsAllOthers() {
    ask(ana, address);
    var first = mail(1);
    later(61);
    ask(ana, address);
    var second = mail(2);

    assertThat(ana.post("/api/verify", first.opener()).status()).isEqualTo(200);

    assertThat(guest().post("/api/verify", second.opener()).code()).isEqualTo("used-or-too-old");
    assertThat(guest().post("/api/verify", first.opener()).status()).isEqualTo(409);
  }

  @Test
  void severalMailsWorkUntilOneIsUsed() {
    ask(ana, address);
    var first = mail(1);
    later(61);
    ask(ana, address);
    mail(2);

    assertThat(code(ana, first.code()).status()).isEqualTo(200);
  }

  @Test
  void theBrowserThatAskedIsToldThatAnotherOneConfirmed() {
    ask(ana, address);
    var mail = mail(1);
    guest().post("/api/verify", mail.opener());

    assertThat(code(ana, mail.code()).code()).isEqualTo("confirmed-elsewhere");
  }

  @Test
  void guessingCodesIsEndedAndTheLinkStillWorks() {
    ask(ana, address);
    var mail = mail(1);
    var wrong = mail.code().startsWith("A") ? "BBB-BBB" : "AAA-AAA";

    IntStream.range(0, 60).parallel().forEach(i -> code(ana, wrong));

    assertThat(tries()).isEqualTo(SignInLimits.CODE_TRIES);
    assertThat(code(ana, mail.code()).code()).isEqualTo("code-spent");
    assertThat(guest().post("/api/verify", mail.opener()).status()).isEqualTo(200);
  }

  @Test
  void somebodyElsesWrongCodesDoNotLockTheOwnerOut() {
    var mallory = guest();
    ask(mallory, address);
    mail(1);
    later(61);
    ask(ana, address);
    var code = mail(2).code();

    IntStream.range(0, 20).forEach(i -> code(mallory, "AAA-AAA"));

    assertThat(code(ana, code).status()).isEqualTo(200);
  }

  @Test
  void wrongCodesAreCountedDownAloud() {
    ask(ana, address);
    mail(1);

    var answer = code(ana, "aaa aaa");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("wrong-code");
    assertThat(answer.json().getInteger("triesLeft")).isEqualTo(4);
  }

  @Test
  void aMailboxIsNotFloodedHoweverOftenSomebodyAsks() {
    IntStream.range(0, 100)
        .parallel()
        .forEach(i -> assertThat(ask(guest(), address).status()).isEqualTo(202));
    assertThat(asked()).isEqualTo(1);

    for (var i = 0; i < 10; i++) {
      later(61);
      ask(guest(), address);
    }
    assertThat(asked()).isEqualTo(5);
  }

  @Test
  void oneNetworkGetsTenMailsAnHourAndOthersAreServed() {
    var mallory = guest();
    for (var i = 0; i < 14; i++) ask(mallory, "someone-" + i + address);

    var sent = TestPostgres.ask("select count(*) from challenge where address like 'someone-%'");

    assertThat(sent).isEqualTo(10L);
    ask(ana, address);
    mail(1);
  }

  @Test
  void whoUsesTheirMailsIsNeverMadeToWait() {
    for (var i = 1; i <= 7; i++) {
      ask(ana, address);
      assertThat(ana.post("/api/verify", mail(i).opener()).status()).isEqualTo(200);
    }
  }

  @Test
  void theAnswerDoesNotTellWhetherAnAddressIsKnown() {
    ask(ana, address);
    ana.post("/api/verify", mail(1).opener());

    var known = ask(guest(), address);
    var unknown = ask(guest(), "nobody-" + address);

    assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
    assertThat(known.text()).isEqualTo(unknown.text()).isEqualTo("{\"sent\":true}");
    assertThat(known.response().headers().map().keySet())
        .isEqualTo(unknown.response().headers().map().keySet());
  }

  @Test
  void signingInMakesANewTokenAndEndsTheOneBefore() {
    ask(ana, address);
    var before = ana.cookies().get("rap_pre");
    ana.post("/api/verify", mail(1).opener());
    var first = ana.cookies().get("rap_s");
    later(61);
    ask(ana, address);
    ana.post("/api/verify", mail(2).opener());

    assertThat(ana.cookies().get("rap_s")).isNotIn(before, first).hasSize(43);
    assertThat(ana.cookies()).doesNotContainKey("rap_pre");
    assertThat(guest().get("/api/me", "cookie", "rap_s=" + first).status()).isEqualTo(401);
    assertThat(guest().get("/api/me", "cookie", "rap_s=" + before).status()).isEqualTo(401);
  }

  @Test
  void aLinkOlderThanTenMinutesIsTooOldByTheDatabasesClock() {
    ask(ana, address);
    var mail = mail(1);
    TestPostgres.run(
        "update challenge set expires_at = now() - interval '1 second' where address = ?",
        canonical());

    assertThat(ana.post("/api/verify", mail.opener()).code()).isEqualTo("used-or-too-old");
    assertThat(code(ana, mail.code()).code()).isEqualTo("code-too-old");
  }

  @Test
  void changingTheAddressTakesTheMailBack() {
    ask(ana, address);
    var mail = mail(1);

    assertThat(ana.delete("/api/mail-challenges").status()).isEqualTo(204);

    assertThat(guest().post("/api/verify", mail.opener()).status()).isEqualTo(409);
  }

  @Test
  void anAddressThatCouldSmuggleIsRefusedAndNothingIsSent() {
    for (var bad :
        new String[] {
          "bob@x\r\nRCPT TO:<victim@y.example>",
          "\"Bob\r\nBcc: v@x.example\" <bob@x.example>",
          "bob@x.example,eve@x.example",
          "bob@x.example> SIZE=1 <x",
          "böb@example.com",
          "аna@example.com"
        }) {
      var answer = ask(ana, bad);
      assertThat(answer.status()).as(bad).isEqualTo(422);
      assertThat(answer.json().getString("field")).isEqualTo("address");
    }
    assertThat(TestPostgres.ask("select count(*) from challenge where mailbox like '%bob%'"))
        .isEqualTo(0L);
  }

  @Test
  void aDatabaseDumpHoldsNoSecretThatOpensAnything() {
    ask(ana, address);
    var mail = mail(1);
    newsroom.stop();

    var dump =
        TestPostgres.ask(
            """
            select (select string_agg(challenge::text, ' ') from challenge)
              || (select string_agg(outbox_mail::text, ' ') from outbox_mail)
            """);

    newsroom.start();
    assertThat(dump.toString())
        .doesNotContain(mail.secret())
        .doesNotContain(mail.code())
        .doesNotContain(mail.code().replace("-", ""));
  }

  private static synchronized Guest guest() {
    networks++;
    return new Guest(newsroom.address(), "10." + networks / 250 + "." + networks % 250 + ".7");
  }

  private static Guest.Answer ask(Guest guest, String address) {
    return guest.post("/api/mail-challenges", new JsonObject().put("address", address));
  }

  private static Guest.Answer code(Guest guest, String code) {
    return guest.post("/api/verify-code", new JsonObject().put("code", code));
  }

  private SignInMail mail(int count) {
    return SignInMail.to(newsroom.mail(), mailbox(), count);
  }

  private String mailbox() {
    return address.replace("@Example.com", "@example.com");
  }

  private String canonical() {
    return address.toLowerCase();
  }

  /** As if the mails for this address had been asked for some seconds earlier. */
  private void later(int seconds) {
    TestPostgres.run(
        "update challenge set created_at = created_at - make_interval(secs => ?) where address = ?",
        (double) seconds,
        canonical());
  }

  private long asked() {
    return (Long) TestPostgres.ask("select count(*) from challenge where address = ?", canonical());
  }

  private int tries() {
    return (Integer)
        TestPostgres.ask("select max(code_tries) from challenge where address = ?", canonical());
  }

  private static long sessions(String address) {
    return (Long)
        TestPostgres.ask(
            """
            select count(*) from login_session join account on account.id = account_id
            where address = ? and ended_at is null
            """,
            address);
  }
}
