package org.rapporteur.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** A coverage to act on in a test: one organisation, one speaker, an editor who runs it. */
public record CoveredEvent(String slug, UUID speaker, UUID organisation, Person editor) {

  /** The address of something of this coverage, in the API. */
  public String path(String rest) {
    return "/api/coverages/" + slug + rest;
  }

  public String post(UUID id) {
    return path("/posts/" + id);
  }

  public CoveredEvent step(String verb) {
    var answer = editor.put(path("/" + verb), verb.equals("pause") ? "{}" : "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return this;
  }

  /** Puts a post on air and answers what the server said. */
  public JsonObject publish(Person reporter, UUID id, JsonObject draft) {
    var answer = reporter.put(post(id), draft);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  public JsonObject publish(Person reporter, JsonObject draft) {
    return publish(reporter, UUID.randomUUID(), draft);
  }

  /** A statement of the one speaker. */
  public JsonObject statement(String text) {
    return Samples.statement(text, speaker);
  }

  /** All entries of its journal. */
  public List<JsonObject> journal() {
    return editor.get(path("/journal?after=0")).json().getJsonArray("entries").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  public List<JsonObject> journal(String type) {
    return journal().stream().filter(entry -> type.equals(entry.getString("type"))).toList();
  }
}
