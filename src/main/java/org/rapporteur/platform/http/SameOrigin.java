package org.rapporteur.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.platform.Refusal;

/**
 * Lets nothing change that another site's page asks for: browsers say where a request comes from,
 * and no other site can make one with a JSON body.
 *
 * <p>Programs send neither header; they may pass, because nobody can make them call us unasked.
 */
public final class SameOrigin implements Handler<RoutingContext> {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<String> OUR_OWN = Set.of("same-origin", "none");
  private static final String FORM = "application/x-www-form-urlencoded";

  private final PublicAddress address;
  private final Set<String> formPaths;

  /**
   * @param formPaths the paths that take forms of pages without JavaScript
   */
  public SameOrigin(PublicAddress address, Set<String> formPaths) {
    this.address = address;
    this.formPaths = Set.copyOf(formPaths);
  }

  @Override
  public void handle(RoutingContext ctx) {
    if (!SAFE.contains(ctx.request().method())) {
      refuseOtherSites(ctx.request());
      refuseOtherTypes(ctx.request());
    }
    ctx.next();
  }

  private void refuseOtherSites(HttpServerRequest request) {
    var site = request.getHeader("sec-fetch-site");
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    var ours = site != null ? OUR_OWN.contains(site) : origin == null || ours(request, origin);
    if (!ours) throw Refusal.forbidden("cross-site", "Another site's page may not ask for this.");
  }

  private boolean ours(HttpServerRequest request, String origin) {
    if (origin.equalsIgnoreCase(address.origin())) return true;
    // Under development this machine has two names, and tests take any free port.
    return address.local() && origin.equals("http://" + request.getHeader(HttpHeaders.HOST));
  }

  private void refuseOtherTypes(HttpServerRequest request) {
    if (!hasBody(request)) return;
    var header = request.getHeader(HttpHeaders.CONTENT_TYPE);
    var type = header == null ? "" : header.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    var form = type.equals(FORM) && formPaths.contains(request.path());
    if (!form && !type.equals("application/json") && !type.startsWith("image/"))
      throw Refusal.unsupportedType(
          "unsupported-type", "This address does not take that type of content.");
  }

  private static boolean hasBody(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || length != null && !length.equals("0");
  }
}
