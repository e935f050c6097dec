package org.rapporteur.platform.db;

import java.util.List;

/**
 * How our PostgreSQL is set, given anew at each start: durable, on loopback only, of modest size,
 * with a week of logs that hold nobody's words.
 */
final class PostgresSettings {
  private static final List<String> ALL =
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
          // One file per weekday, begun anew when its day comes again.
          "log_directory=../log",
          "log_filename=postgres-%a.log",
          "log_truncate_on_rotation=on",
          "log_rotation_age=1d",
          "log_rotation_size=0",
          // The details of an error would show the values of the row.
          "log_error_verbosity=terse");

  private PostgresSettings() {}

  /** For {@code pg_ctl --options}, which hands it to a shell. */
  static String options(int port) {
    return "-c port=" + port + " -c " + String.join(" -c ", ALL);
  }
}
