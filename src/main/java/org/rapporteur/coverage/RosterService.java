package org.rapporteur.coverage;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rapporteur.account.Account;
import org.rapporteur.journal.Change;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.journal.Journal;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.Tx;
import org.rapporteur.platform.text.Slugs;

/** Who speaks at an event, for whom, and in which order. */
public final class RosterService {
  /** Speakers, and organisations, that one coverage holds at most. */
  public static final int LIMIT = 500;

  private final Database database;
  private final Journal journal;
  private final RosterFollower follower;
  private final Clock clock;
  private final RosterStore store = new RosterStore();

  public RosterService(Database database, Journal journal, RosterFollower follower, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.follower = follower;
    this.clock = clock;
  }

  public Future<Roster> roster(CoverageId coverage) {
    return roster(database.direct(), coverage);
  }

  /** The roster as this transaction sees it. */
  public Future<Roster> roster(Tx tx, CoverageId coverage) {
    return store.roster(tx, coverage);
  }

  /** Adds the speaker at the end of the running order, or changes the one with this id. */
  public Future<Speaker> put(CoverageId coverage, Speaker sent, Account editor) {
    return journal.write(
        coverage,
        tx ->
            store
                .roster(tx, coverage)
                .compose(
                    before -> {
                      var old = before.speaker(sent.id());
                      var speaker =
                          old.map(known -> kept(sent, known)).orElseGet(() -> added(sent, before));
                      requireOrganisation(before, speaker);
                      var verb = old.isPresent() ? "changed" : "added";
                      return store
                          .save(tx, coverage, speaker, clock.instant())
                          .map(RosterService::requireOwn)
                          .compose(saved -> follow(tx, coverage))
                          .map(
                              more ->
                                  Change.of(speaker, RosterJson.telling(verb, speaker, editor))
                                      .and(more));
                    }));
  }

  /** Adds the organisation, or changes the one with this id. */
  public Future<Organisation> put(CoverageId coverage, Organisation sent, Account editor) {
    return journal.write(
        coverage,
        tx ->
            store
                .roster(tx, coverage)
                .compose(
                    before -> {
                      var known =
                          before.organisations().stream().anyMatch(o -> o.id().equals(sent.id()));
                      if (!known) requireRoom(before.organisations().size());
                      return store
                          .save(tx, coverage, sent, clock.instant())
                          .map(RosterService::requireOwn)
                          .compose(saved -> follow(tx, coverage))
                          .map(
                              more ->
                                  Change.of(
                                          sent,
                                          RosterJson.telling(
                                              known ? "changed" : "added", sent, editor))
                                      .and(more));
                    }));
  }

  /** Puts the speakers in another running order; {@code order} must name each of them once. */
  public Future<Roster> reorder(CoverageId coverage, List<UUID> order, Account editor) {
    return journal.write(
        coverage,
        tx ->
            store
                .roster(tx, coverage)
                .compose(
                    before -> {
                      requireAll(before, order);
                      return store
                          .move(tx, coverage, order)
                          .compose(moved -> store.roster(tx, coverage))
                          .map(after -> Change.of(after, moved(before, after, editor)));
                    }));
  }

  private Future<List<Change.Telling>> follow(Tx tx, CoverageId coverage) {
    return store.roster(tx, coverage).compose(roster -> follower.follow(tx, coverage, roster));
  }

  private static Change.Telling[] moved(Roster before, Roster after, Account editor) {
    return after.speakers().stream()
        .filter(speaker -> !before.speakers().contains(speaker))
        .map(speaker -> RosterJson.telling("moved", speaker, editor))
        .toArray(Change.Telling[]::new);
  }

  private static Speaker kept(Speaker sent, Speaker known) {
    return withSlug(sent, known.slug()).at(known.place());
  }

  private static Speaker added(Speaker sent, Roster roster) {
    requireRoom(roster.speakers().size());
    var last = roster.speakers().stream().mapToInt(Speaker::place).max().orElse(0);
    return withSlug(sent, freeSlug(sent, roster)).at(last + 1);
  }

  private static String freeSlug(Speaker sent, Roster roster) {
    var taken = new HashSet<>(roster.speakers().stream().map(Speaker::slug).toList());
    var slug = Slugs.of(sent.name(), "speaker");
    return IntStream.rangeClosed(1, LIMIT + 1)
        .mapToObj(n -> n == 1 ? slug : slug + "-" + n)
        .filter(candidate -> !taken.contains(candidate))
        .findFirst()
        .orElseThrow();
  }

  private static Speaker withSlug(Speaker sent, String slug) {
    return new Speaker(
        sent.id(),
        slug,
        sent.honorific(),
        sent.name(),
        sent.ownScript(),
        sent.title(),
        sent.organisation(),
        sent.place());
  }

  private static void requireOrganisation(Roster roster, Speaker speaker) {
    if (speaker.organisation() != null && roster.organisationOf(speaker).isEmpty())
      throw Refusal.field(
          "organisation",
          "no-such-organisation",
          "This coverage has no organisation with that id.");
  }

  private static void requireRoom(int size) {
    if (size >= LIMIT)
      throw Refusal.conflict("roster-full", "A coverage holds " + LIMIT + " of these at most.");
  }

  private static void requireAll(Roster roster, List<UUID> order) {
    var known = new HashSet<>(roster.speakers().stream().map(Speaker::id).toList());
    if (!known.equals(new HashSet<>(new ArrayList<>(order))))
      throw Refusal.field(
          "speakers", "not-all-speakers", "The running order must name every speaker of it once.");
  }

  private static Void requireOwn(boolean saved) {
    if (saved) return null;
    throw Refusal.conflict("id-taken", "This id belongs to another coverage.");
  }
}
