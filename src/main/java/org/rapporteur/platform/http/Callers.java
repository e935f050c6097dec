package org.rapporteur.platform.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Set;

/**
 * From which address a request comes. What a proxy says about it counts only where the proxy is one
 * of ours: everybody else may write what they like into that header.
 */
public final class Callers {
  private static final String FORWARDED = "x-forwarded-for";

  private final Set<String> trustedProxies;

  /**
   * @param trustedProxies their IP addresses; empty where browsers connect to us directly
   */
  public Callers(Set<String> trustedProxies) {
    this.trustedProxies = Set.copyOf(trustedProxies);
  }

  /** An IP address as text. */
  public String address(HttpServerRequest request) {
    var peer = request.remoteAddress().hostAddress();
    var forwarded = request.getHeader(FORWARDED);
    if (forwarded == null || !trustedProxies.contains(peer)) return peer;
    var hops = Arrays.stream(forwarded.split(",")).map(String::strip).toList();
    for (var i = hops.size() - 1; i >= 0; i--)
      if (!trustedProxies.contains(hops.get(i))) return hops.get(i);
    return peer;
  }
}
