package org.rapporteur.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every file of a folder in memory, by its path with slashes, and one hash over all of them. Hidden
 * files and symbolic links are not read.
 */
record Webroot(Map<String, Asset> files, String hash) {

  static final int HASH_LENGTH = 12;

  static Webroot read(Path folder) {
    var contents = contents(folder);
    var all = sha256();
    var files = new TreeMap<String, Asset>();
    contents.forEach(
        (path, bytes) -> {
          var tag = hex(sha256().digest(bytes));
          all.update((path + "\0" + tag + "\0").getBytes(StandardCharsets.UTF_8));
          files.put(path, Asset.of(path, bytes, tag));
        });
    return new Webroot(Map.copyOf(files), hex(all.digest()));
  }

  /** Sorted by path, so that the hash does not depend on the file system. */
  private static TreeMap<String, byte[]> contents(Path folder) {
    var contents = new TreeMap<String, byte[]>();
    try (var paths = Files.walk(folder.toRealPath())) {
      for (var path : (Iterable<Path>) paths::iterator) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          contents.put(name(folder.toRealPath().relativize(path)), Files.readAllBytes(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The webroot " + folder + " cannot be read", e);
    }
    contents.keySet().removeIf(Webroot::hidden);
    return contents;
  }

  private static String name(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  private static boolean hidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
