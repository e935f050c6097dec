package org.rapporteur.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.rapporteur.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends every failed request: problem+json (RFC 9457) for programs, a page for browsers. The only
 * place that knows status codes of errors.
 */
public final class Refusals implements Handler<RoutingContext> {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);
  private static final int BUSY_RETRY_SECONDS = 2;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final BiFunction<RoutingContext, Problem, String> page;

  /** What went wrong, as it is told. */
  public record Problem(int status, String code, String sentence) {}

  /**
   * @param page makes the HTML that a browser is shown for a problem
   */
  public Refusals(BiFunction<RoutingContext, Problem, String> page) {
    this.page = page;
  }

  /** Hears every failure from now on, and ends what no route answers. */
  public void mount(Router router) {
    router.route().failureHandler(this);
    router.errorHandler(NOT_FOUND, this).errorHandler(METHOD_NOT_ALLOWED, this);
  }

  @Override
  public void handle(RoutingContext ctx) {
    if (ctx.response().ended() || ctx.response().headWritten()) return;
    var refusal = refusal(ctx);
    var problem = new Problem(status(refusal.kind()), refusal.code(), refusal.getMessage());
    answer(ctx, problem, refusal);
  }

  private void answer(RoutingContext ctx, Problem problem, Refusal refusal) {
    var response = ctx.response().setStatusCode(problem.status());
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var retry = refusal.details().get("retryAfter");
    if (retry != null) response.putHeader("retry-after", retry.toString());
    // The rest of a refused upload is not read: the connection cannot be used again.
    if (!ctx.request().isEnded()) response.putHeader(HttpHeaders.CONNECTION, "close");
    if (wantsPage(ctx)) {
      response
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
          .end(page.apply(ctx, problem));
    } else {
      response
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
          .end(document(problem, refusal).toBuffer());
    }
  }

  private static JsonObject document(Problem problem, Refusal refusal) {
    var document =
        new JsonObject()
            .put("type", "about:blank")
            .put("status", problem.status())
            .put("code", problem.code())
            .put("detail", problem.sentence());
    refusal.details().forEach(document::put);
    return document;
  }

  private static boolean wantsPage(RoutingContext ctx) {
    var accept = ctx.request().getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains("text/html")
        && !ctx.request().path().startsWith("/api/");
  }

  private static Refusal refusal(RoutingContext ctx) {
    var failure = ctx.failure();
    if (failure instanceof Refusal refusal) return refusal;
    if (failure instanceof HttpException http) return ofStatus(http.getStatusCode());
    if (failure == null) return ofStatus(ctx.statusCode());
    if (failure instanceof TimeoutException
        || String.valueOf(failure.getMessage()).startsWith("Connection pool reached"))
      return Refusal.busy(
          "database-busy",
          "We are busier than we can manage. Please try again in a moment.",
          BUSY_RETRY_SECONDS);
    log.error("{} {} failed", ctx.request().method(), ctx.request().path(), failure);
    return Refusal.fault();
  }

  private static Refusal ofStatus(int status) {
    return switch (status) {
      case 400 -> Refusal.malformed("malformed-request", "The request cannot be read.");
      case 404, 405 -> Refusal.notFound("no-such-page", "There is nothing at this address.");
      case 413 -> Refusal.tooLarge("body-too-large", "The body is larger than this address takes.");
      case 415 ->
          Refusal.unsupportedType(
              "unsupported-type", "This address does not take that type of content.");
      default -> Refusal.fault();
    };
  }

  private static int status(Refusal.Kind kind) {
    return switch (kind) {
      case MALFORMED -> 400;
      case INVALID -> 422;
      case UNIDENTIFIED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case GONE -> 410;
      case TOO_LARGE -> 413;
      case UNSUPPORTED_TYPE -> 415;
      case TOO_MANY -> 429;
      case BUSY -> 503;
      case NO_ROOM -> 507;
      case FAULT -> 500;
    };
  }
}
