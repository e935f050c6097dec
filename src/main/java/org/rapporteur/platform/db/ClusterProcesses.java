package org.rapporteur.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes that work in one cluster. PostgreSQL's processes all have the data directory as
 * their working directory, which tells them from strangers that got the number of a dead one.
 */
final class ClusterProcesses {
  private final Path cluster;

  ClusterProcesses(Path cluster) throws IOException {
    this.cluster = cluster.toRealPath();
  }

  List<ProcessHandle> all() {
    return ProcessHandle.allProcesses().filter(this::worksHere).toList();
  }

  /** False only if it is certain that the process is a stranger. */
  boolean mayWorkHere(ProcessHandle process) {
    try {
      return workingDirectory(process).equals(cluster);
    } catch (IOException unreadable) {
      return process.isAlive();
    }
  }

  private boolean worksHere(ProcessHandle process) {
    try {
      return workingDirectory(process).equals(cluster);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Path workingDirectory(ProcessHandle process) throws IOException {
    return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
  }

  /** Waits until all of them have ended, at most for the given time; tells whether they have. */
  static boolean awaitEnd(List<ProcessHandle> processes, long milliseconds) {
    var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(ends).get(milliseconds, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for PostgreSQL", stopped);
    }
  }
}
