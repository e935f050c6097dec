package org.rapporteur.photo;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.rapporteur.account.LoginSessions;
import org.rapporteur.account.Role;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.http.Requests;

/** Photos over HTTP: reporters send them, everybody is served them. */
public final class PhotoRoutes {
  /**
   * Photos that are on their way in at the same time; each may take {@link Upload#LIMIT} bytes of
   * memory.
   */
  private static final int MAX_UPLOADS = 20;

  private static final int RETRY_AFTER_SECONDS = 5;

  private final PhotoService photos;
  private final PhotoStore files;
  private final LoginSessions logins;
  private int uploads;

  public PhotoRoutes(PhotoService photos, PhotoStore files, LoginSessions logins) {
    this.photos = photos;
    this.files = files;
    this.logins = logins;
  }

  public void mount(Router router) {
    router.put("/api/photos/:photo").handler(this::take);
    router
        .get("/api/photos/:photo")
        .respond(
            ctx ->
                logins
                    .require(ctx, Role.REPORTER)
                    .compose(reporter -> photos.find(Requests.id(ctx, "photo")))
                    .map(PhotoJson::photo));
    router.get("/photos/:file").handler(this::serve);
  }

  private void take(RoutingContext ctx) {
    var request = ctx.request();
    request.pause();
    var id = Requests.id(ctx, "photo");
    logins
        .require(ctx, Role.REPORTER)
        .compose(
            reporter -> {
              request.pause();
              requireImage(ctx);
              return admit()
                  .compose(
                      admitted ->
                          Upload.read(request)
                              .compose(bytes -> photos.take(id, bytes, reporter))
                              .eventually(this::leave));
            })
        .onSuccess(photo -> ctx.json(PhotoJson.photo(photo)))
        .onFailure(
            fault -> {
              request.resume();
              ctx.fail(fault);
            });
  }

  private void serve(RoutingContext ctx) {
    var name = PhotoName.parse(ctx.pathParam("file"));
    var etag = "\"" + name.hash() + "-" + name.width() + "\"";
    var response =
        ctx.response()
            .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
            .putHeader(HttpHeaders.ETAG, etag);
    if (etag.equals(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
      return;
    }
    files
        .get(name)
        .onSuccess(
            bytes ->
                response
                    .putHeader(HttpHeaders.CONTENT_TYPE, "image/jpeg")
                    .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                    .putHeader("x-content-type-options", "nosniff")
                    .putHeader("content-security-policy", "sandbox; default-src 'none'")
                    .end(bytes))
        .onFailure(
            fault -> {
              response.headers().remove(HttpHeaders.ETAG);
              ctx.fail(fault);
            });
  }

  private Future<Void> admit() {
    if (uploads >= MAX_UPLOADS)
      return Future.failedFuture(
          Refusal.busy(
              "too-many-uploads",
              "Many photos are arriving at this moment. Please send this one again in a few seconds.",
              RETRY_AFTER_SECONDS));
    uploads++;
    return Future.succeededFuture();
  }

  private Future<Void> leave() {
    uploads--;
    return Future.succeededFuture();
  }

  private static void requireImage(RoutingContext ctx) {
    var type = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
    if (type == null || !(type.startsWith("image/") || type.equals("application/octet-stream")))
      throw Refusal.unsupportedType(
          "not-a-photo", "Send the photo itself, as image/jpeg, image/png or image/webp.");
  }
}
