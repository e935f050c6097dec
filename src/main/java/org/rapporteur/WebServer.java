package org.rapporteur;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.Set;
import org.rapporteur.article.ArticleRoutes;
import org.rapporteur.article.ArticleService;
import org.rapporteur.article.Materials;
import org.rapporteur.coverage.CoverageRoutes;
import org.rapporteur.coverage.CoverageService;
import org.rapporteur.coverage.RosterRoutes;
import org.rapporteur.coverage.RosterService;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.LocalHints;
import org.rapporteur.journal.Tail;
import org.rapporteur.live.Hub;
import org.rapporteur.live.LiveRoutes;
import org.rapporteur.live.Rendition;
import org.rapporteur.photo.PhotoService;
import org.rapporteur.platform.Config;
import org.rapporteur.platform.Ids;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.PgAddress;
import org.rapporteur.platform.http.Health;
import org.rapporteur.platform.http.PublicAddress;
import org.rapporteur.platform.http.Refusals;
import org.rapporteur.platform.http.SameOrigin;
import org.rapporteur.post.AttributionFollower;
import org.rapporteur.post.Feed;
import org.rapporteur.post.PostRoutes;
import org.rapporteur.post.PostService;

/** One HTTP server on one event loop, and all that it is made of: start reading here. */
public final class WebServer extends VerticleBase {
  private static final int IDLE_SECONDS = 60;
  private static final int FRAME_LIMIT = 4_096;
  private static final int MESSAGE_LIMIT = 8_192;

  private final Config config;
  private final PgAddress postgres;
  private final Clock clock;
  private Database database;
  private People people;
  private Hub hub;
  private HttpServer server;

  public WebServer(Config config, PgAddress postgres, Clock clock) {
    this.config = config;
    this.postgres = postgres;
    this.clock = clock;
  }

  @Override
  public Future<?> start() {
    database = Database.open(vertx, postgres, config.database().connections());
    var ids = new Ids(clock);
    var tail = new Tail(database);
    var journal = new Journal(database, tail, new LocalHints(), clock);

    people = new People(config, vertx, database, clock);
    var logins = people.logins();
    var coverages = new CoverageService(database, journal, ids, clock);
    var photos = new PhotoService(database);
    var feed = new Feed(database, photos);
    var rosters = new RosterService(database, journal, new AttributionFollower(feed), clock);
    var posts = new PostService(journal, coverages, rosters, photos, feed, clock);
    var materials = new Materials(coverages, rosters, feed, photos, journal);
    var articles = new ArticleService(database, journal, materials, ids, clock);
    hub = new Hub(tail, journal, id -> Future.succeededFuture((entry, language) -> ""), clock);

    var router = Router.router(vertx);
    router.route().failureHandler(new Refusals((ctx, problem) -> problem.sentence()));
    router
        .route()
        .handler(new SameOrigin(new PublicAddress(config.http().publicAddress()), Set.of()));
    new Health(journal::epoch).mount(router);
    people.mount(router);
    new CoverageRoutes(coverages, rosters, logins).mount(router);
    new RosterRoutes(coverages, rosters, logins).mount(router);
    new PostRoutes(posts, feed, coverages, logins).mount(router);
    new ArticleRoutes(articles, coverages, logins).mount(router);
    new LiveRoutes(hub, journal, slug -> coverages.find(slug).map(found -> found.id()))
        .mount(router);

    tail.checkHeads(vertx);
    hub.beat(vertx);
    server = vertx.createHttpServer(options()).requestHandler(router);
    return people
        .start(vertx)
        .compose(ready -> server.listen(config.http().port(), config.http().host()));
  }

  @Override
  public Future<?> stop() {
    hub.leave();
    return server.close().eventually(people::stop).eventually(database::close);
  }

  /** The port that we listen on. */
  public int port() {
    return server.actualPort();
  }

  private static HttpServerOptions options() {
    return new HttpServerOptions()
        .setCompressionSupported(true)
        .setDecompressionSupported(false)
        .setHttp2ClearTextEnabled(false)
        .setIdleTimeout(IDLE_SECONDS)
        .setMaxFormFields(16)
        .setMaxWebSocketFrameSize(FRAME_LIMIT)
        .setMaxWebSocketMessageSize(MESSAGE_LIMIT)
        // Vert.x would inflate what a stranger sends without a limit, and compress once per socket.
        .setPerMessageWebSocketCompressionSupported(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setWebSocketClosingTimeout(1)
        .setWebSocketSubProtocols(Rendition.subprotocols());
  }
}
