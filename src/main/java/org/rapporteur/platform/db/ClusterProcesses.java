package org.rapporteur.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  private final ServerAccount account;

  ClusterProcesses(Path cluster, ServerAccount account) throws IOException {
    this.cluster = cluster.toRealPath();
    this.account = account;
  }

  List<ProcessHandle> all() {
    return ProcessHandle.allProcesses().filter(this::worksHere).toList();
  }

  /** The server itself, if the process that its file names is still that server. */
  Optional<ProcessHandle> server(PostmasterFile file) {
    return ProcessHandle.of(file.pid()).filter(this::worksHere);
  }

  private boolean worksHere(ProcessHandle process) {
    var folder = Path.of("/proc", Long.toString(process.pid()));
    try {
      return Files.readSymbolicLink(folder.resolve("cwd")).equals(cluster);
    } catch (NoSuchFileException ended) {
      return false;
    } catch (IOException unreadable) {
      // Root in a container may not look into another user's process; nobody else is that user.
      return account.hides(folder);
    }
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
