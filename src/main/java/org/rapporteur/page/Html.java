package org.rapporteur.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Base64;
import org.rapporteur.platform.Secrets;
import org.rapporteur.platform.Templates;

/** Answers pages, and tells caches what they may do with them. */
public final class Html {
  private static final int NOT_MODIFIED = 304;
  private static final Base64.Encoder TAG = Base64.getUrlEncoder().withoutPadding();

  private final Templates templates;

  public Html(Templates templates) {
    this.templates = templates;
  }

  /** Renders without answering. */
  public String render(String template, Object view) {
    return templates.render(template, view);
  }

  /** Answers a page that is the same for every reader of its language. */
  public void send(RoutingContext ctx, String template, Object view) {
    var page = render(template, view);
    if (!known(ctx, page)) send(ctx, page, page);
  }

  /**
   * Answers such a page after {@link #known} did not recognise its state.
   *
   * @param state as for {@link #known}
   */
  public void send(RoutingContext ctx, String state, String page) {
    cacheable(ctx, tag(state));
    end(ctx, page);
  }

  /** Answers a page that is meant for one person. */
  public void sendPrivate(RoutingContext ctx, String template, Object view) {
    ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    end(ctx, render(template, view));
  }

  /**
   * Ends the request as not modified where the browser already holds the page in this state.
   *
   * @param state any text that changes whenever the page would
   */
  public boolean known(RoutingContext ctx, String state) {
    var tag = tag(state);
    var held = ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH);
    if (held == null || !held.contains(tag)) return false;
    cacheable(ctx, tag);
    ctx.response().setStatusCode(NOT_MODIFIED).end();
    return true;
  }

  private static void cacheable(RoutingContext ctx, String tag) {
    ctx.response()
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .putHeader(HttpHeaders.VARY, "accept-language, accept-encoding")
        .putHeader(HttpHeaders.ETAG, "W/" + tag);
  }

  private static void end(RoutingContext ctx, String page) {
    ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8").end(page);
  }

  private static String tag(String state) {
    return '"' + TAG.encodeToString(Secrets.sha256(state)) + '"';
  }
}
