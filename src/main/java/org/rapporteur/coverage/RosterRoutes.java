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

/** Speakers, organisations and the running order over HTTP. */
public final class RosterRoutes {
  private static final int BODY_LIMIT = 32 * 1024;

  private final CoverageService coverages;
  private final RosterService rosters;
  private final LoginSessions logins;

  public RosterRoutes(CoverageService coverages, RosterService rosters, LoginSessions logins) {
    this.coverages = coverages;
    this.rosters = rosters;
    this.logins = logins;
  }

  public void mount(Router router) {
    var body = BodyHandler.create(false).setBodyLimit(BODY_LIMIT);
    router
        .put("/api/coverages/:coverage/organisations/:organisation")
        .handler(body)
        .respond(this::putOrganisation);
    router
        .put("/api/coverages/:coverage/speakers/:speaker")
        .handler(body)
        .respond(this::putSpeaker);
    router.put("/api/coverages/:coverage/running-order").handler(body).respond(this::reorder);
  }

  static JsonObject roster(Roster roster) {
    var speakers = new JsonArray();
    roster.speakers().forEach(speaker -> speakers.add(RosterJson.speaker(speaker)));
    var organisations = new JsonArray();
    roster.organisations().forEach(one -> organisations.add(RosterJson.organisation(one)));
    return new JsonObject().put("speakers", speakers).put("organisations", organisations);
  }

  private Future<JsonObject> putOrganisation(RoutingContext ctx) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(
            editor -> {
              var id = Requests.id(ctx, "organisation");
              var sent = Requests.body(ctx, fields -> RosterJson.organisation(id, fields));
              return coverage(ctx).compose(found -> rosters.put(found.id(), sent, editor));
            })
        .map(RosterJson::organisation);
  }

  private Future<JsonObject> putSpeaker(RoutingContext ctx) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(
            editor -> {
              var id = Requests.id(ctx, "speaker");
              var sent = Requests.body(ctx, fields -> RosterJson.speaker(id, fields));
              return coverage(ctx).compose(found -> rosters.put(found.id(), sent, editor));
            })
        .map(RosterJson::speaker);
  }

  private Future<JsonObject> reorder(RoutingContext ctx) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(
            editor -> {
              var order = Requests.body(ctx, fields -> fields.ids("speakers", RosterService.LIMIT));
              return coverage(ctx).compose(found -> rosters.reorder(found.id(), order, editor));
            })
        .map(RosterRoutes::roster);
  }

  private Future<Coverage> coverage(RoutingContext ctx) {
    return coverages.find(Requests.slug(ctx, "coverage"));
  }
}
