package org.rapporteur;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import org.rapporteur.article.Archive;
import org.rapporteur.article.ArticleService;
import org.rapporteur.article.Materials;
import org.rapporteur.coverage.CoverageService;
import org.rapporteur.coverage.RosterService;
import org.rapporteur.demo.Stage;
import org.rapporteur.journal.HintBus;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.LocalHints;
import org.rapporteur.journal.Tail;
import org.rapporteur.photo.DirectoryPhotoStore;
import org.rapporteur.photo.PhotoService;
import org.rapporteur.photo.PhotoStore;
import org.rapporteur.photo.PhotoWorkers;
import org.rapporteur.platform.Config;
import org.rapporteur.platform.Ids;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.PgAddress;
import org.rapporteur.post.AttributionFollower;
import org.rapporteur.post.EmphasisService;
import org.rapporteur.post.Feed;
import org.rapporteur.post.PhotoDescriptions;
import org.rapporteur.post.PostService;

/**
 * What can be done with coverages, posts, photos and articles, built in the order of who needs
 * whom.
 */
final class Services {
  private static final String PHOTOS = "photos";

  final Journal journal;
  final CoverageService coverages;
  final RosterService rosters;
  final PhotoService photos;
  final Feed feed;
  final PostService posts;
  final EmphasisService emphasis;
  final PhotoDescriptions descriptions;
  final ArticleService articles;
  final Archive archive;

  /** What lies below: one of each in the process, whatever clock the services go by. */
  record Ground(
      Database database,
      Tail tail,
      HintBus hints,
      PhotoStore photoFiles,
      PhotoWorkers photoWorkers) {

    static Future<Ground> open(Vertx vertx, PgAddress postgres, Config config) {
      var database = Database.open(vertx, postgres, config.database().connections());
      var folder = config.folders().data().resolve(PHOTOS);
      return DirectoryPhotoStore.open(vertx, folder, DirectoryPhotoStore.RESERVE_BYTES)
          .map(
              files ->
                  new Ground(
                      database,
                      new Tail(database),
                      new LocalHints(),
                      files,
                      new PhotoWorkers(vertx)));
    }

    Future<Void> close() {
      return hints.close().eventually(photoWorkers::close).eventually(database::close);
    }
  }

  Services(Ground ground, Clock clock) {
    var database = ground.database();
    var ids = new Ids(clock);
    journal = new Journal(database, ground.tail(), ground.hints(), clock);
    photos = new PhotoService(database, ground.photoFiles(), ground.photoWorkers(), clock);
    feed = new Feed(database, photos);
    coverages = new CoverageService(database, journal, ids, clock);
    rosters = new RosterService(database, journal, new AttributionFollower(feed), clock);
    posts = new PostService(journal, coverages, rosters, photos, feed, clock);
    emphasis = new EmphasisService(journal, feed);
    descriptions = new PhotoDescriptions(database, journal, photos, feed);
    var materials = new Materials(coverages, rosters, feed, photos, journal);
    articles = new ArticleService(database, journal, materials, ids, clock);
    archive = new Archive(database, materials);
  }

  /** What the demonstration is played on. */
  Stage stage() {
    return new Stage(coverages, rosters, posts, emphasis, feed, photos, descriptions, articles);
  }
}
