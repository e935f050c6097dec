package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.account.Role;
import org.rapporteur.support.CoveredEvent;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Person;
import org.rapporteur.support.Samples;
import org.rapporteur.support.TestPostgres;
import org.rapporteur.support.api.ApiDescription;
import org.rapporteur.support.api.BodyFault;
import org.rapporteur.support.api.HarbourVote;
import org.rapporteur.support.api.Operation;
import org.rapporteur.support.api.SchemaCheck;

/** What {@code docs/api/openapi.yaml} says is what the server does. */
class ApiDescriptionIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension static final Newsroom newsroom = new Newsroom();

  private static final ApiDescription document = ApiDescription.read();
  private static final Map<Role, Person> people = new EnumMap<>(Role.class);
  private static List<HarbourVote.Heard> heard;

  @BeforeAll
  static void playTheExamples() {
    heard = new HarbourVote(newsroom, document).play();
    for (var role : Role.values()) people.put(role, newsroom.signedIn("Pat", role));
  }

  @Test
  void everyRouteIsDescribedAndNothingElse() {
    var described = document.operations().stream().map(Operation::toString).toList();
    var mounted =
        newsroom.server().routes().stream()
            .filter(route -> route.contains(" /api/"))
            .map(route -> route.replaceAll(":([a-z]+)", "{$1}"))
            .toList();

    assertThat(mounted).containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void theExamplesTellAStoryOfEveryOperation() {
    var played = heard.stream().map(one -> one.operation().id()).collect(Collectors.toSet());
    var described = document.operations().stream().map(Operation::id).toList();

    assertThat(played).containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void everyAnswerIsOneThatIsDescribed() {
    var softly = new SoftAssertions();
    for (var one : heard) {
      var schema = one.operation().answerSchema(one.status());
      softly
          .assertThat(one.operation().answer(one.status()))
          .as("%s %s", one.operation(), one.status())
          .isPresent();
      softly.assertThat(one.text().isEmpty()).as("%s", one.operation()).isEqualTo(schema.isEmpty());
      schema.ifPresent(
          node ->
              softly
                  .assertThat(SchemaCheck.complaints(document, node, json(one.text())))
                  .as("%s", one.operation())
                  .isEmpty());
    }
    softly.assertAll();
  }

  @Test
  void theJournalSpeaksTheTypesOfTheDocumentAndNoOthers() {
    var told = new TreeSet<String>();
    heard.stream()
        .filter(one -> one.operation().id().equals("readJournal"))
        .forEach(
            one -> json(one.text()).get("entries").forEach(e -> told.add(e.get("type").asText())));
    var described = new TreeSet<String>();
    document.schema("EntryType").get("enum").forEach(type -> described.add(type.asText()));

    assertThat(told).isEqualTo(described);
  }

  @Test
  void everyMistakeInABodyIsRefusedByName() {
    var softly = new SoftAssertions();
    for (var operation : withBodies())
      for (var fault : BodyFault.of(document, operation)) {
        var answer = send(operation, fault.body().toString(), "application/json");
        var told = told(operation, answer);
        softly
            .assertThat(told.getString("field") + " " + told.getString("code"))
            .as("%s %s", operation, answer.text())
            .isEqualTo(fault.toString());
      }
    softly.assertAll();
  }

  @Test
  void whatIsNoJsonObjectIsRefused() {
    for (var operation : withBodies()) {
      assertThat(code(operation, "[]", "application/json")).isEqualTo("not-an-object");
      assertThat(code(operation, "{", "application/json")).isEqualTo("malformed-json");
      assertThat(code(operation, "{\"a\":1,\"a\":1}", "application/json"))
          .isEqualTo("malformed-json");
      assertThat(code(operation, "{}", "text/plain")).isEqualTo("unsupported-type");
      assertThat(code(operation, "{}", "image/jpeg")).isEqualTo("not-json");
    }
  }

  @Test
  void aBodyLargerThanDescribedIsRefused() {
    for (var operation : withBodies()) {
      var tooMuch = "{\"surprise\":\"" + "x".repeat(operation.bodyLimit()) + "\"}";
      assertThat(code(operation, tooMuch, "application/json")).isEqualTo("body-too-large");
    }
  }

  @Test
  void onlyTheRolesThatAreDescribedMayAsk() {
    for (var operation : document.operations()) {
      if (operation.role().isEmpty()) continue;
      var role = operation.role().get();

      var stranger = send(newsroom.stranger(), operation);
      assertThat(told(operation, stranger).getString("code")).isEqualTo("not-signed-in");
      if (role == Role.READER) continue;
      var lower = send(people.get(Role.values()[role.ordinal() - 1]), operation);
      assertThat(told(operation, lower).getString("code")).isEqualTo("role-too-low");
    }
  }

  @Test
  void anotherSitesPageMayChangeNothing() {
    for (var operation : document.operations()) {
      if (operation.method().equals("GET")) continue;
      var answer =
          newsroom
              .stranger()
              .send(
                  operation.method(),
                  operation.examplePath(),
                  BodyPublishers.noBody(),
                  "origin",
                  "https://elsewhere.example");

      assertThat(told(operation, answer).getString("code")).isEqualTo("cross-site");
    }
  }

  @Test
  void whereNothingIsMountedAProblemSaysSo() {
    for (var path : List.of("/api/nothing", "/api/coverages/harbour-vote/nothing")) {
      var answer = newsroom.stranger().get(path);

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json().getString("code")).isEqualTo("no-such-page");
    }
  }

  @Test
  void whereNothingIsMountedABrowserIsShownAPage() {
    var answer = newsroom.stranger().get("/nothing", "accept", "text/html");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).startsWith("text/html");
    assertThat(answer.text()).contains("<!doctype html>", "<main");
  }

  @Test
  void aCoverageHasAsManySpeakersAndOrganisationsAsDescribed() {
    var event = newsroom.scheduledCoverage();
    fillUp(event.slug(), "organisation", "id, coverage_id, name, kind, created_at", "'x', 'other'");
    fillUp(
        event.slug(),
        "speaker",
        "id, coverage_id, slug, honorific, name, title, place_in_order, created_at",
        "'s-' || n, '', 'x', '', n");

    var organisation = event.path("/organisations/");
    var speaker = event.path("/speakers/");
    var council = Samples.organisation("Harbour Council", "HC", "government");
    var ada = Samples.speaker("Ada Moreau", null);

    assertThat(put(event, organisation + UUID.randomUUID(), council)).isEqualTo("roster-full");
    assertThat(put(event, organisation + event.organisation(), council)).isNull();
    assertThat(put(event, speaker + UUID.randomUUID(), ada)).isEqualTo("roster-full");
    assertThat(put(event, speaker + event.speaker(), ada)).isNull();
  }

  @Test
  void everyCodeThatIsDescribedExists() throws Exception {
    var sources = new ArrayList<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".java")).toList())
        sources.add(Files.readString(file));
    }

    assertThat(document.codes())
        .allMatch(code -> sources.stream().anyMatch(text -> text.contains('"' + code + '"')));
  }

  /** Rows 2 to 500 of a coverage that has one, faster than by 998 requests. */
  private static void fillUp(String slug, String table, String columns, String values) {
    TestPostgres.run(
        "insert into %s (%s) select gen_random_uuid(), coverage.id, %s, now() from coverage, generate_series(2, 500) as n where slug = ?"
            .formatted(table, columns, values),
        slug);
  }

  /** The code of the refusal; null where there was none. */
  private static String put(CoveredEvent event, String path, JsonObject body) {
    return event.editor().put(path, body).json().getString("code");
  }

  private static List<Operation> withBodies() {
    return document.operations().stream().filter(one -> one.body().isPresent()).toList();
  }

  private static String code(Operation operation, String body, String type) {
    return told(operation, send(operation, body, type)).getString("code");
  }

  private static Person.Answer send(Operation operation, String body, String type) {
    var who = operation.role().map(people::get).orElseGet(newsroom::stranger);
    return who.send(
        operation.method(),
        operation.examplePath(),
        BodyPublishers.ofString(body),
        "content-type",
        type);
  }

  private static Person.Answer send(Person who, Operation operation) {
    return who.send(operation.method(), operation.examplePath(), BodyPublishers.noBody());
  }

  /** The problem that was answered, once it is one that the document describes there. */
  private static JsonObject told(Operation operation, Person.Answer answer) {
    assertThat(answer.header("content-type"))
        .as("%s %s", operation, answer.text())
        .isEqualTo("application/problem+json");
    var complaints =
        SchemaCheck.complaints(document, document.schema("Problem"), json(answer.text()));
    assertThat(complaints).as("%s %s", operation, answer.text()).isEmpty();
    assertThat(operation.codes(answer.status()))
        .as("%s %s %s", operation, answer.status(), answer.text())
        .contains(answer.json().getString("code"));
    return answer.json();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (java.io.IOException unreadable) {
      throw new AssertionError(text, unreadable);
    }
  }
}
