package org.rapporteur.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Data folders with a PostgreSQL in them that was made and stopped, copied from one such folder.
 */
final class DataFolders {
  private final Path parent;
  private final Path original;
  private int copies;

  DataFolders(Path parent) throws IOException {
    this.parent = parent;
    this.original = parent.resolve("original");
    // Tests of other users go this way too.
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    EmbeddedPostgres.start(original, 0).close();
  }

  Path copy() {
    var copy = parent.resolve("copy" + ++copies);
    command("cp", "-a", original.toString(), copy.toString());
    return copy;
  }

  /** A folder with the programs, without a database. */
  Path withoutCluster() {
    var folder = copy();
    command("rm", "-r", cluster(folder).toString(), folder + "/postgres/password");
    return folder;
  }

  static Path cluster(Path folder) {
    return folder.resolve("postgres/pg18");
  }

  static String processId(Path folder) throws IOException {
    return Files.readAllLines(cluster(folder).resolve("postmaster.pid")).get(0);
  }

  static void command(String... words) {
    var outcome = Commands.run(List.of(words));
    assertThat(outcome.code()).as(outcome.output()).isZero();
  }
}
