package org.rapporteur.platform.http;

import java.net.URI;
import java.util.Set;

/**
 * The address under which people know this server: links in mails and the names of cookies follow
 * it, never what a request says about itself.
 *
 * @param origin scheme, host and port, without a slash at the end
 */
public record PublicAddress(String origin) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  /** True where cookies may go without {@code Secure}: plain HTTP on this very machine. */
  public boolean local() {
    var address = URI.create(origin);
    return "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
  }

  /** The name that a cookie has here; {@code __Host-} binds it to HTTPS and to this one host. */
  public String cookie(String name) {
    return local() ? name : "__Host-" + name;
  }

  /** The full address of one of our paths. */
  public String link(String path) {
    return origin + path;
  }
}
