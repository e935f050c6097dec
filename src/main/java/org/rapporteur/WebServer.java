package org.rapporteur;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.List;
import org.rapporteur.article.ArticleRoutes;
import org.rapporteur.coverage.CoverageRoutes;
import org.rapporteur.coverage.RosterRoutes;
import org.rapporteur.demo.Demonstration;
import org.rapporteur.live.Hub;
import org.rapporteur.live.LiveRoutes;
import org.rapporteur.live.Rendition;
import org.rapporteur.page.article.FinishPages;
import org.rapporteur.page.desk.DeskPages;
import org.rapporteur.page.desk.StaffGate;
import org.rapporteur.page.desk.Stations;
import org.rapporteur.photo.PhotoRoutes;
import org.rapporteur.platform.Config;
import org.rapporteur.platform.db.PgAddress;
import org.rapporteur.platform.http.Assets;
import org.rapporteur.platform.http.Health;
import org.rapporteur.platform.http.PublicAddress;
import org.rapporteur.platform.http.Refusals;
import org.rapporteur.platform.http.SameOrigin;
import org.rapporteur.post.PhotoDescriptionRoutes;
import org.rapporteur.post.PostRoutes;

/** One HTTP server on one event loop, and all that it is made of: start reading here. */
public final class WebServer extends VerticleBase {
  private static final int IDLE_SECONDS = 60;
  private static final int FRAME_LIMIT = 4_096;
  private static final int MESSAGE_LIMIT = 8_192;
  private static final int FORM_FIELDS = 16;

  private final Config config;
  private final PgAddress postgres;
  private final Assets assets;
  private final Clock clock;
  private Services.Ground ground;
  private Services services;
  private People people;
  private Hub hub;
  private Router router;
  private HttpServer server;

  public WebServer(Config config, PgAddress postgres, Assets assets, Clock clock) {
    this.config = config;
    this.postgres = postgres;
    this.assets = assets;
    this.clock = clock;
  }

  @Override
  public Future<?> start() {
    return Services.Ground.open(vertx, postgres, config).compose(this::serve);
  }

  @Override
  public Future<?> stop() {
    if (server == null) return Future.succeededFuture();
    hub.leave();
    return server.close().eventually(people::stop).eventually(ground::close);
  }

  /** The port that we listen on. */
  public int port() {
    return server.actualPort();
  }

  /** What is mounted, for example {@code GET /api/coverages/:coverage}. */
  List<String> routes() {
    return router.getRoutes().stream()
        .filter(route -> route.getPath() != null && route.methods() != null)
        .flatMap(route -> route.methods().stream().map(method -> method + " " + route.getPath()))
        .toList();
  }

  /**
   * Plays the demonstration, or goes on with it, unless something else has been covered here.
   * Answers whether its coverage is there.
   */
  public Future<Boolean> playDemo() {
    return services
        .coverages
        .all()
        .compose(
            all -> {
              var known = all.stream().anyMatch(one -> one.slug().equals(Demonstration.ROUNDTABLE));
              if (!known && !all.isEmpty()) return Future.succeededFuture(false);
              return people
                  .demoCast()
                  .map(
                      cast ->
                          new Demonstration(
                              vertx,
                              config.demo().seconds(),
                              cast,
                              told -> new Services(ground, told).stage(),
                              clock))
                  .compose(Demonstration::play)
                  .map(true);
            });
  }

  private Future<HttpServer> serve(Services.Ground opened) {
    ground = opened;
    services = new Services(ground, clock);
    people = new People(config, vertx, ground.database(), clock);
    var logins = people.logins();
    var coverages = services.coverages;
    var site = new Site(config, services, assets, clock);
    hub = new Hub(ground.tail(), services.journal, site::renderer, clock);

    router = Router.router(vertx);
    new Refusals(site::problem).mount(router);
    router
        .route()
        .handler(new SameOrigin(new PublicAddress(config.http().publicAddress()), People.FORMS));
    new Health(services.journal::epoch).mount(router);
    site.mount(router);
    people.mount(router, site.pages());
    var gate = new StaffGate(logins);
    new DeskPages(site.pages(), gate, coverages, stations()).mount(router);
    new FinishPages(coverages, services.archive, gate, site.pages()).mount(router);
    new CoverageRoutes(coverages, services.rosters, logins).mount(router);
    new RosterRoutes(coverages, services.rosters, logins).mount(router);
    new PhotoRoutes(services.photos, ground.photoFiles(), logins).mount(router);
    new PostRoutes(services.posts, services.emphasis, services.feed, coverages, logins)
        .mount(router);
    new PhotoDescriptionRoutes(services.descriptions, services.photos, coverages, logins)
        .mount(router);
    new ArticleRoutes(services.articles, coverages, logins).mount(router);
    new LiveRoutes(hub, services.journal, slug -> coverages.find(slug).map(found -> found.id()))
        .mount(router);

    ground.tail().checkHeads(vertx);
    hub.beat(vertx);
    server = vertx.createHttpServer(options()).requestHandler(router);
    return people
        .start(vertx)
        .compose(ready -> server.listen(config.http().port(), config.http().host()));
  }

  private Stations stations() {
    return new Stations(services.coverages, services.rosters, services.feed, services.journal);
  }

  private static HttpServerOptions options() {
    return new HttpServerOptions()
        .setCompressionSupported(true)
        .setDecompressionSupported(false)
        .setHttp2ClearTextEnabled(false)
        .setIdleTimeout(IDLE_SECONDS)
        .setMaxFormFields(FORM_FIELDS)
        .setMaxWebSocketFrameSize(FRAME_LIMIT)
        .setMaxWebSocketMessageSize(MESSAGE_LIMIT)
        // Vert.x would inflate what a stranger sends without a limit, and compress once per socket.
        .setPerMessageWebSocketCompressionSupported(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setWebSocketClosingTimeout(1)
        .setWebSocketSubProtocols(Rendition.subprotocols());
  }
}
