package org.rapporteur.coverage;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.rapporteur.account.Account;
import org.rapporteur.journal.Change;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.journal.Journal;
import org.rapporteur.platform.Ids;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.Tx;

/** The life of a coverage. Every step is one entry in its journal. */
public final class CoverageService {
  /** Coverages that one list answers at most. */
  public static final int LIST_LIMIT = 200;

  private final Database database;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;
  private final CoverageStore store = new CoverageStore();

  public CoverageService(Database database, Journal journal, Ids ids, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Creates the coverage, or gives the one that has this slug other facts. */
  public Future<Coverage> put(String slug, Coverage.Facts facts, Account editor) {
    return store
        .bySlug(database.direct(), slug)
        .compose(
            found ->
                found.isPresent()
                    ? change(slug, "changed", editor, coverage -> coverage.withFacts(facts))
                    : create(Coverage.scheduled(new CoverageId(ids.next()), slug, facts), editor));
  }

  public Future<Coverage> start(String slug, Account editor) {
    return change(slug, "started", editor, coverage -> coverage.start(clock.instant()));
  }

  /** Pauses it; {@code reason} is shown to readers and may be null. */
  public Future<Coverage> pause(String slug, String reason, Account editor) {
    return change(slug, "paused", editor, coverage -> coverage.pause(reason));
  }

  public Future<Coverage> resume(String slug, Account editor) {
    return change(slug, "resumed", editor, Coverage::resume);
  }

  public Future<Coverage> end(String slug, Account editor) {
    return change(slug, "ended", editor, coverage -> coverage.end(clock.instant()));
  }

  public Future<Coverage> summarise(
      String slug, List<Coverage.SoFar.Point> points, Account editor) {
    return change(
        slug, "summarised", editor, coverage -> coverage.summarised(points, clock.instant()));
  }

  /** Chooses the photo at the head of the page; null takes it away. */
  public Future<Coverage> lead(String slug, UUID photo, Account editor) {
    return change(slug, "changed", editor, coverage -> coverage.ledBy(photo));
  }

  public Future<Coverage> find(String slug) {
    return store.bySlug(database.direct(), slug).map(CoverageService::present);
  }

  public Future<Coverage> find(CoverageId id) {
    return require(database.direct(), id);
  }

  /** The coverage as this transaction sees it. */
  public Future<Coverage> require(Tx tx, CoverageId id) {
    return store.byId(tx, id).map(CoverageService::present);
  }

  /** The newest ones first, {@link #LIST_LIMIT} at most. */
  public Future<List<Coverage>> list() {
    return store.all(database.direct(), LIST_LIMIT);
  }

  /** Every coverage there is, newest first. */
  public Future<List<Coverage>> all() {
    return store.all(database.direct(), Integer.MAX_VALUE);
  }

  private Future<Coverage> create(Coverage coverage, Account editor) {
    return journal.begin(
        coverage.id(),
        tx ->
            store
                .insert(tx, coverage, clock.instant())
                .map(
                    inserted -> {
                      if (inserted)
                        return Change.of(
                            coverage, CoverageJson.telling("created", coverage, editor));
                      throw Refusal.conflict(
                          "slug-taken",
                          "Somebody else has just used this address. Please try again.");
                    }));
  }

  private Future<Coverage> change(
      String slug, String verb, Account editor, UnaryOperator<Coverage> step) {
    return find(slug)
        .compose(
            found ->
                journal.write(
                    found.id(),
                    tx ->
                        require(tx, found.id())
                            .map(step)
                            .compose(
                                changed ->
                                    store
                                        .save(tx, changed)
                                        .map(
                                            saved ->
                                                Change.of(
                                                    changed,
                                                    CoverageJson.telling(
                                                        verb, changed, editor))))));
  }

  private static Coverage present(java.util.Optional<Coverage> found) {
    return found.orElseThrow(
        () -> Refusal.notFound("no-such-coverage", "There is no coverage at this address."));
  }
}
