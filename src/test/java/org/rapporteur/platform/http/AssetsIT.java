package org.rapporteur.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import org.rapporteur.platform.Refusal;

class AssetsIT {

  private static final String STYLE = "body{margin:0}".repeat(50);
  private static final byte[] FONT = {'w', 'O', 'F', '2', 0, 1, 2, (byte) 200};

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  @TempDir Path parent;
  private Path folder;
  private Vertx vertx;
  private HttpServer server;
  private Assets assets;

  @BeforeEach
  void start() throws IOException {
    folder = parent.resolve("webroot");
    for (var part : new String[] {"css", "fonts", "icons", ".git"})
      Files.createDirectories(folder.resolve(part));
    Files.writeString(parent.resolve("secret.txt"), "secret");
    Files.writeString(folder.resolve("css/live.css"), STYLE);
    Files.write(folder.resolve("fonts/serif.woff2"), FONT);
    Files.writeString(folder.resolve("icons/sprite.svg"), "<svg><symbol id=\"up\"/></svg>");
    Files.writeString(folder.resolve("favicon.ico"), "icon");
    Files.writeString(folder.resolve(".git/config"), "secret");
    Files.createSymbolicLink(folder.resolve("css/link.css"), parent.resolve("secret.txt"));
    vertx = Vertx.vertx();
    serve(false);
  }

  @AfterEach
  void stop() {
    vertx.close().await();
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
    assertThat(answer.body()).isEqualTo(FONT);
  }

  @Test
  void aHeadSaysWhatAGetWouldBring() {
    var answer = request("HEAD", assets.url("css/live.css"));

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
    var answer = get(path.replace("HASH", hash()));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(text(answer)).doesNotContain("secret");
  }

  @Test
  void nothingButReadingIsPossible() {
    assertThat(request("POST", assets.url("css/live.css")).statusCode()).isEqualTo(405);
  }

  @Test
  void aThousandReadersGetTheSameBytes() {
    for (var i = 0; i < 1_000; i++) {
      assertThat(text(get(assets.url("css/live.css")))).isEqualTo(STYLE);
    }
  }

  @Test
  void oneChangedByteChangesEveryAddress() throws IOException {
    var before = assets.url("fonts/serif.woff2");
    assertThat(new Assets(folder, false).url("fonts/serif.woff2")).isEqualTo(before);

    Files.writeString(folder.resolve("css/live.css"), STYLE + " ");

    assertThat(new Assets(folder, false).url("fonts/serif.woff2"))
        .isNotEqualTo(before)
        .matches("/w/[0-9a-f]{12}/.*");
  }

  @Test
  void aMissingFileOrIconIsNamed() {
    assertThatThrownBy(() -> assets.url("css/none.css")).hasMessageContaining("css/none.css");
    assertThatThrownBy(() -> assets.icon("none")).hasMessageContaining("none");
    assertThat(assets.icon("up").href()).isEqualTo(assets.url("icons/sprite.svg") + "#up");
    assertThatThrownBy(() -> new Assets(parent.resolve("nowhere"), false))
        .hasMessageContaining("nowhere");
  }

  @Test
  void inDevelopmentAnEditShowsAtOnce() throws IOException {
    serve(true);
    Files.writeString(folder.resolve("css/live.css"), "body{color:red}");
    Files.writeString(folder.resolve("css/new.css"), "p{}");

    var answer = get(assets.url("css/live.css"));

    assertThat(assets.url("css/live.css")).isEqualTo("/w/dev/css/live.css");
    assertThat(text(answer)).isEqualTo("body{color:red}");
    assertThat(header(answer, "cache-control")).isEqualTo("no-cache");
    assertThat(text(get(assets.url("css/new.css")))).isEqualTo("p{}");
    assertThat(get("/w/dev/../secret.txt").statusCode()).isEqualTo(404);
  }

  private void serve(boolean development) {
    assets = new Assets(folder, development);
    var router = Router.router(vertx);
    assets.mount(router);
    router
        .route()
        .failureHandler(
            ctx -> ctx.response().setStatusCode(status(ctx.failure(), ctx.statusCode())).end());
    var options =
        new HttpServerOptions().setHost("127.0.0.1").setPort(0).setCompressionSupported(true);
    server = vertx.createHttpServer(options).requestHandler(router).listen().await();
  }

  private static int status(Throwable failure, int otherwise) {
    return failure instanceof Refusal refusal && refusal.kind() == Refusal.Kind.NOT_FOUND
        ? 404
        : otherwise;
  }

  private String hash() {
    return assets.url("css/live.css").split("/")[2];
  }

  private HttpResponse<byte[]> get(String path, String... headers) {
    return request("GET", path, headers);
  }

  private HttpResponse<byte[]> request(String method, String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path));
    if (headers.length > 0) request.headers(headers);
    try {
      return client.send(
          request.method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
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
