package org.rapporteur.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsIT {

  private static final String STYLE = WebrootServer.STYLE;

  @TempDir private Path parent;
  private Path folder;
  private WebrootServer server;
  private Assets assets;

  @BeforeEach
  void start() throws IOException {
    folder = WebrootServer.write(parent);
    assets = new Assets(folder, false);
    server = new WebrootServer(assets);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFileMayBeKeptForEver() {
    var answer = get(assets.url("css/live.css"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(text(answer)).isEqualTo(STYLE);
    assertThat(header(answer, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(answer, "content-type")).isEqualTo("text/css; charset=utf-8");
    assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
    assertThat(header(answer, "vary")).isEqualTo("accept-encoding");
    assertThat(header(answer, "content-encoding")).isNull();
  }

  @Test
  void textGoesPackedToThoseWhoTakeIt() throws IOException {
    var answer = get(assets.url("css/live.css"), "accept-encoding", "br;q=0, gzip");

    assertThat(header(answer, "content-encoding")).isEqualTo("gzip");
    assertThat(header(answer, "vary")).isEqualTo("accept-encoding");
    assertThat((long) answer.body().length)
        .isEqualTo(assets.gzipSize("css/live.css"))
        .isLessThan(STYLE.length());
    assertThat(unpacked(answer.body())).isEqualTo(STYLE);
  }

  @Test
  void whoRefusesGzipGetsPlainText() {
    var answer = get(assets.url("css/live.css"), "accept-encoding", "gzip;q=0");

    assertThat(header(answer, "content-encoding")).isNull();
    assertThat(text(answer)).isEqualTo(STYLE);
  }

  @Test
  void aFontIsNotPackedTwice() {
    var answer = get(assets.url("fonts/serif.woff2"), "accept-encoding", "gzip");

    assertThat(header(answer, "content-encoding")).isNull();
    assertThat(header(answer, "vary")).isNull();
    assertThat(header(answer, "content-type")).isEqualTo("font/woff2");
    assertThat(answer.body()).isEqualTo(WebrootServer.FONT);
  }

  @Test
  void aHeadSaysWhatAGetWouldBring() {
    var answer = server.answer("HEAD", assets.url("css/live.css"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "content-length")).isEqualTo(String.valueOf(STYLE.length()));
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aPageFromBeforeAnUpgradeGetsTheFileOfTodayButMayNotKeepIt() {
    var answer = get("/w/0123456789ab/css/live.css");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(text(answer)).isEqualTo(STYLE);
    assertThat(header(answer, "cache-control")).isEqualTo("no-cache");
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() {
    var tag = header(get("/favicon.ico"), "etag");

    var answer = get("/favicon.ico", "if-none-match", tag);

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "cache-control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/w/HASH/css/none.css",
        "/w/HASH/css/",
        "/w/HASH/css",
        "/w/HASH/",
        "/w/nonsense/css/live.css",
        "/w/HASH/.git/config",
        "/w/HASH/css/link.css",
        "/w/HASH/../secret.txt",
        "/w/HASH/css/../../secret.txt",
        "/w/HASH/%2e%2e/secret.txt",
        "/w/HASH/..%2fsecret.txt",
        "/w/HASH/css/..%5c..%5c..%5csecret.txt",
        "/w/HASH//etc/passwd",
        "/w/HASH/css/live.css%00.png",
        "/w/HASH/CSS/LIVE.CSS",
        "/robots.txt"
      })
  void whatIsNotInTheWebrootIsNotFound(String path) {
    var answer = get(path.replace("HASH", assets.url("css/live.css").split("/")[2]));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(text(answer)).doesNotContain("secret");
  }

  @Test
  void nothingButReadingIsPossible() {
    assertThat(server.answer("POST", assets.url("css/live.css")).statusCode()).isEqualTo(405);
  }

  @Test
  void aThousandReadersGetTheSameBytes() {
    for (var i = 0; i < 1_000; i++) {
      assertThat(text(get(assets.url("css/live.css")))).isEqualTo(STYLE);
    }
  }

  @Test
  void inDevelopmentAnEditShowsAtOnce() throws IOException {
    server.close();
    assets = new Assets(folder, true);
    server = new WebrootServer(assets);
    Files.writeString(folder.resolve("css/live.css"), "body{color:red}");
    Files.writeString(folder.resolve("css/new.css"), "p{}");

    var answer = get(assets.url("css/live.css"));

    assertThat(assets.url("css/live.css")).isEqualTo("/w/dev/css/live.css");
    assertThat(text(answer)).isEqualTo("body{color:red}");
    assertThat(header(answer, "cache-control")).isEqualTo("no-cache");
    assertThat(text(get(assets.url("css/new.css")))).isEqualTo("p{}");
    assertThat(get("/w/dev/../secret.txt").statusCode()).isEqualTo(404);
  }

  private HttpResponse<byte[]> get(String path, String... headers) {
    return server.answer("GET", path, headers);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse(null);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String unpacked(byte[] body) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
