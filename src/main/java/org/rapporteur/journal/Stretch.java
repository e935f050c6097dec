package org.rapporteur.journal;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.rapporteur.platform.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest stretch of one coverage's journal, held in memory without a gap while somebody
 * watches.
 */
public final class Stretch {
  /** Entries held for those who come back. */
  public static final int KEPT = 500;

  private static final Logger log = LoggerFactory.getLogger(Stretch.class);

  private final CoverageId coverage;
  private final Database database;
  private final JournalStore store;
  private final Deque<JournalEntry> kept = new ArrayDeque<>();
  private final TreeMap<Long, JournalEntry> ahead = new TreeMap<>();
  private final List<Consumer<JournalEntry>> listeners = new ArrayList<>();
  private Future<Stretch> loading;
  private boolean loaded;
  private boolean reading;
  private long head;
  private long wanted;

  Stretch(CoverageId coverage, Database database, JournalStore store) {
    this.coverage = coverage;
    this.database = database;
    this.store = store;
  }

  /** The seq of the newest entry that the listeners have been told. */
  public long head() {
    return head;
  }

  /** True where {@link #after} can answer for this seq from memory alone. */
  public boolean reaches(long seq) {
    return seq >= head - kept.size();
  }

  /**
   * The entries above {@code seq}, oldest first; only for a seq that the stretch {@link #reaches}.
   */
  public List<JournalEntry> after(long seq) {
    return kept.stream().filter(entry -> entry.seq() > seq).toList();
  }

  Future<Stretch> load() {
    if (loading == null) {
      loading = store.last(database.direct(), coverage, KEPT).map(this::begin);
    }
    return loading;
  }

  void add(Consumer<JournalEntry> listener) {
    listeners.add(listener);
  }

  /** Answers true when nobody is left. */
  boolean remove(Consumer<JournalEntry> listener) {
    listeners.remove(listener);
    return listeners.isEmpty();
  }

  void offer(List<JournalEntry> entries) {
    entries.forEach(entry -> ahead.put(entry.seq(), entry));
    if (loaded) proceed();
  }

  void atLeast(long seq) {
    wanted = Math.max(wanted, seq);
    if (loaded && wanted > head) fillGap();
  }

  private Stretch begin(List<JournalEntry> last) {
    kept.addAll(last);
    head = last.isEmpty() ? 0 : last.get(last.size() - 1).seq();
    loaded = true;
    proceed();
    return this;
  }

  private void proceed() {
    ahead.headMap(head, true).clear();
    while (!ahead.isEmpty() && ahead.firstKey() == head + 1)
      tell(ahead.pollFirstEntry().getValue());
    if (!ahead.isEmpty() || wanted > head) fillGap();
  }

  private void tell(JournalEntry entry) {
    head = entry.seq();
    kept.addLast(entry);
    if (kept.size() > KEPT) kept.removeFirst();
    List.copyOf(listeners).forEach(listener -> listener.accept(entry));
  }

  // One read in flight; what is missed meanwhile is found by the check at its end or by the next
  // bell.
  private void fillGap() {
    if (reading) return;
    reading = true;
    store
        .after(database.direct(), coverage, head, Journal.PAGE)
        .onComplete(
            read -> {
              reading = false;
              if (read.succeeded()) offerRead(read.result());
              else log.warn("Could not read on: {}", read.cause().getMessage());
            });
  }

  private void offerRead(List<JournalEntry> entries) {
    if (entries.isEmpty()) wanted = Math.min(wanted, head);
    else offer(entries);
  }
}
