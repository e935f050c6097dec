package org.rapporteur.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** The answer that carries one asset: its headers, and its bytes if the browser lacks them. */
final class AssetReply {

  private AssetReply() {}

  static void send(RoutingContext ctx, Asset asset, String caching) {
    var tag = "W/\"" + asset.tag() + "\"";
    var response = headed(ctx.response(), asset, caching).putHeader(HttpHeaders.ETAG, tag);
    if (tag.equals(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
    } else {
      sendBody(ctx, asset);
    }
  }

  private static HttpServerResponse headed(
      HttpServerResponse response, Asset asset, String caching) {
    if (asset.compressible()) response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return response
        .putHeader(HttpHeaders.CACHE_CONTROL, caching)
        .putHeader("x-content-type-options", "nosniff");
  }

  private static void sendBody(RoutingContext ctx, Asset asset) {
    var packed = asset.compressible() && takesGzip(ctx);
    var body = packed ? asset.gzip() : asset.plain();
    var response = ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, asset.type());
    if (packed) response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    // The server would pack fonts and photos once more; it takes this as a no and removes it.
    if (!asset.compressible())
      response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
    response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
    if (ctx.request().method() == HttpMethod.HEAD) response.end();
    else response.end(body);
  }

  private static boolean takesGzip(RoutingContext ctx) {
    return ctx.parsedHeaders().acceptEncoding().stream()
        .filter(coding -> coding.weight() > 0)
        .anyMatch(coding -> coding.value().equalsIgnoreCase("gzip") || coding.value().equals("*"));
  }
}
