package org.rapporteur.live;

import io.vertx.core.http.ServerWebSocket;

/**
 * One socket that follows a coverage. It is never waited for: who cannot keep up is let go and
 * comes back with a cursor.
 */
final class Reader {
  /** Bytes that may wait for a reader; whoever lets more pile up is let go. */
  private static final int WAITING_LIMIT = 1024 * 1024;

  private static final short TOO_SLOW = 4408;

  private final ServerWebSocket socket;
  private final Rendition rendition;
  private boolean gone;

  Reader(ServerWebSocket socket, Rendition rendition) {
    this.socket = socket;
    this.rendition = rendition;
    socket.setWriteQueueMaxSize(WAITING_LIMIT);
  }

  Rendition rendition() {
    return rendition;
  }

  /** Writes a frame; answers false where the reader is gone, or has just been let go. */
  boolean write(Frame frame) {
    if (gone || socket.isClosed()) return false;
    if (socket.writeQueueFull()) {
      close(TOO_SLOW, "too slow");
      return false;
    }
    socket.writeTextMessage(frame.text());
    return true;
  }

  void ping() {
    if (!gone && !socket.isClosed()) socket.writePing(io.vertx.core.buffer.Buffer.buffer());
  }

  void close(short code, String reason) {
    if (gone) return;
    gone = true;
    socket.close(code, reason);
  }
}
