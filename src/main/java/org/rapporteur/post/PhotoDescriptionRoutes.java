package org.rapporteur.post;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.rapporteur.account.LoginSessions;
import org.rapporteur.account.Role;
import org.rapporteur.coverage.CoverageJson;
import org.rapporteur.coverage.CoverageService;
import org.rapporteur.photo.PhotoJson;
import org.rapporteur.photo.PhotoService;
import org.rapporteur.platform.http.Requests;

/** What is said of photos, over HTTP, and which one leads a coverage. */
public final class PhotoDescriptionRoutes {
  private static final int BODY_LIMIT = 32 * 1024;

  private final PhotoDescriptions descriptions;
  private final PhotoService photos;
  private final CoverageService coverages;
  private final LoginSessions logins;

  public PhotoDescriptionRoutes(
      PhotoDescriptions descriptions,
      PhotoService photos,
      CoverageService coverages,
      LoginSessions logins) {
    this.descriptions = descriptions;
    this.photos = photos;
    this.coverages = coverages;
    this.logins = logins;
  }

  public void mount(Router router) {
    var body = BodyHandler.create(false).setBodyLimit(BODY_LIMIT);
    router.put("/api/photos/:photo/facts").handler(body).respond(this::describe);
    router.put("/api/coverages/:coverage/lead-photo").handler(body).respond(this::lead);
  }

  private Future<JsonObject> describe(RoutingContext ctx) {
    return logins
        .require(ctx, Role.REPORTER)
        .compose(
            reporter -> {
              var facts = Requests.body(ctx, PhotoJson::facts);
              return descriptions.describe(Requests.id(ctx, "photo"), facts, reporter);
            })
        .map(PhotoJson::photo);
  }

  private Future<JsonObject> lead(RoutingContext ctx) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(
            editor -> {
              var slug = Requests.slug(ctx, "coverage");
              var chosen = Requests.body(ctx, fields -> fields.optionalId("photo"));
              if (chosen.isEmpty()) return coverages.lead(slug, null, editor);
              return photos
                  .find(chosen.get())
                  .map(PhotoDescriptions::requireDescribed)
                  .compose(photo -> coverages.lead(slug, photo.id(), editor));
            })
        .map(CoverageJson::coverage);
  }
}
