package org.rapporteur.journal;

import io.vertx.core.Future;
import java.util.function.Consumer;

/**
 * Tells the other nodes that a coverage has grown. Hints may be lost, doubled or reordered: they
 * cost latency, never an update, because every node also asks for the heads by itself.
 */
public interface HintBus {

  /**
   * "This coverage is at least at this seq."
   *
   * @param seq a position that has been committed
   */
  record Hint(CoverageId coverage, long seq) {}

  /** Tells everybody else; never fails, never waits. */
  void ring(Hint hint);

  /** Hears what the other nodes tell. */
  Future<Void> listen(Consumer<Hint> listener);

  Future<Void> close();
}
