package org.rapporteur.support;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Somebody who acts over HTTP, signed in or not. */
public final class Person {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI server;
  private final UUID id;
  private final String token;

  /** {@code id} and {@code token} are null for somebody who is not signed in. */
  Person(URI server, UUID id, String token) {
    this.server = server;
    this.id = id;
    this.token = token;
  }

  /** What came back. */
  public record Answer(int status, HttpResponse<byte[]> response) {
    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonObject json() {
      return new JsonObject(text());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public UUID id() {
    return id;
  }

  /** The secret of the login session, as the cookie holds it. */
  public String token() {
    return token;
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  public Answer put(String path, JsonObject body) {
    return put(path, body.encode());
  }

  public Answer put(String path, String body) {
    return send("PUT", path, BodyPublishers.ofString(body), "content-type", "application/json");
  }

  public Answer put(String path) {
    return send("PUT", path, BodyPublishers.noBody());
  }

  /** Puts bytes that are no JSON, for example a photo. */
  public Answer put(String path, byte[] body, String type) {
    return send("PUT", path, BodyPublishers.ofByteArray(body), "content-type", type);
  }

  public Answer post(String path, JsonObject body) {
    return send(
        "POST", path, BodyPublishers.ofString(body.encode()), "content-type", "application/json");
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  public Answer send(String method, String path, BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(server.resolve(path)).method(method, body).timeout(PATIENCE);
    if (token != null) request.header("cookie", Newsroom.COOKIE + "=" + token);
    if (headers.length > 0) request.headers(headers);
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response);
    } catch (IOException failed) {
      throw new IllegalStateException(method + " " + path + ": " + failed, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
