package org.rapporteur.photo;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.rapporteur.platform.Refusal;

/** The body of a request that sends a photo, read into memory up to a limit. */
final class Upload {
  /** The largest photo that is taken, in bytes: 10 MiB. */
  static final int LIMIT = 10 * 1024 * 1024;

  private final HttpServerRequest request;
  private final Buffer bytes = Buffer.buffer();
  private final Promise<Buffer> whole = Promise.promise();

  private Upload(HttpServerRequest request) {
    this.request = request;
  }

  /** Reads all of it; the request must be paused, and goes on from here. */
  static Future<Buffer> read(HttpServerRequest request) {
    var declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (declared != null && declared.length() > 9
        || declared != null && Long.parseLong(declared) > LIMIT)
      return Future.failedFuture(tooLarge());
    return new Upload(request).read();
  }

  private Future<Buffer> read() {
    request.exceptionHandler(whole::tryFail);
    request.endHandler(end -> whole.tryComplete(bytes));
    request.handler(this::add);
    request.resume();
    return whole.future();
  }

  private void add(Buffer chunk) {
    if (whole.future().isComplete()) return;
    if (bytes.length() + chunk.length() > LIMIT) whole.tryFail(tooLarge());
    else bytes.appendBuffer(chunk);
  }

  private static Refusal tooLarge() {
    return Refusal.tooLarge("photo-too-large", "A photo may have 10 MB at most. Send it smaller.");
  }
}
