package org.rapporteur.platform.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server that has nothing but assets, and a small webroot to serve. */
final class WebrootServer implements AutoCloseable {

  static final String STYLE = "body{margin:0}".repeat(50);
  static final byte[] FONT = {'w', 'O', 'F', '2', 0, 1, 2, (byte) 200};

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;

  WebrootServer(Assets assets) {
    var router = Router.router(vertx);
    assets.mount(router);
    router.route().failureHandler(new Refusals((ctx, problem) -> problem.sentence()));
    var options =
        new HttpServerOptions().setHost("127.0.0.1").setPort(0).setCompressionSupported(true);
    server = vertx.createHttpServer(options).requestHandler(router).listen().await();
  }

  /** Makes a webroot in a folder, and secrets around and in it that nobody may get. */
  static Path write(Path parent) throws IOException {
    var folder = parent.resolve("webroot");
    for (var part : List.of("css", "fonts", "icons", ".git"))
      Files.createDirectories(folder.resolve(part));
    Files.writeString(parent.resolve("secret.txt"), "secret");
    Files.writeString(folder.resolve("css/live.css"), STYLE);
    Files.write(folder.resolve("fonts/serif.woff2"), FONT);
    Files.writeString(folder.resolve("icons/sprite.svg"), "<svg><symbol id=\"up\"/></svg>");
    Files.writeString(folder.resolve("favicon.ico"), "icon");
    Files.writeString(folder.resolve(".git/config"), "secret");
    Files.createSymbolicLink(folder.resolve("css/link.css"), parent.resolve("secret.txt"));
    return folder;
  }

  /** What the server answers; {@code headers} are names and values in turn. */
  HttpResponse<byte[]> answer(String method, String path, String... headers) {
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

  @Override
  public void close() {
    vertx.close().await();
  }
}
