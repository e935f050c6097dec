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

  private static final Path SELF = Path.of("/proc/self");

  private final List<String> prefix;
  private final int uid;

  private ServerAccount(List<String> prefix, int uid) {
    this.prefix = prefix;
    this.uid = uid;
  }

  /** Finds the account that can run the programs and owns, or will own, the cluster. */
  static ServerAccount choose(Path binaries, Path cluster) throws IOException {
    var program = binaries.resolve("bin/postgres").toString();
    var failures = new ArrayList<String>();
    for (var account : candidates(cluster)) {
      var outcome = account.run(List.of(program, "--version"));
      if (outcome.succeeded()) return account;
      failures.add(outcome.output());
    }
    throw new IllegalStateException(
        """
        The PostgreSQL that comes with this server does not run here (%s). As root it needs \
        a user namespace, or setpriv and a way for user %d to %s. Start the server as an ordinary user, \
        or configure an external PostgreSQL with database.url."""
            .formatted(String.join("; ", failures), NOBODY, cluster.getParent()));
  }

  private static List<ServerAccount> candidates(Path cluster) throws IOException {
    var self = uidOf(SELF);
    if (self != ROOT) return List.of(new ServerAccount(List.of(), self));
    var owner = Files.exists(cluster) ? uidOf(cluster) : ROOT;
    if (owner != ROOT) return List.of(otherUser(owner));
    // In a namespace without a user mapping we are nobody to ourselves, yet files stay root's.
    var namespace = new ServerAccount(List.of("unshare", "-U"), ROOT);
    return List.of(namespace, otherUser(NOBODY));
  }

  private static ServerAccount otherUser(int uid) {
    var setpriv = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
    return new ServerAccount(setpriv, uid);
  }

  Commands.Outcome run(List<String> command) {
    var whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return Commands.run(whole);
  }

  /**
   * Tells whether a process into which we cannot look, named by its folder in {@code /proc}, is one
   * of this account. Into those of our own user we can.
   */
  boolean hides(Path process) {
    try {
      return uid != uidOf(SELF) && uid == uidOf(process);
    } catch (IOException ended) {
      return false;
    }
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
