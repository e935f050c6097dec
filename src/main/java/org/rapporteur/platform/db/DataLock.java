package org.rapporteur.platform.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to use a data folder: at most one server has it, and it ends with that server's
 * process, however it ends.
 */
final class DataLock implements AutoCloseable {
  private static final String FILE = "server.lock";

  /**
   * The folders locked by this process. Linux drops a process's lock as soon as it closes the file
   * by any channel, so a second attempt from within must not open the file at all.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private DataLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Takes the lock, or says who has it. */
  static DataLock take(Path folder) {
    try {
      var real = Folders.open(folder);
      if (!HELD_HERE.add(real)) throw taken(real, Long.toString(ProcessHandle.current().pid()));
      try {
        return new DataLock(real, lockedChannel(real));
      } catch (IOException | RuntimeException failed) {
        HELD_HERE.remove(real);
        throw failed;
      }
    } catch (IOException cannotWrite) {
      throw new IllegalStateException(
          "The data folder %s cannot be used: %s".formatted(folder, cannotWrite), cannotWrite);
    }
  }

  private static FileChannel lockedChannel(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) throw taken(folder, Files.readString(file).strip());
      var pid = Long.toString(ProcessHandle.current().pid());
      channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return channel;
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  private static IllegalStateException taken(Path folder, String holder) {
    var process = Optional.of(holder).filter(pid -> !pid.isEmpty()).orElse("unknown");
    return new IllegalStateException(
        """
        The data folder %s is in use by another server (process %s). \
        Stop that one first, or give this one a folder of its own."""
            .formatted(folder, process));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException cannotClose) {
      throw new IllegalStateException("The lock on " + folder + " stays", cannotClose);
    } finally {
      HELD_HERE.remove(folder);
    }
  }
}
