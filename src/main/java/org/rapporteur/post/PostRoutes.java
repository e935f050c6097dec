package org.rapporteur.post;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.rapporteur.account.LoginSessions;
import org.rapporteur.account.Role;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.CoverageService;
import org.rapporteur.platform.http.Requests;

/**
 * Posts over HTTP: reporters publish, editors correct, withdraw, pin and mark; the stream tells
 * everybody.
 */
public final class PostRoutes {
  private static final int BODY_LIMIT = 64 * 1024;
  private static final int PAGE = 100;

  private final PostService posts;
  private final EmphasisService emphasis;
  private final Feed feed;
  private final CoverageService coverages;
  private final LoginSessions logins;

  public PostRoutes(
      PostService posts,
      EmphasisService emphasis,
      Feed feed,
      CoverageService coverages,
      LoginSessions logins) {
    this.posts = posts;
    this.emphasis = emphasis;
    this.feed = feed;
    this.coverages = coverages;
    this.logins = logins;
  }

  public void mount(Router router) {
    var body = BodyHandler.create(false).setBodyLimit(BODY_LIMIT);
    var all = "/api/coverages/:coverage/posts";
    var one = all + "/:post";
    router.get(all).respond(this::list);
    router.get(one).respond(this::show);
    router.put(one).handler(body).respond(this::publish);
    router.put(one + "/correction").handler(body).respond(this::correct);
    router.put(one + "/withdrawal").handler(body).respond(this::withdraw);
    router.put(one + "/pin").respond(ctx -> pin(ctx, true));
    router.delete(one + "/pin").respond(ctx -> pin(ctx, false));
    router.put(one + "/key").respond(ctx -> markKey(ctx, true));
    router.delete(one + "/key").respond(ctx -> markKey(ctx, false));
    router.get(one + "/history").respond(this::history);
  }

  private Future<JsonObject> list(RoutingContext ctx) {
    var offset = Requests.position(ctx, "offset");
    return coverage(ctx)
        .compose(coverage -> feed.page(coverage.id(), offset, PAGE))
        .map(
            page -> {
              var array = new JsonArray();
              page.forEach(post -> array.add(PostJson.post(post)));
              return new JsonObject().put("posts", array);
            });
  }

  private Future<JsonObject> show(RoutingContext ctx) {
    return coverage(ctx).compose(coverage -> feed.find(coverage.id(), id(ctx))).map(PostJson::post);
  }

  private Future<JsonObject> publish(RoutingContext ctx) {
    return logins
        .require(ctx, Role.REPORTER)
        .compose(
            reporter -> {
              var draft = Requests.body(ctx, PostJson::draft);
              return coverage(ctx)
                  .compose(coverage -> posts.publish(coverage.id(), id(ctx), draft, reporter));
            })
        .map(PostJson::post);
  }

  private Future<JsonObject> correct(RoutingContext ctx) {
    return logins
        .require(ctx, Role.REPORTER)
        .compose(
            editor -> {
              var correction = Requests.body(ctx, PostJson::correction);
              return coverage(ctx)
                  .compose(coverage -> posts.correct(coverage.id(), id(ctx), correction, editor));
            })
        .map(PostJson::post);
  }

  private Future<JsonObject> withdraw(RoutingContext ctx) {
    return logins
        .require(ctx, Role.REPORTER)
        .compose(
            editor -> {
              var reason = Requests.body(ctx, PostJson::withdrawalReason);
              return coverage(ctx)
                  .compose(coverage -> posts.withdraw(coverage.id(), id(ctx), reason, editor));
            })
        .map(PostJson::post);
  }

  private Future<JsonObject> pin(RoutingContext ctx, boolean pinned) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(
            editor ->
                coverage(ctx)
                    .compose(
                        coverage ->
                            pinned
                                ? emphasis.pin(coverage.id(), id(ctx), editor)
                                : emphasis.unpin(coverage.id(), id(ctx), editor)))
        .map(PostJson::post);
  }

  private Future<JsonObject> markKey(RoutingContext ctx, boolean key) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(
            editor ->
                coverage(ctx)
                    .compose(coverage -> emphasis.markKey(coverage.id(), id(ctx), key, editor)))
        .map(PostJson::post);
  }

  private Future<JsonObject> history(RoutingContext ctx) {
    return coverage(ctx)
        .compose(coverage -> posts.history(coverage.id(), id(ctx)))
        .map(
            entries -> {
              var array = new JsonArray();
              entries.forEach(
                  entry ->
                      array.add(
                          new JsonObject()
                              .put("seq", entry.seq())
                              .put("type", entry.type())
                              .put("at", entry.at().toString())
                              .mergeIn(entry.data())));
              return new JsonObject().put("entries", array);
            });
  }

  private Future<Coverage> coverage(RoutingContext ctx) {
    return coverages.find(Requests.slug(ctx, "coverage"));
  }

  private static PostId id(RoutingContext ctx) {
    return new PostId(Requests.id(ctx, "post"));
  }
}
