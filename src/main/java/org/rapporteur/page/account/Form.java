package org.rapporteur.page.account;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.function.Consumer;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.text.Words;

/** Forms of pages that work without JavaScript: what was filled in, and how to answer it. */
final class Form {
  private static final int BODY_LIMIT = 8 * 1024;
  private static final int SEE_OTHER = 303;
  private static final String ERROR = "account.error-";

  private Form() {}

  static BodyHandler body() {
    return BodyHandler.create(false).setBodyLimit(BODY_LIMIT);
  }

  /** A field as it was sent; empty when it is not there. */
  static String text(RoutingContext ctx, String field) {
    var values = ctx.request().formAttributes().getAll(field);
    if (values.size() > 1)
      throw Refusal.malformed("repeated-parameter", "“" + field + "” is given more than once.");
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Goes on with a page, so that loading it again sends nothing twice. */
  static void goOn(RoutingContext ctx, String path) {
    ctx.response()
        .setStatusCode(SEE_OTHER)
        .putHeader(HttpHeaders.LOCATION, path)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end();
  }

  /** Shows the form once more where we refused what it holds; all else is no matter of the form. */
  static void refused(RoutingContext ctx, Throwable failure, Consumer<Refusal> again) {
    if (failure instanceof Refusal refusal) again.accept(refusal);
    else ctx.fail(failure);
  }

  /** The sentence of a refusal in the language of the page. */
  static String sentence(Refusal refusal, Words words) {
    var key = ERROR + refusal.code();
    return words.has(key) ? words.get(key) : words.get(ERROR + "other");
  }
}
