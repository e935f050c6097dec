package org.rapporteur.platform.http;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One file of the webroot in memory, as it goes to browsers; {@code gzip} is null for types that
 * are compressed already.
 */
record Asset(String type, String tag, Buffer plain, Buffer gzip) {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("woff2", "font/woff2"));
  private static final String UNKNOWN_TYPE = "application/octet-stream";
  private static final Set<String> COMPRESSED_ALREADY =
      Set.of("image/jpeg", "image/png", "font/woff2", UNKNOWN_TYPE);

  static Asset of(String path, byte[] bytes, String tag) {
    var type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), UNKNOWN_TYPE);
    var gzip = COMPRESSED_ALREADY.contains(type) ? null : Buffer.buffer(gzip(bytes));
    return new Asset(type, tag, Buffer.buffer(bytes), gzip);
  }

  boolean compressible() {
    return gzip != null;
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new BestGzip(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Packed once and sent often: worth the slowest level. */
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
