package org.rapporteur.support;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A reader on the stream: what arrives, in order. */
public final class Viewer implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 5;

  private final String name;
  private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
  // Held, because Vert.x closes a client that nobody holds any more, and its sockets with it.
  private final WebSocketClient client;
  private final WebSocket socket;

  private Viewer(String name, Vertx vertx, WebSocketConnectOptions options) {
    this.name = name;
    this.client = vertx.createWebSocketClient();
    var opening = client.webSocket();
    opening.textMessageHandler(text -> frames.add(new JsonObject(text)));
    this.socket = opening.connect(options).toCompletionStage().toCompletableFuture().join();
  }

  static Viewer watching(String name, Vertx vertx, int port, String path, String subprotocol) {
    var options =
        new WebSocketConnectOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI(path)
            .setSubProtocols(List.of(subprotocol));
    return new Viewer(name, vertx, options);
  }

  /** The next frame that tells of something; hello and beats are passed over. */
  public JsonObject next() {
    while (true) {
      var frame = nextOfAnyKind();
      if (frame.containsKey("seq") || "reset".equals(frame.getString("type"))) return frame;
    }
  }

  public JsonObject nextOfAnyKind() {
    try {
      var frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (frame == null)
        throw new AssertionError(name + " waited " + PATIENCE_SECONDS + " s for a frame in vain");
      return frame;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  public WebSocket socket() {
    return socket;
  }

  @Override
  public void close() {
    socket.close().eventually(client::close).toCompletionStage().toCompletableFuture().join();
  }
}
