package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.support.CoveredEvent;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Person;
import org.rapporteur.support.Samples;
import org.rapporteur.support.ServerProcess;

class KillIT {
  private static final int POSTS = 200;
  private static final int WRITERS = 4;
  private static final int ACCEPTED_BEFORE_THE_KILL = 80;

  @RegisterExtension static final Newsroom newsroom = new Newsroom();

  @Test
  void everyAcceptedPostIsThereOnceAfterAKillInTheMiddleOfThem() throws Exception {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    newsroom.stop();
    var server = new ServerProcess(new HashMap<>(newsroom.environment())).start();
    var ids = Stream.generate(UUID::randomUUID).limit(POSTS).toList();
    var accepted = new ConcurrentLinkedQueue<UUID>();
    var enough = new CountDownLatch(ACCEPTED_BEFORE_THE_KILL);

    var writers = Executors.newFixedThreadPool(WRITERS);
    ids.forEach(id -> writers.execute(() -> publish(event, rosa, id, accepted, enough)));
    assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
    server.kill();
    writers.shutdown();
    assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(accepted.size()).as("the kill came in the middle").isLessThan(POSTS);
    server.start();
    var afterRestart = published(event);
    ids.forEach(id -> publish(event, rosa, id, accepted, enough));

    assertThat(afterRestart)
        .containsAll(accepted.stream().limit(ACCEPTED_BEFORE_THE_KILL).toList());
    assertThat(published(event)).containsExactlyInAnyOrderElementsOf(ids);
    server.stop();
    assertThat(server.run("check")).as("rapporteur check").isZero();
    newsroom.start();
  }

  private static void publish(
      CoveredEvent event,
      Person reporter,
      UUID id,
      ConcurrentLinkedQueue<UUID> accepted,
      CountDownLatch enough) {
    try {
      if (reporter.put(event.post(id), Samples.note("Post " + id)).status() == 200) {
        accepted.add(id);
        enough.countDown();
      }
    } catch (IllegalStateException unanswered) {
      // Neither accepted nor refused: whoever sent it sends it again.
    }
  }

  /** The posts of the journal in order, each entry once. */
  private static List<UUID> published(CoveredEvent event) {
    var published = new ArrayList<UUID>();
    for (JsonObject entry : event.journal("post.published"))
      published.add(UUID.fromString(entry.getString("id")));
    return published;
  }
}
