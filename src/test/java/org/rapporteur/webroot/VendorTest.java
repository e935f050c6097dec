package org.rapporteur.webroot;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others wrote lies in the webroot as its package has it, named and with its licence. */
class VendorTest {

  private static final Path WEBROOT = Path.of("webroot");
  private static final Path VENDOR = WEBROOT.resolve("js/vendor");

  @Test
  void everyFileIsThatOfItsPackage() throws Exception {
    for (var entry : entries()) {
      var shipped = Files.readAllBytes(WEBROOT.resolve(entry.getString("file")));
      var appended = entry.getString("appended").getBytes(StandardCharsets.UTF_8);
      var original = Arrays.copyOf(shipped, shipped.length - appended.length);

      assertThat(shipped).as(entry.getString("file")).endsWith(appended);
      assertThat(sha256(shipped)).isEqualTo(entry.getString("sha256"));
      assertThat(sha256(original)).isEqualTo(entry.getString("packageSha256"));
    }
  }

  @Test
  void everyFileHasItsLicenceBesideIt() throws IOException {
    for (var entry : entries()) {
      assertThat(WEBROOT.resolve(entry.getString("licenceFile"))).isNotEmptyFile();
      assertThat(entry.getString("licence")).isNotBlank();
      assertThat(entry.getString("version")).matches("\\d+\\.\\d+\\.\\d+");
    }
  }

  @Test
  void noFileIsUnknown() throws IOException {
    var known = entries().stream().map(entry -> WEBROOT.resolve(entry.getString("file"))).toList();
    try (var files = Files.list(VENDOR)) {
      var scripts = files.filter(file -> file.toString().endsWith(".js")).toList();

      assertThat(known).containsAll(scripts);
    }
  }

  private static List<JsonObject> entries() throws IOException {
    var manifest = Files.readString(VENDOR.resolve("vendor.json"));
    return new JsonArray(manifest).stream().map(JsonObject.class::cast).toList();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
