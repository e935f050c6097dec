package org.rapporteur.coverage;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.rapporteur.account.LoginSessions;
import org.rapporteur.account.Role;
import org.rapporteur.platform.http.Requests;

/** Coverages over HTTP: their facts, and the steps of their lives. */
public final class CoverageRoutes {
  private static final int BODY_LIMIT = 16 * 1024;

  private final CoverageService coverages;
  private final RosterService rosters;
  private final LoginSessions logins;

  public CoverageRoutes(CoverageService coverages, RosterService rosters, LoginSessions logins) {
    this.coverages = coverages;
    this.rosters = rosters;
    this.logins = logins;
  }

  public void mount(Router router) {
    var body = BodyHandler.create(false).setBodyLimit(BODY_LIMIT);
    router.get("/api/coverages").respond(this::list);
    router.get("/api/coverages/:coverage").respond(this::show);
    router.put("/api/coverages/:coverage").handler(body).respond(this::put);
    router.put("/api/coverages/:coverage/start").respond(this::start);
    router.put("/api/coverages/:coverage/pause").handler(body).respond(this::pause);
    router.put("/api/coverages/:coverage/resume").respond(this::resume);
    router.put("/api/coverages/:coverage/end").respond(this::end);
    router.put("/api/coverages/:coverage/so-far").handler(body).respond(this::summarise);
  }

  private Future<JsonObject> list(RoutingContext ctx) {
    return coverages
        .list()
        .map(
            all -> {
              var array = new JsonArray();
              all.forEach(coverage -> array.add(CoverageJson.coverage(coverage)));
              return new JsonObject().put("coverages", array);
            });
  }

  private Future<JsonObject> show(RoutingContext ctx) {
    return coverages
        .find(slug(ctx))
        .compose(
            coverage ->
                rosters
                    .roster(coverage.id())
                    .map(
                        roster ->
                            RosterRoutes.roster(roster)
                                .put("coverage", CoverageJson.coverage(coverage))));
  }

  private Future<JsonObject> put(RoutingContext ctx) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(
            editor -> coverages.put(slug(ctx), Requests.body(ctx, CoverageJson::facts), editor))
        .map(CoverageJson::coverage);
  }

  private Future<JsonObject> start(RoutingContext ctx) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(editor -> coverages.start(slug(ctx), editor))
        .map(CoverageJson::coverage);
  }

  private Future<JsonObject> pause(RoutingContext ctx) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(
            editor -> {
              var reason = Requests.body(ctx, CoverageJson::pauseReason).orElse(null);
              return coverages.pause(slug(ctx), reason, editor);
            })
        .map(CoverageJson::coverage);
  }

  private Future<JsonObject> resume(RoutingContext ctx) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(editor -> coverages.resume(slug(ctx), editor))
        .map(CoverageJson::coverage);
  }

  private Future<JsonObject> end(RoutingContext ctx) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(editor -> coverages.end(slug(ctx), editor))
        .map(CoverageJson::coverage);
  }

  private Future<JsonObject> summarise(RoutingContext ctx) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(
            editor ->
                coverages.summarise(slug(ctx), Requests.body(ctx, CoverageJson::points), editor))
        .map(CoverageJson::coverage);
  }

  private static String slug(RoutingContext ctx) {
    return Requests.slug(ctx, "coverage");
  }
}
