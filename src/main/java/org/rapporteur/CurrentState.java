package org.rapporteur;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.article.Archive;
import org.rapporteur.article.ArticleJson;
import org.rapporteur.article.Materials;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.CoverageJson;
import org.rapporteur.coverage.CoverageService;
import org.rapporteur.coverage.RosterJson;
import org.rapporteur.coverage.RosterService;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.LocalHints;
import org.rapporteur.journal.Tail;
import org.rapporteur.photo.PhotoService;
import org.rapporteur.platform.Config;
import org.rapporteur.platform.Ids;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.PgAddress;
import org.rapporteur.post.AttributionFollower;
import org.rapporteur.post.Feed;
import org.rapporteur.post.PostJson;

/** What the tables hold of each coverage, every subject as its entries tell it. */
final class CurrentState {
  private static final int EVERY_POST = Integer.MAX_VALUE;

  private final Database database;
  private final Journal journal;
  private final CoverageService coverages;
  private final RosterService rosters;
  private final Feed feed;
  private final Archive archive;

  private CurrentState(Database database, Clock clock) {
    this.database = database;
    this.journal = new Journal(database, new Tail(database), new LocalHints(), clock);
    this.feed = new Feed(database, new PhotoService(database));
    this.coverages = new CoverageService(database, journal, new Ids(clock), clock);
    this.rosters = new RosterService(database, journal, new AttributionFollower(feed), clock);
    var photos = new PhotoService(database);
    this.archive = new Archive(database, new Materials(coverages, rosters, feed, photos, journal));
  }

  static CurrentState open(Vertx vertx, PgAddress postgres, Config config) {
    var database = Database.open(vertx, postgres, config.database().connections());
    return new CurrentState(database, Clock.systemUTC());
  }

  Journal journal() {
    return journal;
  }

  Future<List<Coverage>> coverages() {
    return coverages.all();
  }

  /** Every subject of the coverage by noun and id. */
  Future<Map<String, JsonObject>> subjects(Coverage coverage) {
    var subjects = new TreeMap<String, JsonObject>();
    subjects.put("coverage " + coverage.id(), CoverageJson.coverage(coverage));
    return rosters
        .roster(coverage.id())
        .compose(
            roster -> {
              roster
                  .speakers()
                  .forEach(one -> subjects.put("speaker " + one.id(), RosterJson.speaker(one)));
              roster
                  .organisations()
                  .forEach(
                      one ->
                          subjects.put("organisation " + one.id(), RosterJson.organisation(one)));
              return feed.all(coverage.id(), EVERY_POST);
            })
        .compose(
            posts -> {
              posts.forEach(post -> subjects.put("post " + post.id(), PostJson.post(post)));
              return archive.asTold(coverage.id());
            })
        .map(
            article -> {
              article.ifPresent(
                  one -> subjects.put("article " + one.id(), ArticleJson.article(one)));
              return subjects;
            });
  }

  Future<Void> close() {
    return database.close();
  }
}
