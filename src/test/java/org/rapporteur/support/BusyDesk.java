package org.rapporteur.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A desk that makes changes of every kind to a coverage; the same seed makes the same ones. */
public final class BusyDesk {
  private static final Path PICTURE = Path.of("src/main/resources/demo/photos/li-jie.jpg");
  private static final String SENTENCE = "The harbour needs a second crane before the winter. ";

  private final CoveredEvent event;
  private final Random random;
  private final Map<UUID, JsonObject> onAir = new LinkedHashMap<>();
  private final List<UUID> speakers = new ArrayList<>();
  private int told;

  /** A kind of change. */
  public enum Kind {
    STATEMENT,
    NOTE,
    PHOTO,
    LATE,
    LONGER,
    SHORTER,
    AS_LONG,
    WITHDRAW,
    PIN,
    UNPIN,
    KEY,
    ORDINARY,
    SO_FAR,
    PAUSE,
    RESUME,
    SPEAKER
  }

  public BusyDesk(CoveredEvent event, long seed) {
    this.event = event;
    this.random = new Random(seed);
    speakers.add(event.speaker());
    for (var name : List.of("Ben Okafor", "Chiara Rossi", "Dan Weiss")) addSpeaker(name);
  }

  public List<UUID> onAir() {
    return List.copyOf(onAir.keySet());
  }

  /** Statements to begin with, long and short. */
  public BusyDesk fill(int statements) {
    for (var i = 0; i < statements; i++) make(Kind.STATEMENT);
    return this;
  }

  /** Makes a change of any kind that is possible; answers what it was. */
  public Kind change() {
    var kind = Kind.values()[random.nextInt(Kind.values().length)];
    make(kind);
    return kind;
  }

  public void make(Kind kind) {
    make(kind, onAir.isEmpty() ? null : onAir().get(random.nextInt(onAir.size())));
  }

  /** Makes a change of this kind, to this update where it is one to an update. */
  public void make(Kind kind, UUID id) {
    switch (kind) {
      case STATEMENT -> publish(event.statement(words(1 + random.nextInt(9))));
      case NOTE -> publish(Samples.note(words(2)).put("headline", "A note, number " + told));
      case PHOTO -> publish(Samples.showing(event.statement(words(2)), photo()));
      case LATE ->
          publish(
              event
                  .statement(words(4))
                  .put("saidAt", Instant.now().minusSeconds(random.nextInt(600)).toString()));
      case LONGER -> correct(id, onAir.get(id).getString("text") + "\n\n" + words(6));
      case SHORTER -> correct(id, "Less.");
      case AS_LONG -> correct(id, onAir.get(id).getString("text").replace("crane", "chain"));
      case WITHDRAW -> withdraw(id);
      case PIN -> ok(event.editor().put(event.post(id) + "/pin"));
      case UNPIN -> ok(event.editor().delete(event.post(id) + "/pin"));
      case KEY -> ok(event.editor().put(event.post(id) + "/key"));
      case ORDINARY -> ok(event.editor().delete(event.post(id) + "/key"));
      case SO_FAR -> sumUp();
      case PAUSE -> event.editor().put(event.path("/pause"), "{\"reason\":\"Lunch\"}");
      case RESUME -> event.editor().put(event.path("/resume"));
      case SPEAKER -> addSpeaker("Guest " + ++told);
    }
  }

  public UUID publish(JsonObject draft) {
    var id = UUID.randomUUID();
    if (draft.getString("kind").equals("statement"))
      draft.put("speaker", speakers.get(random.nextInt(speakers.size())).toString());
    event.publish(event.editor(), id, draft);
    onAir.put(id, draft.put("version", 1));
    return id;
  }

  public void correct(UUID id, String text) {
    var draft = onAir.get(id);
    var version = draft.getInteger("version");
    draft.put("text", text);
    var sent = draft.copy();
    sent.remove("saidAt");
    sent.remove("key");
    var correction = Samples.correction(sent, version, "A slip of the pen.");
    ok(event.editor().put(event.post(id) + "/correction", correction));
    draft.put("version", version + 1);
  }

  public void withdraw(UUID id) {
    var reason = new JsonObject().put("reason", "It was never said.");
    ok(event.editor().put(event.post(id) + "/withdrawal", reason));
    onAir.remove(id);
  }

  private void sumUp() {
    var points = new JsonArray();
    for (var i = 0; i <= random.nextInt(4); i++)
      points.add(new JsonObject().put("text", words(2).strip()));
    ok(event.editor().put(event.path("/so-far"), new JsonObject().put("points", points)));
  }

  private void addSpeaker(String name) {
    var id = UUID.randomUUID();
    ok(
        event
            .editor()
            .put(event.path("/speakers/" + id), Samples.speaker(name, event.organisation())));
    speakers.add(id);
  }

  private UUID photo() {
    var id = UUID.randomUUID();
    try {
      ok(event.editor().put("/api/photos/" + id, Files.readAllBytes(PICTURE), "image/jpeg"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    var facts = new JsonObject().put("alternative", "A speaker at a desk.").put("caption", "Here.");
    ok(event.editor().put("/api/photos/" + id + "/facts", facts));
    return id;
  }

  private String words(int sentences) {
    return "Number %d. ".formatted(++told) + SENTENCE.repeat(sentences);
  }

  private static void ok(Person.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }
}
