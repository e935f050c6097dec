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

  /** Durability, loopback only, a modest size, and a week of logs without anybody's words. */
  private static final List<String> SETTINGS =
      List.of(
          "fsync=on",
          "full_page_writes=on",
          "synchronous_commit=on",
          "listen_addresses=" + Superuser.HOST,
          "unix_socket_directories=",
          "max_connections=60",
          "shared_buffers=64MB",
          "timezone=UTC",
          "log_timezone=UTC",
          "log_destination=stderr",
          "logging_collector=on",
          "log_directory=../log",
          "log_filename=postgres-%a.log",
          "log_truncate_on_rotation=on",
          "log_rotation_age=1d",
          "log_rotation_size=0",
          "log_error_verbosity=terse");

  private final Path pgCtl;
  private final Path cluster;
  private final Path log;
  private final ServerAccount account;
  private final ClusterProcesses processes;

  Postmaster(Path binaries, Path cluster, ServerAccount account) throws IOException {
    this.pgCtl = binaries.resolve("bin/pg_ctl");
    this.cluster = cluster;
    this.log = Files.createDirectories(cluster.resolveSibling("log"));
    this.account = account;
    this.processes = new ClusterProcesses(cluster);
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
              log + "/start.log",
              "-o",
              options(port));
      if (outcome.succeeded()) return port;
      if (attempt == ATTEMPTS) throw notStarted(outcome.output());
    }
  }

  /** The server that runs on this cluster already, as soon as it is ready. */
  private Optional<PostmasterFile> running() throws IOException {
    for (var left = SECONDS_TO_RECOVER * 1000 / TICK_MILLIS; left > 0; left--) {
      var file = PostmasterFile.read(cluster);
      var process = file.flatMap(found -> ProcessHandle.of(found.pid()));
      if (process.filter(processes::mayWorkHere).isEmpty()) return Optional.empty();
      if (file.get().ready()) return file;
      ClusterProcesses.awaitEnd(List.of(process.get()), TICK_MILLIS);
    }
    throw new IllegalStateException(
        "PostgreSQL on %s has been starting or stopping for %d seconds; its log is in %s."
            .formatted(cluster, SECONDS_TO_RECOVER, log));
  }

  /** Ends all connections, writes everything down and waits until the server is gone. */
  void stop() throws IOException {
    if (PostmasterFile.read(cluster).isEmpty()) return;
    var outcome = pgCtl("stop", "-t", "" + SECONDS_TO_STOP, "-m", "fast");
    if (outcome.succeeded() || running().isEmpty()) return;
    throw new IllegalStateException(
        "PostgreSQL on %s did not stop: %s".formatted(cluster, outcome.output()));
  }

  /**
   * Children outlive a killed server for a moment and keep the next one from starting; and its file
   * may name a number that another program has got meanwhile, which would keep it from ever doing
   * so.
   */
  private void clearAway() throws IOException {
    ClusterProcesses.awaitEnd(processes.all(), MILLIS_FOR_LEFTOVERS);
    var left = PostmasterFile.read(cluster);
    if (left.isEmpty() || !processes.all().isEmpty()) return;
    var stranger = ProcessHandle.of(left.get().pid()).filter(p -> !processes.mayWorkHere(p));
    if (left.get().pid() == 0 || stranger.isPresent()) PostmasterFile.delete(cluster);
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

  private static String options(int port) {
    return "-c port=" + port + " -c " + String.join(" -c ", SETTINGS);
  }

  private Commands.Outcome pgCtl(String action, String... more) {
    var command =
        new ArrayList<>(List.of(pgCtl.toString(), action, "-w", "-D", cluster.toString()));
    command.addAll(List.of(more));
    return account.run(command);
  }
}
