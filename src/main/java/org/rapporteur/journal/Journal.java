package org.rapporteur.journal;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.Tx;

/**
 * The record of each coverage and the one door for every change that a reader could see: lock the
 * coverage, change, append the entries, commit, and only then tell.
 */
public final class Journal {
  /** Entries that one reading answers at most. */
  public static final int PAGE = 500;

  private final Database database;
  private final Tail tail;
  private final HintBus hints;
  private final Clock clock;
  private final JournalStore store = new JournalStore();

  public Journal(Database database, Tail tail, HintBus hints, Clock clock) {
    this.database = database;
    this.tail = tail;
    this.hints = hints;
    this.clock = clock;
  }

  /**
   * Carries out {@code work} under the coverage's lock; nobody is told, and nothing answered,
   * before the commit.
   */
  public <T> Future<T> write(CoverageId coverage, Function<Tx, Future<Change<T>>> work) {
    return commit(coverage, tx -> lock(tx, coverage).compose(head -> work.apply(tx)));
  }

  /** Like {@link #write}, for the one piece of work that creates the coverage itself. */
  public <T> Future<T> begin(CoverageId coverage, Function<Tx, Future<Change<T>>> work) {
    return commit(coverage, work);
  }

  /** The entries with a seq above {@code seq}, oldest first, {@link #PAGE} at most. */
  public Future<List<JournalEntry>> after(CoverageId coverage, long seq, int limit) {
    return store.after(database.direct(), coverage, seq, Math.min(limit, PAGE));
  }

  /** All that happened to one subject, oldest first, {@link #PAGE} at most. */
  public Future<List<JournalEntry>> about(Tx tx, CoverageId coverage, UUID subject) {
    return store.about(tx, coverage, subject, PAGE);
  }

  public Future<List<JournalEntry>> about(CoverageId coverage, UUID subject) {
    return about(database.direct(), coverage, subject);
  }

  /** All entries of these types, oldest first. */
  public Future<List<JournalEntry>> ofTypes(Tx tx, CoverageId coverage, List<String> types) {
    return store.ofTypes(tx, coverage, types);
  }

  /** The seq of the newest entry about each of these subjects; those without one are left out. */
  public Future<Map<UUID, Long>> latest(CoverageId coverage, Collection<UUID> subjects) {
    return store.latest(database.direct(), coverage, subjects);
  }

  /** The seq of the newest entry; 0 while there is none. */
  public Future<Long> head(CoverageId coverage) {
    return store
        .head(database.direct(), coverage)
        .map(head -> head.orElseThrow(Journal::noSuchCoverage));
  }

  /**
   * The history that cursors belong to: it changes when an older copy of the database has been
   * restored.
   */
  public Future<Long> epoch() {
    return store.epoch(database.direct());
  }

  private <T> Future<T> commit(CoverageId coverage, Function<Tx, Future<Change<T>>> work) {
    return database
        .inTransaction(
            tx ->
                work.apply(tx)
                    .compose(
                        change ->
                            store
                                .append(tx, coverage, change.tellings(), clock.instant())
                                .map(entries -> new Written<>(change.result(), entries))))
        .map(this::tell);
  }

  private Future<Long> lock(Tx tx, CoverageId coverage) {
    return store.lock(tx, coverage).map(head -> head.orElseThrow(Journal::noSuchCoverage));
  }

  private <T> T tell(Written<T> written) {
    if (!written.entries().isEmpty()) {
      var newest = written.entries().get(written.entries().size() - 1);
      tail.committed(written.entries());
      hints.ring(new HintBus.Hint(newest.coverage(), newest.seq()));
    }
    return written.result();
  }

  private static Refusal noSuchCoverage() {
    return Refusal.notFound("no-such-coverage", "There is no such coverage.");
  }

  private record Written<T>(T result, List<JournalEntry> entries) {}
}
