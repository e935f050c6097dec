package org.rapporteur.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.JournalEntry;
import org.rapporteur.journal.Tail;

/**
 * The sockets of one event loop. A frame is encoded once and written to all of them; a coverage is
 * watched while somebody reads it.
 */
public final class Hub {
  private static final long BEAT_MILLIS = 10_000;
  private static final int BYE_SPREAD_MILLIS = 3_000;
  private static final short RESTARTING = 1012;

  private final Tail tail;
  private final Journal journal;
  private final Function<CoverageId, Future<EntryRenderer>> renderers;
  private final Clock clock;
  private final Map<CoverageId, Future<Open>> channels = new HashMap<>();

  /** A channel with what it takes to close it. */
  private record Open(Channel channel, Consumer<JournalEntry> listener) {}

  /**
   * @param renderers how the entries of a coverage look, asked for when its first reader comes
   */
  public Hub(
      Tail tail,
      Journal journal,
      Function<CoverageId, Future<EntryRenderer>> renderers,
      Clock clock) {
    this.tail = tail;
    this.journal = journal;
    this.renderers = renderers;
    this.clock = clock;
  }

  /** Sends every reader a sign of life from now on. */
  public void beat(Vertx vertx) {
    vertx.setPeriodic(BEAT_MILLIS, timer -> beat());
  }

  /** Makes ready for a reader of the coverage; then {@link Joining#join} lets them in. */
  Future<Joining> open(CoverageId coverage) {
    return journal
        .epoch()
        .compose(
            epoch -> channel(coverage).map(open -> new Joining(coverage, open.channel(), epoch)));
  }

  /** A door that stands open for one reader. */
  final class Joining {
    private final CoverageId coverage;
    private final Channel channel;
    private final long epoch;

    private Joining(CoverageId coverage, Channel channel, long epoch) {
      this.coverage = coverage;
      this.channel = channel;
      this.epoch = epoch;
      channel.expect();
    }

    void join(ServerWebSocket socket, Cursor after) {
      channel.arrived();
      var reader = new Reader(socket, Rendition.agreed(socket.subProtocol()));
      socket.closeHandler(closed -> leave(coverage, channel, reader));
      channel.join(reader, after, epoch, clock.instant());
    }

    /** The reader did not come after all. */
    void abandon() {
      channel.arrived();
      closeIfDeserted(coverage, channel);
    }
  }

  /** How many readers there are, over all coverages. */
  public int audience() {
    return open().mapToInt(Channel::audience).sum();
  }

  /** Tells every reader to come back, each after another while, and closes. */
  public void leave() {
    open()
        .flatMap(channel -> channel.readers().stream())
        .forEach(
            reader -> {
              reader.write(Frame.bye(ThreadLocalRandom.current().nextInt(BYE_SPREAD_MILLIS)));
              reader.close(RESTARTING, "restarting");
            });
  }

  private Future<Open> channel(CoverageId coverage) {
    return channels.computeIfAbsent(
        coverage, id -> openChannel(id).onFailure(fault -> channels.remove(id)));
  }

  private Future<Open> openChannel(CoverageId coverage) {
    return renderers
        .apply(coverage)
        .compose(
            renderer -> {
              var told = new Telling();
              return tail.watch(coverage, told)
                  .map(
                      stretch -> {
                        told.channel = new Channel(stretch, renderer);
                        return new Open(told.channel, told);
                      });
            });
  }

  private void leave(CoverageId coverage, Channel channel, Reader reader) {
    channel.leave(reader);
    closeIfDeserted(coverage, channel);
  }

  private void closeIfDeserted(CoverageId coverage, Channel channel) {
    if (!channel.deserted()) return;
    var open = channels.remove(coverage);
    if (open != null) open.onSuccess(one -> tail.unwatch(coverage, one.listener()));
  }

  private void beat() {
    var now = clock.instant();
    open()
        .forEach(
            channel -> {
              channel.tellAll(Frame.beat(channel.head(), channel.audience(), now));
              channel.readers().forEach(Reader::ping);
            });
  }

  private java.util.stream.Stream<Channel> open() {
    return channels.values().stream()
        .filter(Future::succeeded)
        .map(Future::result)
        .map(Open::channel);
  }

  /** Passes entries on to a channel that is made just after the listener. */
  private static final class Telling implements Consumer<JournalEntry> {
    private Channel channel;

    @Override
    public void accept(JournalEntry entry) {
      channel.tell(entry);
    }
  }
}
