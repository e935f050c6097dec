package org.rapporteur.live;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.rapporteur.journal.JournalEntry;

/** One text message of the stream, encoded once and written to every socket as it is. */
record Frame(String text) {

  static Frame json(JournalEntry entry) {
    return new Frame(head(entry).mergeIn(entry.data()).encode());
  }

  static Frame html(JournalEntry entry, String html) {
    var frame = head(entry);
    var subject = entry.data().getValue(entry.noun());
    if (subject instanceof JsonObject object && object.containsKey("version"))
      frame.put("version", object.getInteger("version"));
    return new Frame(frame.put("html", html).encode());
  }

  /** The first frame of a connection: which history this is, and how far it has come. */
  static Frame hello(long epoch, long head, Instant now) {
    return new Frame(
        new JsonObject()
            .put("type", "hello")
            .put("epoch", epoch)
            .put("head", head)
            .put("at", now.toString())
            .encode());
  }

  /**
   * A sign of life: a reader who misses it knows that the link is dead, one who is behind {@code
   * head} that a frame is.
   */
  static Frame beat(long head, int audience, Instant now) {
    return new Frame(
        new JsonObject()
            .put("type", "beat")
            .put("head", head)
            .put("audience", audience)
            .put("at", now.toString())
            .encode());
  }

  /** "Come back by loading the page": the cursor is too old, or of another history. */
  static Frame reset() {
    return new Frame(new JsonObject().put("type", "reset").encode());
  }

  /** "We are closing; reconnect after so many milliseconds." */
  static Frame bye(int millis) {
    return new Frame(new JsonObject().put("type", "bye").put("ms", millis).encode());
  }

  private static JsonObject head(JournalEntry entry) {
    return new JsonObject()
        .put("seq", entry.seq())
        .put("type", entry.type())
        .put("id", entry.subject().toString())
        .put("at", entry.at().toString());
  }
}
