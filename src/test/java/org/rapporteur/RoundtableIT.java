package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.platform.text.CanonicalText;
import org.rapporteur.support.Drawing;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Person;
import org.rapporteur.support.Samples;

/**
 * The founding roundtable, covered through the API from its start to its article, where its facts
 * are at hand.
 */
class RoundtableIT {
  private static final Path FACTS = Path.of("../shared/roundtable/roundtable.json");
  private static final String SLUG = "roundtable";

  @RegisterExtension static final Newsroom newsroom = new Newsroom();

  private final Map<String, UUID> organisations = new LinkedHashMap<>();
  private final Map<String, UUID> speakers = new LinkedHashMap<>();
  private final Map<UUID, List<UUID>> statements = new LinkedHashMap<>();

  @BeforeAll
  static void theFactsAreAtHand() {
    assumeTrue(Files.exists(FACTS), "the founding roundtable's facts are not here: skipped");
  }

  @Test
  void theArticleHoldsEveryStatementOnceUnderItsSpeakerInOrder() throws IOException {
    var facts = new JsonObject(Files.readString(FACTS));
    var editor = newsroom.editor();
    var reporter = newsroom.reporter();
    prepare(facts, editor);
    accepted(editor.put(path("/start")));
    try (var ana =
        newsroom.watch(
            "Ana", "/live/" + SLUG + "?after=" + journal(editor).size(), "rapporteur.html.en")) {

      var texts = cover(facts, reporter);
      var seen = new ArrayList<String>();
      for (var i = 0; i < texts.size(); i++) seen.add(ana.next().getString("html"));
      accepted(editor.put(path("/end")));
      accepted(editor.put(path("/article/composition"), new JsonObject()));
      accepted(editor.put(path("/article/publication"), new JsonObject()));

      assertThat(texts).hasSize(18);
      assertThat(seen).allMatch(html -> html.contains("<article"));
      assertStatementsIn(article(editor), texts);
      assertPageHolds(texts);
    }
  }

  private void prepare(JsonObject facts, Person editor) {
    accepted(
        editor.put(path(""), Samples.coverage(facts.getJsonObject("event").getString("name"))));
    for (var one : objects(facts, "organisations")) {
      var id = UUID.randomUUID();
      organisations.put(one.getString("id"), id);
      var body = Samples.organisation(one.getString("name"), one.getString("abbr"), "association");
      accepted(editor.put(path("/organisations/" + id), body));
    }
    for (var one : objects(facts, "speakers")) {
      var id = UUID.randomUUID();
      speakers.put(one.getString("id"), id);
      var body =
          Samples.speaker(one.getString("name"), organisations.get(one.getString("organisation")))
              .put("honorific", one.getString("honorific"))
              .put("title", one.getString("title"));
      accepted(editor.put(path("/speakers/" + id), body));
    }
  }

  /** Posts every statement, a speaker's first one with their photo; answers the texts in order. */
  private List<String> cover(JsonObject facts, Person reporter) {
    var photographs = new LinkedHashMap<String, JsonObject>();
    for (var photo : objects(facts, "photos"))
      if (photo.getString("before") != null) photographs.put(photo.getString("before"), photo);
    assertThat(photographs).hasSize(15);
    var texts = new ArrayList<String>();
    for (var speaker : objects(facts, "speakers")) {
      var id = speakers.get(speaker.getString("id"));
      for (var statement : objects(speaker, "statements")) {
        var draft = Samples.statement(statement.getString("text"), id);
        var photo = photographs.remove(speaker.getString("id"));
        if (photo != null) draft = Samples.showing(draft, photograph(photo, reporter));
        var post = UUID.randomUUID();
        accepted(reporter.put(path("/posts/" + post), draft));
        statements.computeIfAbsent(id, one -> new ArrayList<>()).add(post);
        texts.add(CanonicalText.paragraphs(statement.getString("text")));
      }
    }
    return texts;
  }

  private UUID photograph(JsonObject photo, Person reporter) {
    var id = UUID.randomUUID();
    accepted(reporter.put("/api/photos/" + id, Drawing.jpeg(960, 640), "image/jpeg"));
    var person = objects(photo, "people").get(0);
    var people = new JsonArray().add(new JsonObject().put("name", person.getString("name")));
    var said =
        new JsonObject()
            .put("credit", photo.getString("credit"))
            .put("alternative", person.getString("name") + " at the table.")
            .put("people", people);
    accepted(reporter.put("/api/photos/" + id + "/facts", said));
    return id;
  }

  private void assertStatementsIn(JsonObject article, List<String> texts) {
    var sections = objects(article.getJsonObject("content", article), "sections");
    var spoken =
        sections.stream().filter(section -> section.getJsonObject("speaker") != null).toList();
    assertThat(spoken)
        .extracting(section -> UUID.fromString(section.getJsonObject("speaker").getString("id")))
        .containsExactlyElementsOf(speakers.values());
    var told = new ArrayList<String>();
    for (var section : spoken)
      for (var item : objects(section, "items"))
        told.add(item.getJsonObject("post").getString("text"));
    assertThat(told).containsExactlyElementsOf(texts);
  }

  private static void assertPageHolds(List<String> texts) {
    var page = newsroom.stranger().get("/a/" + SLUG, "accept", "text/html");
    assertThat(page.status()).isEqualTo(200);
    var read = words(page.text());
    var from = 0;
    for (var text : texts) {
      var at = read.indexOf(text, from);
      assertThat(at).as(text).isPositive();
      assertThat(read.indexOf(text, at + 1)).as("told twice: " + text).isNegative();
      from = at;
    }
  }

  /** What a person reads of a page: no markup, no data for machines. */
  private static String words(String html) {
    return html.replaceAll("(?s)<(head|script|template)\\b.*?</\\1>", "")
        .replaceAll("<[^>]*>", "")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static JsonObject article(Person editor) {
    return editor.get(path("/article")).json();
  }

  private static List<JsonObject> journal(Person editor) {
    return objects(editor.get(path("/journal?after=0")).json(), "entries");
  }

  private static List<JsonObject> objects(JsonObject json, String name) {
    return json.getJsonArray(name).stream().map(JsonObject.class::cast).toList();
  }

  private static String path(String rest) {
    return "/api/coverages/" + SLUG + rest;
  }

  private static void accepted(Person.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }
}
