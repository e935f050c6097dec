package org.rapporteur.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.support.Guest;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Patience;
import org.rapporteur.support.SignInMail;
import org.rapporteur.support.TestPostgres;

class AccountsIT {
  private static final String ADMIN = "admin@example.org";
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

  @RegisterExtension
  static final Newsroom newsroom =
      new Newsroom().with("RAPPORTEUR_HTTP_TRUSTED_PROXIES", "127.0.0.1");

  private static int networks;

  private final String rosa = "rosa." + UUID.randomUUID() + "@example.com";

  @Test
  void theFirstAdminIsTheAddressOfTheConfigurationProvedLikeAnyOther() {
    assertThat(TestPostgres.ask("select role from account where address = ?", ADMIN))
        .isEqualTo("ADMIN");
    var stranger = guest();
    stranger.post("/api/mail-challenges", new JsonObject().put("address", ADMIN));

    assertThat(stranger.get("/api/people").status()).isEqualTo(401);
    SignInMail.to(newsroom.mail(), ADMIN, 1);
    TestPostgres.run(
        "update challenge set created_at = now() - interval '61 seconds' where address = ?", ADMIN);

    assertThat(admin().get("/api/people").status()).isEqualTo(200);
  }

  @Test
  void aRoleGivenToAnAddressWaitsForItsProof() {
    var admin = admin();

    var given = appoint(admin, rosa, "reporter", "Rosa");

    assertThat(given.status()).isEqualTo(200);
    assertThat(person(admin, rosa).getBoolean("proved")).isFalse();
    var device = signIn(rosa);
    assertThat(device.get("/api/me").json().getString("role")).isEqualTo("reporter");
    assertThat(person(admin, rosa).getBoolean("proved")).isTrue();
  }

  @Test
  void whoIsGivenARoleIsToldByMail() {
    appoint(admin(), rosa, "editor", "Rosa");

    var told = SignInMail.to(newsroom.mail(), rosa, 1);

    assertThat(told.subject()).isEqualTo("Your role at Rapporteur");
    assertThat(told.text()).contains("Editor").contains(newsroom.address() + "/sign-in");
  }

  @Test
  void aChangedRoleEndsAllLoginSessionsOfTheAccount() {
    var admin = admin();
    appoint(admin, rosa, "editor", "Rosa");
    var device = signIn(rosa);

    appoint(admin, rosa, "reporter", "Rosa");

    assertThat(device.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void aChangedNameEndsNothing() {
    var admin = admin();
    appoint(admin, rosa, "editor", "Rosa");
    var device = signIn(rosa);

    appoint(admin, rosa, "editor", "Rosa Maria");

    assertThat(device.get("/api/me").json().getString("name")).isEqualTo("Rosa Maria");
  }

  @Test
  void onlyAdminsSeeAndChangePeople() {
    var admin = admin();
    appoint(admin, rosa, "editor", "Rosa");
    var editor = signIn(rosa);

    assertThat(editor.get("/api/people").status()).isEqualTo(403);
    assertThat(appoint(editor, rosa, "admin", "Rosa").status()).isEqualTo(403);
    assertThat(editor.delete("/api/people/" + ADMIN + "/login-sessions").status()).isEqualTo(403);
    assertThat(appoint(guest(), rosa, "admin", "Rosa").status()).isEqualTo(401);
  }

  @Test
  void nobodyChangesTheirOwnRole() {
    assertThat(appoint(admin(), ADMIN, "reader", "Admin").code()).isEqualTo("own-role");
  }

  @Test
  void whoPostsNeedsAName() {
    var answer = admin().put("/api/people/" + rosa, new JsonObject().put("role", "reporter"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("name-missing");
  }

  @Test
  void anUnknownRoleAddressOrFieldIsRefusedByName() {
    var admin = admin();

    assertThat(appoint(admin, rosa, "owner", "Rosa").json().getString("field")).isEqualTo("role");
    assertThat(appoint(admin, "rosa", "editor", "Rosa").json().getString("field"))
        .isEqualTo("address");
    var more = new JsonObject().put("role", "editor").put("name", "Rosa").put("verified", true);
    assertThat(admin.put("/api/people/" + rosa, more).code()).isEqualTo("unknown-field");
  }

  @Test
  void aPersonChangesNameAndCreditButNotTheirRole() {
    var reader = signIn(rosa);

    var named = reader.put("/api/me", new JsonObject().put("name", " Rosa \n L. "));
    var role = new JsonObject().put("name", "Rosa").put("role", "admin");

    assertThat(named.json().getString("name")).isEqualTo("Rosa L.");
    assertThat(reader.put("/api/me", role).code()).isEqualTo("unknown-field");
    assertThat(reader.put("/api/me", new JsonObject().put("name", "x".repeat(81))).code())
        .isEqualTo("too-long");
  }

  @Test
  void aPersonSeesTheirDevicesAndEndsOne() {
    var laptop = signIn(rosa);
    var phone = signIn(rosa);

    var devices = laptop.get("/api/me/login-sessions").json().getJsonArray("loginSessions");
    assertThat(devices).hasSize(2);
    var other =
        devices.stream()
            .map(JsonObject.class::cast)
            .filter(device -> !device.getBoolean("current"))
            .findFirst()
            .orElseThrow();
    assertThat(other.getString("browser")).isEqualTo("Firefox");
    assertThat(other.getString("system")).isEqualTo("Linux");

    assertThat(laptop.delete("/api/me/login-sessions/" + other.getString("id")).status())
        .isEqualTo(204);
    assertThat(phone.get("/api/me").status()).isEqualTo(401);
    assertThat(laptop.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void nobodyEndsTheDeviceOfSomebodyElse() {
    var mine = signIn(rosa);
    var other = signIn("other." + rosa);
    var device =
        mine.get("/api/me/login-sessions")
            .json()
            .getJsonArray("loginSessions")
            .getJsonObject(0)
            .getString("id");

    assertThat(other.delete("/api/me/login-sessions/" + device).status()).isEqualTo(404);
    assertThat(mine.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void signingOutEndsThisDeviceAndEverywhereEndsAll() {
    var laptop = signIn(rosa);
    var phone = signIn(rosa);
    var tablet = signIn(rosa);
    var token = laptop.cookies().get("rap_s");

    assertThat(laptop.delete("/api/login-session").status()).isEqualTo(204);
    assertThat(laptop.cookies()).doesNotContainKey("rap_s");
    assertThat(guest().get("/api/me", "cookie", "rap_s=" + token).status()).isEqualTo(401);
    assertThat(phone.get("/api/me").status()).isEqualTo(200);

    assertThat(phone.delete("/api/login-sessions").status()).isEqualTo(204);
    assertThat(tablet.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void anAdminSignsSomebodyOutEverywhere() {
    var admin = admin();
    var reader = signIn(rosa);

    assertThat(admin.delete("/api/people/" + rosa + "/login-sessions").status()).isEqualTo(204);

    assertThat(reader.get("/api/me").status()).isEqualTo(401);
    assertThat(admin.delete("/api/people/nobody@example.com/login-sessions").status())
        .isEqualTo(404);
  }

  @Test
  void staffAreToldOfEachNewSignInAndReadersAreNot() {
    signIn(rosa);
    var editor = "ed." + rosa;
    appoint(admin(), editor, "editor", "Ed");
    signIn(editor);

    var told = SignInMail.to(newsroom.mail(), editor, 3);

    assertThat(told.subject()).isEqualTo("New sign-in to Rapporteur");
    assertThat(told.text()).contains("Firefox on Linux").contains(newsroom.address() + "/me");
    assertThat(SignInMail.received(newsroom.mail(), rosa)).hasSize(1);
  }

  @Test
  void lifeGoesByRole() {
    var admin = admin();
    signIn(rosa);
    assertThat(hours("expires_at - created_at", rosa)).isEqualTo(180 * 24);
    assertThat(idleHours(rosa)).isEqualTo(30 * 24);

    var reporter = "r." + rosa;
    appoint(admin, reporter, "reporter", "R");
    signIn(reporter);
    assertThat(hours("expires_at - created_at", reporter)).isEqualTo(7 * 24);
    assertThat(idleHours(reporter)).isEqualTo(12);

    assertThat(hours("expires_at - created_at", ADMIN)).isEqualTo(12);
  }

  @Test
  void whoIsIdleOrHereForTooLongIsSignedOutByTheDatabasesClock() {
    var device = signIn(rosa);
    age("last_seen_at = now() - make_interval(secs => idle_seconds - 5)", rosa);
    assertThat(device.get("/api/me").status()).isEqualTo(200);
    age("last_seen_at = now() - make_interval(secs => idle_seconds + 1)", rosa);
    assertThat(device.get("/api/me").status()).isEqualTo(401);

    var other = signIn(rosa);
    age("expires_at = now() - interval '1 second'", rosa);
    assertThat(other.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void whoIsActiveIsNotedOnceAMinute() {
    var device = signIn(rosa);
    age("last_seen_at = now() - interval '59 seconds'", rosa);
    device.get("/api/me");
    assertThat(secondsSinceSeen(rosa)).isGreaterThan(50);
    age("last_seen_at = now() - interval '61 seconds'", rosa);
    device.get("/api/me");
    assertThat(secondsSinceSeen(rosa)).isLessThan(50);
  }

  @Test
  void anAdminWhoWasAwayForHalfAnHourSignsInOnceMoreForPeople() {
    var admin = admin();
    age("last_seen_at = now() - interval '31 minutes'", ADMIN);

    assertThat(admin.get("/api/me").status()).isEqualTo(200);
    var refused = admin.get("/api/people");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("reauth");
    assertThat(admin().get("/api/people").status()).isEqualTo(200);
  }

  @Test
  void signInCookiesAreForThisServerOnlyAndNotForScripts() {
    var guest = guest();
    var asked = guest.post("/api/mail-challenges", new JsonObject().put("address", rosa));
    var opener = SignInMail.to(newsroom.mail(), rosa, 1).opener();
    var signedIn = guest.post("/api/verify", opener);

    assertThat(asked.header("set-cookie"))
        .contains("rap_pre=")
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax")
        .contains("Path=/")
        .doesNotContain("Domain");
    assertThat(signedIn.response().headers().allValues("set-cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .contains("rap_s=")
                    .containsIgnoringCase("HttpOnly")
                    .contains("SameSite=Lax")
                    .contains("Path=/"));
    assertThat(signedIn.header("cache-control")).isEqualTo("no-store");
  }

  private static synchronized Guest guest() {
    networks++;
    return new Guest(newsroom.address(), "10.2." + networks % 250 + ".7");
  }

  private static Guest admin() {
    return signIn(ADMIN);
  }

  private static Guest signIn(String address) {
    var guest = guest();
    var before = SignInMail.withLink(newsroom.mail(), address).size();
    guest.post("/api/mail-challenges", new JsonObject().put("address", address));
    Patience.until(
        "a mail to " + address,
        () -> SignInMail.withLink(newsroom.mail(), address).size() > before);
    var opener = SignInMail.withLink(newsroom.mail(), address).get(before).opener();
    var answer = guest.post("/api/verify", opener, "user-agent", FIREFOX);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return guest;
  }

  private static Guest.Answer appoint(Guest by, String address, String role, String name) {
    return by.put("/api/people/" + address, new JsonObject().put("role", role).put("name", name));
  }

  private static JsonObject person(Guest admin, String address) {
    return admin.get("/api/people").json().getJsonArray("people").stream()
        .map(JsonObject.class::cast)
        .filter(person -> person.getString("address").equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static void age(String change, String address) {
    TestPostgres.run(
        "update login_session set "
            + change
            + " where account_id = (select id from account where address = ?)",
        address);
  }

  private static int hours(String interval, String address) {
    return number("extract(epoch from " + interval + ") / 3600", address);
  }

  private static int idleHours(String address) {
    return number("idle_seconds / 3600", address);
  }

  private static int secondsSinceSeen(String address) {
    return number("extract(epoch from now() - last_seen_at)", address);
  }

  private static int number(String expression, String address) {
    return (Integer)
        TestPostgres.ask(
            "select round("
                + expression
                + ")::int from login_session where ended_at is null and account_id ="
                + " (select id from account where address = ?) order by created_at desc limit 1",
            address);
  }
}
