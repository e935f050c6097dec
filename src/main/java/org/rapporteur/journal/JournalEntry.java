package org.rapporteur.journal;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * One change that a reader could see, with its place in the coverage; {@code by} is null where
 * nobody in person did it.
 *
 * @param seq the position in the coverage's journal: 1, 2, 3 … without a gap, in commit order
 * @param type {@code noun.verb-in-past}
 * @param data the whole subject as it was after the change, under its noun
 */
public record JournalEntry(
    CoverageId coverage,
    long seq,
    String type,
    UUID subject,
    Instant at,
    UUID by,
    JsonObject data) {

  /** What the entry is about, for example {@code post}. */
  public String noun() {
    return type.substring(0, type.indexOf('.'));
  }

  /** What happened to it, for example {@code corrected}. */
  public String verb() {
    return type.substring(type.indexOf('.') + 1);
  }
}
