package org.rapporteur.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.rapporteur.platform.Secrets;

/** The data directory of our PostgreSQL, and the password that opens it. */
final class PostgresCluster {
  static final String SUPERUSER = "postgres";

  private static final Set<PosixFilePermission> OURS_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private final Path home;
  private final Path folder;
  private final Path passwordFile;

  PostgresCluster(Path home) {
    this.home = home;
    this.folder = home.resolve("pg" + PostgresBinaries.MAJOR);
    this.passwordFile = home.resolve("password");
  }

  Path folder() {
    return folder;
  }

  Path passwordFile() {
    return passwordFile;
  }

  /** Refuses data that another major version wrote: its files cannot be read by ours. */
  void checkVersion() throws IOException {
    if (Files.exists(folder)) {
      checkVersion(folder);
      return;
    }
    try (var others = Files.newDirectoryStream(home, "pg[0-9][0-9]")) {
      for (var other : others) checkVersion(other);
    }
  }

  private static void checkVersion(Path folder) throws IOException {
    var file = folder.resolve("PG_VERSION");
    var found = Files.exists(file) ? Files.readString(file).strip() : "an unknown version";
    if (found.equals(Integer.toString(PostgresBinaries.MAJOR))) return;
    throw new IllegalStateException(
        """
        The database in %s was written by PostgreSQL %s, and this server brings PostgreSQL %d, \
        which cannot read it. Start the release that wrote it, \
        or move the folder away to begin with an empty database."""
            .formatted(folder, found, PostgresBinaries.MAJOR));
  }

  /** Tells whether there was none. */
  boolean createIfMissing(Path binaries, ServerAccount account) throws IOException {
    var isNew = !Files.exists(folder);
    if (isNew) create(binaries, account);
    account.own(folder);
    return isNew;
  }

  /** Makes an empty cluster that behaves the same whatever the language of the machine. */
  private void create(Path binaries, ServerAccount account) throws IOException {
    writePassword();
    account.own(passwordFile);
    var part = Folders.partOf(folder);
    account.own(part);
    var outcome =
        account.run(
            List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + part,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth-host=scram-sha-256",
                "--auth-local=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
    if (!outcome.succeeded()) {
      throw new IllegalStateException(
          "PostgreSQL could not create its database in %s: %s".formatted(part, outcome.output()));
    }
    Folders.settle(part, folder);
  }

  String password() throws IOException {
    if (Files.exists(passwordFile)) return Files.readString(passwordFile).strip();
    throw new IllegalStateException(
        "The file %s with the password of the database is missing. Bring it back from a backup."
            .formatted(passwordFile));
  }

  private void writePassword() throws IOException {
    if (Files.exists(passwordFile)) return;
    var part =
        Files.createTempFile(
            home, "password", ".part-", PosixFilePermissions.asFileAttribute(OURS_ALONE));
    Files.writeString(part, Secrets.token());
    Files.move(part, passwordFile, StandardCopyOption.ATOMIC_MOVE);
  }
}
