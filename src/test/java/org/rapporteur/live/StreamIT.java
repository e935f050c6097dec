package org.rapporteur.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Samples;

class StreamIT {

  @RegisterExtension static final Newsroom newsroom = new Newsroom();

  @Test
  void whoComesBackHearsEverythingAfterTheirCursorOnceAndInOrder() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    var before = event.journal().size();
    for (var i = 0; i < 20; i++) event.publish(rosa, Samples.note("Note " + i));

    try (var ana = newsroom.watch(event, "Ana", before)) {
      event.publish(rosa, Samples.note("And one live"));

      var seqs = LongStream.range(0, 21).map(i -> ana.next().getLong("seq")).toArray();
      assertThat(seqs).isEqualTo(LongStream.rangeClosed(before + 1, before + 21).toArray());
    }
  }

  @Test
  void aCursorOfTheFutureIsToldToLoadThePage() {
    var event = newsroom.liveCoverage();

    try (var ana = newsroom.watch(event, "Ana", 10_000)) {
      assertThat(ana.next().getString("type")).isEqualTo("reset");
    }
  }

  @Test
  void aCursorOfAnotherEpochIsToldToLoadThePage() {
    var event = newsroom.liveCoverage();

    try (var ana =
        newsroom.watch("Ana", "/live/" + event.slug() + "?after=1&epoch=99", "rapporteur.json")) {
      assertThat(ana.next().getString("type")).isEqualTo("reset");
    }
  }

  @Test
  void theFirstFrameSaysWhichHistoryThisIsAndHowFarItHasCome() {
    var event = newsroom.liveCoverage();

    try (var ana = newsroom.watch(event, "Ana")) {
      var hello = ana.nextOfAnyKind();

      assertThat(hello.getString("type")).isEqualTo("hello");
      assertThat(hello.getLong("head")).isEqualTo(event.journal().size());
      assertThat(hello.getLong("epoch")).isPositive();
    }
  }

  @Test
  void aChangeOfStateReachesReaders() {
    var event = newsroom.liveCoverage();
    try (var ana = newsroom.watch(event, "Ana")) {
      event.step("pause").step("resume").step("end");

      assertThat(ana.next().getString("type")).isEqualTo("coverage.paused");
      assertThat(ana.next().getString("type")).isEqualTo("coverage.resumed");
      assertThat(ana.next().getJsonObject("coverage").getString("state")).isEqualTo("ended");
    }
  }

  @Test
  void aReaderWhoSaysSomethingIsLetGo() throws Exception {
    var event = newsroom.liveCoverage();
    try (var ana = newsroom.watch(event, "Ana")) {
      var closed = new java.util.concurrent.CompletableFuture<Short>();
      ana.socket().closeHandler(done -> closed.complete(ana.socket().closeStatusCode()));

      ana.socket().writeTextMessage("hello?");

      assertThat(closed.get(5, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo((short) 1008);
    }
  }

  @Test
  void anUnknownCoverageHasNoStream() {
    var answer = newsroom.stranger().get("/live/no-such-" + UUID.randomUUID());

    assertThat(answer.status()).isIn(400, 404);
  }

  @Test
  void aPositionThatIsNoNumberIsRefused() {
    var event = newsroom.liveCoverage();

    for (var after : new String[] {"-1", "9223372036854775808", "abc", "1e3", "1&after=2"})
      assertThat(newsroom.stranger().get(event.path("/journal?after=" + after)).status())
          .as(after)
          .isEqualTo(400);
  }
}
