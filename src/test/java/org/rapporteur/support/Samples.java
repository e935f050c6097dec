package org.rapporteur.support;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Request bodies as phones and desks send them. */
public final class Samples {
  private Samples() {}

  public static JsonObject coverage(String title) {
    return new JsonObject()
        .put("title", title)
        .put("kicker", "Town hall")
        .put("standfirst", "The council votes on the harbour.")
        .put("place", "Beijing")
        .put("zone", "Asia/Shanghai")
        .put("language", "en")
        .put("outlet", "The Courier");
  }

  public static JsonObject organisation(String name, String abbreviation, String kind) {
    return new JsonObject().put("name", name).put("abbreviation", abbreviation).put("kind", kind);
  }

  public static JsonObject speaker(String name, UUID organisation) {
    return new JsonObject()
        .put("honorific", "Ms.")
        .put("name", name)
        .put("title", "Mayor")
        .put("organisation", organisation == null ? null : organisation.toString());
  }

  public static JsonObject statement(String text, UUID speaker) {
    return new JsonObject()
        .put("kind", "statement")
        .put("mode", "paraphrase")
        .put("text", text)
        .put("speaker", speaker.toString());
  }

  public static JsonObject note(String text) {
    return new JsonObject().put("kind", "note").put("text", text);
  }

  public static JsonObject correction(JsonObject draft, int version, String note) {
    return draft.copy().put("version", version).put("note", note);
  }

  /** The draft with these photos. */
  public static JsonObject showing(JsonObject draft, UUID... photos) {
    var ids = new JsonArray();
    for (var photo : photos) ids.add(photo.toString());
    return draft.copy().put("photos", ids);
  }
}
