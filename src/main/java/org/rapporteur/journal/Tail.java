package org.rapporteur.journal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.platform.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest entries of every watched coverage, in seq order whatever order their commits are heard
 * of. A gap is filled from the database; a coverage that nobody watches costs nothing.
 *
 * <p>Confined to the event loop that built it.
 */
public final class Tail {
  /** How often the database is asked for the heads: the second bell, for hints that got lost. */
  private static final long HEAD_CHECK_MILLIS = 2_000;

  private static final Logger log = LoggerFactory.getLogger(Tail.class);

  private final Database database;
  private final JournalStore store = new JournalStore();
  private final Map<CoverageId, Stretch> watched = new HashMap<>();

  public Tail(Database database) {
    this.database = database;
  }

  /** Rings the second bell from now on; answers the timer's id. */
  public long checkHeads(Vertx vertx) {
    return vertx.setPeriodic(HEAD_CHECK_MILLIS, timer -> askForHeads());
  }

  /**
   * From now on {@code listener} hears every entry of the coverage once and in order, from the one
   * after {@link Stretch#head()} at the moment of the answer.
   */
  public Future<Stretch> watch(CoverageId coverage, Consumer<JournalEntry> listener) {
    var stretch = watched.computeIfAbsent(coverage, id -> new Stretch(id, database, store));
    return stretch
        .load()
        .map(
            loaded -> {
              loaded.add(listener);
              return loaded;
            })
        .onFailure(fault -> watched.remove(coverage, stretch));
  }

  public void unwatch(CoverageId coverage, Consumer<JournalEntry> listener) {
    var stretch = watched.get(coverage);
    if (stretch != null && stretch.remove(listener)) watched.remove(coverage);
  }

  /** Takes what this node has just committed. */
  void committed(List<JournalEntry> entries) {
    var stretch = watched.get(entries.get(0).coverage());
    if (stretch != null) stretch.offer(entries);
  }

  /** Takes what another node says. */
  public void heard(HintBus.Hint hint) {
    var stretch = watched.get(hint.coverage());
    if (stretch != null) stretch.atLeast(hint.seq());
  }

  private void askForHeads() {
    if (watched.isEmpty()) return;
    store
        .heads(database.direct(), List.copyOf(watched.keySet()))
        .onSuccess(heads -> heads.forEach((id, seq) -> heard(new HintBus.Hint(id, seq))))
        .onFailure(fault -> log.warn("Could not ask for the heads: {}", fault.getMessage()));
  }
}
