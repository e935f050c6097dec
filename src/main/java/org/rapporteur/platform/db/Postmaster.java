package org.rapporteur.platform.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The server process of a cluster, found, started and stopped. Only who holds the lock on the data
 * folder may have one of these.
 */
final class Postmaster {
  private static final int ANY_FREE_PORT = 0;
  private static final int ATTEMPTS = 5;
  private static final int TICK_MILLIS = 50;
  private static final int SECONDS_TO_RECOVER = 300;
  private static final int SECONDS_TO_STOP = 60;
  private static final int MILLIS_FOR_LEFTOVERS = 10_000;

  private final Path pgCtl;
  private final Path cluster;
  private final Path log;
  private final ServerAccount account;
  private final ClusterProcesses processes;

  Postmaster(Path binaries, Path cluster, ServerAccount account) throws IOException {
    this.pgCtl = binaries.resolve("bin/pg_ctl");
    this.cluster = cluster;
    this.log = Folders.open(cluster.resolveSibling("log"));
    this.account = account;
    this.processes = new ClusterProcesses(cluster, account);
    account.own(log);
  }

  /** The port of the server that runs on this cluster already; one on another port is stopped. */
  OptionalInt runningOn(int wanted) throws IOException {
    var running = running();
    if (running.isEmpty()) return OptionalInt.empty();
    var port = running.get().port();
    if (wanted == ANY_FREE_PORT || wanted == port) return OptionalInt.of(port);
    stop();
    return OptionalInt.empty();
  }

  /**
   * Starts the server on a port, 0 for any free one, and waits until it is ready; answers the port.
   */
  int start(int wanted) throws IOException {
    for (var attempt = 1; ; attempt++) {
      clearAway();
      var port = freePort(wanted);
      var outcome =
          pgCtl(
              "start",
              "-t",
              "" + SECONDS_TO_RECOVER,
              "-l",
              firstWords().toString(),
              "-o",
              PostgresSettings.options(port));
      if (outcome.succeeded()) return port;
      if (attempt == ATTEMPTS) throw notStarted(outcome.output());
    }
  }

  /** The server that runs on this cluster already, as soon as it is ready. */
  private Optional<PostmasterFile> running() throws IOException {
    for (var left = SECONDS_TO_RECOVER * 1000 / TICK_MILLIS; left > 0; left--) {
      var file = PostmasterFile.read(cluster);
      var process = file.flatMap(processes::server);
      if (process.isEmpty()) return Optional.empty();
      if (file.get().ready()) return file;
      ClusterProcesses.awaitEnd(List.of(process.get()), TICK_MILLIS);
    }
    throw new IllegalStateException(
        "PostgreSQL on %s has been starting or stopping for %d seconds; its log is in %s."
            .formatted(cluster, SECONDS_TO_RECOVER, log));
  }

  /** Ends all connections, writes everything down and waits until the server is gone. */
  void stop() throws IOException {
    // pg_ctl trusts its file; after a crash the number in it may be that of another program.
    if (PostmasterFile.read(cluster).flatMap(processes::server).isEmpty()) return;
    var outcome = pgCtl("stop", "-t", "" + SECONDS_TO_STOP, "-m", "fast");
    if (outcome.succeeded() || processes.all().isEmpty()) return;
    throw new IllegalStateException(
        "PostgreSQL on %s did not stop: %s".formatted(cluster, outcome.output()));
  }

  /**
   * Children outlive a killed server for a moment and keep the next one from starting. Its file
   * stays, and would do so for ever once a stranger has got the number in it.
   */
  private void clearAway() throws IOException {
    var allEnded = ClusterProcesses.awaitEnd(processes.all(), MILLIS_FOR_LEFTOVERS);
    var file = PostmasterFile.read(cluster);
    if (allEnded && file.filter(PostmasterFile::namesAStranger).isPresent()) {
      PostmasterFile.delete(cluster);
    }
    Files.deleteIfExists(firstWords());
  }

  /** What the server says before it opens its log. */
  private Path firstWords() {
    return log.resolve("start.log");
  }

  private static int freePort(int wanted) {
    try (var probe = new ServerSocket(wanted, 1, InetAddress.getByName(Superuser.HOST))) {
      return probe.getLocalPort();
    } catch (IOException taken) {
      throw new IllegalStateException(
          "Port %d of %s is in use by another program. Give PostgreSQL another port, or 0 for any free one."
              .formatted(wanted, Superuser.HOST),
          taken);
    }
  }

  private IllegalStateException notStarted(String why) {
    return new IllegalStateException(
        "PostgreSQL did not start on %s: %s The reason is in %s."
            .formatted(cluster, why.replaceAll("\\s+", " "), log));
  }

  private Commands.Outcome pgCtl(String action, String... more) {
    var command =
        new ArrayList<>(List.of(pgCtl.toString(), action, "-w", "-D", cluster.toString()));
    command.addAll(List.of(more));
    return account.run(command);
  }
}
