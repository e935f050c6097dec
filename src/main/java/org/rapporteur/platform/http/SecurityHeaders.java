package org.rapporteur.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells browsers to run and show nothing but what comes from here, on every answer, refusals too.
 * There is no nonce: pages stay the same for everybody and can be kept by caches.
 */
public final class SecurityHeaders implements Handler<RoutingContext> {
  private static final int FIRST = -1_000;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
          + "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; "
          + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
  private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

  private final boolean encrypted;

  /**
   * @param publicAddress scheme, host and port under which people know us
   */
  public SecurityHeaders(String publicAddress) {
    this.encrypted = publicAddress.startsWith("https://");
  }

  public void mount(Router router) {
    router.route().order(FIRST).handler(this);
  }

  @Override
  public void handle(RoutingContext ctx) {
    var response = ctx.response();
    response
        .putHeader("content-security-policy", policy())
        .putHeader("x-content-type-options", "nosniff")
        .putHeader("referrer-policy", "strict-origin-when-cross-origin")
        .putHeader("cross-origin-opener-policy", "same-origin")
        .putHeader("cross-origin-resource-policy", "same-origin")
        .putHeader("permissions-policy", "camera=(self), geolocation=(), microphone=()");
    stayEncrypted(response);
    ctx.next();
  }

  private String policy() {
    return encrypted ? POLICY + "; upgrade-insecure-requests" : POLICY;
  }

  private void stayEncrypted(HttpServerResponse response) {
    if (encrypted) response.putHeader("strict-transport-security", ONE_YEAR);
  }
}
