package org.rapporteur.platform.db;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for one kind of machine, as they lie on the class path. */
final class PostgresBinaries {
  static final int MAJOR = 18;

  /** What the programs answer to {@code --version}; changes together with the pom. */
  static final String VERSION = "18.6";

  private static final Map<String, String> ARCHITECTURES =
      Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64", "arm64", "arm_64");
  private static final Set<PosixFilePermission> OPEN_FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private final String architecture;

  private PostgresBinaries(String architecture) {
    this.architecture = architecture;
  }

  static PostgresBinaries ofThisMachine() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static PostgresBinaries of(String system, String processor) {
    var binaries = new PostgresBinaries(ARCHITECTURES.getOrDefault(processor, processor));
    var known =
        system.equals("Linux") && PostgresBinaries.class.getResource(binaries.archive()) != null;
    if (known) return binaries;
    throw new IllegalStateException(
        "This server brings no PostgreSQL for %s on %s. Configure an external PostgreSQL with database.url."
            .formatted(system, processor));
  }

  /** Unpacks the programs into a folder of {@code home}, unless that was done before. */
  Path unpackInto(Path home) throws IOException {
    var folder = home.resolve("bin-" + VERSION + "-" + architecture);
    if (Files.isDirectory(folder)) return folder;
    var part = Folders.partOf(folder);
    Files.setPosixFilePermissions(part, OPEN_FOLDER);
    unpack(part);
    // Or a power failure soon after could leave empty files under the final name.
    Commands.run(List.of("sync", "-f", part.toString()));
    Folders.settle(part, folder);
    return folder;
  }

  private String archive() {
    return "/postgres-linux-" + architecture + ".txz";
  }

  private void unpack(Path folder) throws IOException {
    try (var packed = PostgresBinaries.class.getResourceAsStream(archive());
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    if (entry.isDirectory()) Files.createDirectories(target);
    else Files.copy(tar, target);
    // Set afterwards, because what we create is narrowed by our umask.
    Files.setPosixFilePermissions(target, permissions(entry.getMode()));
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    var permissions = EnumSet.noneOf(PosixFilePermission.class);
    // The enum's order is that of the nine bits, from the highest: rwx of owner, group, others.
    for (var permission : PosixFilePermission.values()) {
      if ((mode & 0400 >> permission.ordinal()) != 0) permissions.add(permission);
    }
    return permissions;
  }
}
