package org.rapporteur.article;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.function.BiFunction;
import org.rapporteur.account.Account;
import org.rapporteur.account.LoginSessions;
import org.rapporteur.account.Role;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.CoverageService;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.http.Requests;

/** Articles over HTTP: editors compose, write and publish them; everybody may read what is out. */
public final class ArticleRoutes {
  private static final int BODY_LIMIT = 1024 * 1024;

  private final ArticleService articles;
  private final CoverageService coverages;
  private final LoginSessions logins;

  public ArticleRoutes(ArticleService articles, CoverageService coverages, LoginSessions logins) {
    this.articles = articles;
    this.coverages = coverages;
    this.logins = logins;
  }

  public void mount(Router router) {
    var body = BodyHandler.create(false).setBodyLimit(BODY_LIMIT);
    var article = "/api/coverages/:coverage/article";
    router.get(article).respond(this::show);
    router.put(article).handler(body).respond(this::save);
    router.put(article + "/composition").handler(body).respond(this::compose);
    router.put(article + "/publication").handler(body).respond(this::publish);
    router.get(article + "/revisions").respond(this::revisions);
  }

  private Future<JsonObject> show(RoutingContext ctx) {
    return logins
        .find(ctx)
        .compose(
            who ->
                coverage(ctx)
                    .compose(coverage -> articles.find(coverage.id()))
                    .map(
                        article -> {
                          var staff = who.filter(one -> one.role().includes(Role.EDITOR));
                          if (article.published() || staff.isPresent())
                            return ArticleJson.article(article);
                          throw Refusal.notFound("no-article", "This coverage has no article yet.");
                        }));
  }

  private Future<JsonObject> compose(RoutingContext ctx) {
    return editing(
        ctx,
        (coverage, editor) ->
            articles.compose(
                coverage.id(), Requests.body(ctx, ManuscriptJson::composition), editor));
  }

  private Future<JsonObject> save(RoutingContext ctx) {
    return editing(
        ctx,
        (coverage, editor) ->
            articles.save(coverage.id(), Requests.body(ctx, ManuscriptJson::submission), editor));
  }

  private Future<JsonObject> publish(RoutingContext ctx) {
    return editing(
        ctx,
        (coverage, editor) ->
            articles.publish(
                coverage.id(), Requests.body(ctx, ManuscriptJson::publication), editor));
  }

  private Future<JsonObject> revisions(RoutingContext ctx) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(editor -> coverage(ctx))
        .compose(coverage -> articles.revisions(coverage.id()))
        .map(
            all ->
                new JsonObject().put("revisions", ArticleJson.array(all, ArticleJson::revision)));
  }

  private Future<JsonObject> editing(
      RoutingContext ctx, BiFunction<Coverage, Account, Future<Article>> work) {
    return logins
        .require(ctx, Role.EDITOR)
        .compose(editor -> coverage(ctx).compose(coverage -> work.apply(coverage, editor)))
        .map(ArticleJson::article);
  }

  private Future<Coverage> coverage(RoutingContext ctx) {
    return coverages.find(Requests.slug(ctx, "coverage"));
  }
}
