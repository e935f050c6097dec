package org.rapporteur.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/**
 * Folders that are there completely or not at all: filled beside their place under a name of their
 * own, then renamed.
 */
final class Folders {
  private static final String PART = ".part-";

  private Folders() {}

  /** The folder, made if it is missing, by its real path: it may be a link to another disk. */
  static Path open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) Files.createDirectories(folder);
    return folder.toRealPath();
  }

  /**
   * A new empty sibling in which {@code target} grows. Its name is never used twice, because a
   * program that outlived a killed server may still be writing into the one before.
   */
  static Path partOf(Path target) throws IOException {
    return Files.createTempDirectory(target.getParent(), target.getFileName() + PART);
  }

  /** Puts a finished part in its place, so that it is there after a power failure too. */
  static void settle(Path part, Path target) throws IOException {
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    try (var parent = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
      parent.force(true);
    }
  }

  /** Deletes what a killed server left unfinished. */
  static void deleteParts(Path folder) throws IOException {
    try (var children = Files.newDirectoryStream(folder, "*" + PART + "*")) {
      for (var child : children) deleteTree(child);
    }
  }

  /** Deletes as much as it can: somebody may still be writing there. */
  private static void deleteTree(Path root) throws IOException {
    for (var path : deepestFirst(root)) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException stillInUse) {
        return;
      }
    }
  }

  private static List<Path> deepestFirst(Path root) throws IOException {
    try (var paths = Files.walk(root)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException vanished) {
      return List.of();
    }
  }
}
