package org.rapporteur.support;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser with cookies of its own, in a network of its own. */
public final class Guest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI server;
  private final String network;
  private final Map<String, String> cookies = new TreeMap<>();

  /**
   * @param network the IP address it comes from, as our proxy says
   */
  public Guest(URI server, String network) {
    this.server = server;
    this.network = network;
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String text() {
      return response.body();
    }

    public JsonObject json() {
      return new JsonObject(response.body());
    }

    public String code() {
      return json().getString("code");
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public Answer post(String path, JsonObject body, String... headers) {
    return send("POST", path, body.encode(), with("application/json", headers));
  }

  public Answer put(String path, JsonObject body) {
    return send("PUT", path, body.encode(), with("application/json"));
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Sends a form as a page without JavaScript does. */
  public Answer form(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send("POST", path, body, with("application/x-www-form-urlencoded"));
  }

  public Answer send(String method, String path, String body, String... headers) {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .method(method, publisher)
            .timeout(PATIENCE)
            .header("x-forwarded-for", network);
    if (headers.length > 0) request.headers(headers);
    if (!cookies.isEmpty()) request.header("cookie", cookieHeader());
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("set-cookie").forEach(this::keep);
      return new Answer(response);
    } catch (IOException failed) {
      throw new IllegalStateException(method + " " + path + ": " + failed, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private synchronized void keep(String header) {
    var parts = header.split(";", 2);
    var pair = parts[0].split("=", 2);
    if (header.contains("Max-Age=0")) cookies.remove(pair[0]);
    else cookies.put(pair[0], pair[1]);
  }

  private synchronized String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String[] with(String type, String... headers) {
    var all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "content-type";
    all[headers.length + 1] = type;
    return all;
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
