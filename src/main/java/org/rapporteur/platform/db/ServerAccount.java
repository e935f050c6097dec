package org.rapporteur.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs: as we do, or, because it refuses to be root, in a user namespace or as
 * another user.
 */
final class ServerAccount {
  private static final int ROOT = 0;
  private static final int NOBODY = 65534;

  private final List<String> prefix;
  private final int uid;

  private ServerAccount(List<String> prefix, int uid) {
    this.prefix = prefix;
    this.uid = uid;
  }

  /** Finds the account that can run the programs and owns, or will own, the cluster. */
  static ServerAccount choose(Path binaries, Path cluster) throws IOException {
    var program = binaries.resolve("bin/postgres").toString();
    var self = uidOf(Path.of("/proc/self"));
    if (self != ROOT) return new ServerAccount(List.of(), self).checked(program);
    var owner = Files.exists(cluster) ? uidOf(cluster) : ROOT;
    // In a namespace without a user mapping we are nobody to ourselves, yet files stay root's.
    var namespace = new ServerAccount(List.of("unshare", "-U"), ROOT);
    var tried = namespace.probe(program);
    if (owner == ROOT && tried.succeeded()) return namespace;
    var other = otherUser(owner == ROOT ? NOBODY : owner);
    var triedOther = other.probe(program);
    if (triedOther.succeeded()) return other;
    throw new IllegalStateException(
        """
        PostgreSQL refuses to run as root, and here it can run neither in a user namespace (%s) nor as user %d (%s). \
        Start the server as an ordinary user, open the way to %s for user %d, \
        or configure an external PostgreSQL with database.url."""
            .formatted(
                tried.output(), other.uid, triedOther.output(), cluster.getParent(), other.uid));
  }

  private static ServerAccount otherUser(int uid) {
    var setpriv = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
    return new ServerAccount(setpriv, uid);
  }

  private ServerAccount checked(String program) {
    var outcome = probe(program);
    if (outcome.succeeded()) return this;
    throw new IllegalStateException(
        """
        The PostgreSQL that comes with this server does not run here: %s. \
        Configure an external PostgreSQL with database.url."""
            .formatted(outcome.output()));
  }

  private Commands.Outcome probe(String program) {
    return run(List.of(program, "--version"));
  }

  Commands.Outcome run(List<String> command) {
    var whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return Commands.run(whole);
  }

  /** Hands a file, or a folder with all that is in it, to this account. */
  void own(Path root) throws IOException {
    if (uidOf(root) == uid) return;
    try (var paths = Files.walk(root)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static int uidOf(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid");
  }
}
