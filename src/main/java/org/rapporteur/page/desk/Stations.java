package org.rapporteur.page.desk;

import io.vertx.core.Future;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.CoverageService;
import org.rapporteur.coverage.RosterService;
import org.rapporteur.journal.Journal;
import org.rapporteur.post.Feed;

/** Reads what composer and desk start from. */
public final class Stations {
  private final CoverageService coverages;
  private final RosterService rosters;
  private final Feed feed;
  private final Journal journal;

  public Stations(CoverageService coverages, RosterService rosters, Feed feed, Journal journal) {
    this.coverages = coverages;
    this.rosters = rosters;
    this.feed = feed;
    this.journal = journal;
  }

  // The position is read first: what is written meanwhile comes again by the stream, which is
  // harmless, but cannot be missed.
  public Future<Station> of(String slug) {
    return coverages
        .find(slug)
        .compose(
            found ->
                journal
                    .epoch()
                    .compose(
                        epoch ->
                            journal.head(found.id()).compose(head -> read(found, head, epoch))));
  }

  private Future<Station> read(Coverage found, long seq, long epoch) {
    var id = found.id();
    return Future.all(coverages.find(id), rosters.roster(id), feed.turns(id))
        .map(all -> new Station(all.resultAt(0), all.resultAt(1), all.resultAt(2), seq, epoch));
  }
}
