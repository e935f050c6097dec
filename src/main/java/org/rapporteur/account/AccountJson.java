package org.rapporteur.account;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.platform.http.Fields;

/** People, their devices and their roles on the wire. */
final class AccountJson {
  private static final int ADDRESS_LIMIT = 1_000;
  private static final int PATH_LIMIT = 2_000;
  private static final int SECRET_LIMIT = 100;
  private static final int ZONE_LIMIT = 60;
  private static final int TEXT_LIMIT = 1_000;
  private static final List<String> ROLES = List.of("reader", "reporter", "editor", "admin");

  private AccountJson() {}

  /** What was typed to have a mail sent. */
  record Request(EmailAddress address, LocalPath next, Optional<ZoneId> zone) {}

  static Request request(Fields fields) {
    var address = EmailAddress.parse(fields.verbatim("address", ADDRESS_LIMIT));
    var next = LocalPath.of(fields.optionalVerbatim("next", PATH_LIMIT).orElse(null));
    return new Request(
        address, next, fields.optionalVerbatim("zone", ZONE_LIMIT).flatMap(Asking::zone));
  }

  /** What a link carries. */
  record Opener(java.util.UUID challenge, String secret) {}

  static Opener opener(Fields fields) {
    return new Opener(fields.id("challenge"), fields.verbatim("secret", SECRET_LIMIT));
  }

  static SignInCode code(Fields fields) {
    return SignInCode.typed(fields.verbatim("code", SECRET_LIMIT));
  }

  static Naming naming(Fields fields) {
    var name = fields.line("name", TEXT_LIMIT);
    return new Naming(name, fields.optionalLine("credit", TEXT_LIMIT).orElse("")).named();
  }

  /** Name and credit stay as they are where they are not said. */
  static Accounts.Appointment appointment(EmailAddress address, Fields fields) {
    var role = Role.valueOf(fields.word("role", ROLES).toUpperCase(Locale.ROOT));
    var name = fields.optionalLine("name", TEXT_LIMIT).orElse("");
    var credit = fields.optionalLine("credit", TEXT_LIMIT).orElse("");
    return new Accounts.Appointment(address, role, new Naming(name, credit));
  }

  static JsonObject account(Account account) {
    return new JsonObject()
        .put("id", account.id().value().toString())
        .put("address", account.address())
        .put("name", account.name())
        .put("credit", account.credit())
        .put("role", account.role().name().toLowerCase(Locale.ROOT));
  }

  static JsonObject people(List<Person> people) {
    var array = new JsonArray();
    people.forEach(person -> array.add(person(person)));
    return new JsonObject().put("people", array);
  }

  static JsonObject devices(List<LoginSession> sessions) {
    var array = new JsonArray();
    sessions.forEach(session -> array.add(device(session)));
    return new JsonObject().put("loginSessions", array);
  }

  private static JsonObject person(Person person) {
    var json = account(person.account()).put("proved", person.proved());
    if (person.lastSeenAt() != null) json.put("lastSeenAt", person.lastSeenAt().toString());
    return json;
  }

  private static JsonObject device(LoginSession session) {
    return new JsonObject()
        .put("id", session.id().toString())
        .put("browser", session.device().browser())
        .put("system", session.device().system())
        .put("createdAt", session.createdAt().toString())
        .put("lastSeenAt", session.lastSeenAt().toString())
        .put("current", session.current());
  }
}
