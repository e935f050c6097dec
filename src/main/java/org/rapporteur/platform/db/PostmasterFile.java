package org.rapporteur.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a PostgreSQL server writes about itself into its data directory; it stays behind when the
 * server is killed.
 *
 * @param pid process id, 0 if it cannot be read
 * @param port TCP port, 0 as long as it is not written
 * @param status {@code starting}, {@code ready}, {@code stopping}, or empty as long as it is not
 *     written
 */
record PostmasterFile(long pid, int port, String status) {
  private static final String NAME = "postmaster.pid";
  private static final int PID_LINE = 1;
  private static final int PORT_LINE = 4;
  private static final int STATUS_LINE = 8;

  static Optional<PostmasterFile> read(Path cluster) throws IOException {
    try {
      return Optional.of(parse(Files.readAllLines(cluster.resolve(NAME))));
    } catch (NoSuchFileException noServer) {
      return Optional.empty();
    }
  }

  static PostmasterFile parse(List<String> lines) {
    return new PostmasterFile(
        number(line(lines, PID_LINE)),
        (int) number(line(lines, PORT_LINE)),
        line(lines, STATUS_LINE));
  }

  static void delete(Path cluster) throws IOException {
    Files.deleteIfExists(cluster.resolve(NAME));
  }

  boolean ready() {
    return status.equals("ready");
  }

  /** True if the number in it is unreadable or that of a living process, when no server lives. */
  boolean namesAStranger() {
    return pid == 0 || ProcessHandle.of(pid).isPresent();
  }

  private static String line(List<String> lines, int number) {
    return number <= lines.size() ? lines.get(number - 1).strip() : "";
  }

  private static long number(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }
}
