package org.rapporteur.live;

import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.JournalEntry;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.http.Requests;

/**
 * The stream of a coverage over WebSocket, and its journal over HTTP: one cursor for both. The
 * stream is the same for everybody: it reads no cookie, admits any Origin and takes no words.
 */
public final class LiveRoutes {
  private static final short TAKES_NOTHING = 1008;
  private static final String VERSION = "13";

  private final Hub hub;
  private final Journal journal;
  private final Function<String, Future<CoverageId>> coverages;

  /**
   * @param coverages finds a coverage by its slug, or refuses
   */
  public LiveRoutes(Hub hub, Journal journal, Function<String, Future<CoverageId>> coverages) {
    this.hub = hub;
    this.journal = journal;
    this.coverages = coverages;
  }

  public void mount(Router router) {
    router.get("/live/:coverage").handler(this::watch);
    router.get("/api/coverages/:coverage/journal").respond(this::read);
  }

  private void watch(RoutingContext ctx) {
    var request = ctx.request();
    if (!"websocket".equalsIgnoreCase(request.getHeader("upgrade"))) {
      ctx.fail(Refusal.malformed("not-a-websocket", "This address speaks WebSocket only."));
      return;
    }
    if (!VERSION.equals(request.getHeader("sec-websocket-version"))) {
      ctx.response().setStatusCode(426).putHeader("sec-websocket-version", VERSION).end();
      return;
    }
    var after = new Cursor(Requests.position(ctx, "epoch"), Requests.position(ctx, "after"));
    // Nothing may be read from the request before the upgrade, or the upgrade is lost.
    request.pause();
    coverages
        .apply(Requests.slug(ctx, "coverage"))
        .compose(hub::open)
        .onSuccess(joining -> upgrade(ctx, joining, after))
        .onFailure(
            fault -> {
              request.resume();
              ctx.fail(fault);
            });
  }

  private void upgrade(RoutingContext ctx, Hub.Joining joining, Cursor after) {
    ctx.request()
        .toWebSocket()
        .onSuccess(socket -> admit(socket, joining, after))
        .onFailure(
            fault -> {
              joining.abandon();
              ctx.fail(fault);
            });
  }

  private static void admit(ServerWebSocket socket, Hub.Joining joining, Cursor after) {
    socket.frameHandler(
        frame -> {
          if (!frame.isClose() && !frame.isPing() && !isPong(frame))
            socket.close(TAKES_NOTHING, "read only");
        });
    joining.join(socket, after);
  }

  private Future<JsonObject> read(RoutingContext ctx) {
    var after = Requests.position(ctx, "after");
    return coverages
        .apply(Requests.slug(ctx, "coverage"))
        .compose(
            coverage ->
                journal
                    .epoch()
                    .compose(
                        epoch ->
                            journal
                                .head(coverage)
                                .compose(
                                    head ->
                                        journal
                                            .after(coverage, after, Journal.PAGE)
                                            .map(entries -> page(epoch, head, entries)))));
  }

  private static JsonObject page(long epoch, long head, java.util.List<JournalEntry> entries) {
    var array = new JsonArray();
    entries.forEach(entry -> array.add(new JsonObject(Frame.json(entry).text())));
    return new JsonObject().put("epoch", epoch).put("head", head).put("entries", array);
  }

  private static boolean isPong(io.vertx.core.http.WebSocketFrame frame) {
    return frame.type() == io.vertx.core.http.WebSocketFrameType.PONG;
  }
}
