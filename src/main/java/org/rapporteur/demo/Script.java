package org.rapporteur.demo;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** One event of the demonstration as data: who takes part, the photos, and what happens when. */
final class Script {
  private static final String FOLDER = "/demo/";

  private final JsonObject json;

  private Script(JsonObject json) {
    this.json = json;
  }

  /** Reads {@code name} from the files that come with the server. */
  static Script load(String name) {
    return new Script(new JsonObject(file(name)));
  }

  static Buffer file(String name) {
    try (var stream = Script.class.getResourceAsStream(FOLDER + name)) {
      return Buffer.buffer(stream.readAllBytes());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  JsonObject coverage() {
    return json.getJsonObject("coverage");
  }

  String slug() {
    return coverage().getString("slug");
  }

  List<JsonObject> organisations() {
    return objects("organisations");
  }

  /** In running order. */
  List<JsonObject> speakers() {
    return objects("speakers");
  }

  List<JsonObject> photos() {
    return objects("photos");
  }

  /** The key of the photo at the head of the page. */
  String lead() {
    return json.getString("lead");
  }

  List<Step> steps() {
    return objects("steps").stream().map(Step::new).toList();
  }

  /** The people in a photo, each a speaker of the script by key or somebody named in full. */
  static List<JsonObject> people(JsonObject photo) {
    return photo.getJsonArray("people", new JsonArray()).stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  private List<JsonObject> objects(String name) {
    return json.getJsonArray(name).stream().map(JsonObject.class::cast).toList();
  }

  /** One thing that happens. */
  record Step(JsonObject json) {

    String verb() {
      return json.getString("do");
    }

    String text(String name) {
      return json.getString(name, "");
    }

    /** Seconds since the step before, at the pace of the script. */
    int after() {
      return json.getInteger("after", 0);
    }

    /** When it happened, where the script says so. */
    Optional<Instant> at() {
      return Optional.ofNullable(json.getString("at"))
          .map(at -> OffsetDateTime.parse(at).toInstant());
    }

    List<String> keys(String name) {
      return json.getJsonArray(name, new JsonArray()).stream().map(String.class::cast).toList();
    }

    List<JsonObject> objects(String name) {
      return json.getJsonArray(name, new JsonArray()).stream().map(JsonObject.class::cast).toList();
    }
  }
}
