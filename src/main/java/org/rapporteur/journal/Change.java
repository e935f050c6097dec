package org.rapporteur.journal;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a piece of work did: its result, and what readers are to be told of it, in order. */
public record Change<T>(T result, List<Telling> tellings) {

  /**
   * One entry before it has its place; {@code by} is null where nobody in person did it.
   *
   * @param type {@code noun.verb-in-past}, for example {@code post.published}
   * @param subject the id of what the entry is about
   * @param data the whole subject, under its noun
   */
  public record Telling(String type, UUID subject, UUID by, JsonObject data) {}

  public static <T> Change<T> of(T result, Telling... tellings) {
    return new Change<>(result, List.of(tellings));
  }

  /** Nothing happened that a reader could see: a repeat, for example. */
  public static <T> Change<T> none(T result) {
    return new Change<>(result, List.of());
  }

  /** The same, with more to tell afterwards. */
  public Change<T> and(List<Telling> more) {
    var all = new ArrayList<>(tellings);
    all.addAll(more);
    return new Change<>(result, List.copyOf(all));
  }
}
