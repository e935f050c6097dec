package org.rapporteur.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.account.Role;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Samples;

class PostIT {

  @RegisterExtension static final Newsroom newsroom = new Newsroom();

  @Test
  void aPublishedStatementReachesEveryoneWatching() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    try (var ana = newsroom.watch(event, "Ana");
        var ben = newsroom.watch(event, "Ben")) {

      var answer = event.publish(rosa, event.statement("We won."));

      assertThat(ana.next().getJsonObject("post")).isEqualTo(answer);
      assertThat(ben.next().getString("type")).isEqualTo("post.published");
    }
  }

  @Test
  void aRetryAfterALostAnswerIsNotASecondPost() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    var id = UUID.randomUUID();

    var first = event.publish(rosa, id, event.statement("We won."));
    var retry = event.publish(rosa, id, event.statement("We won."));

    assertThat(retry).isEqualTo(first);
    assertThat(event.journal("post.published")).hasSize(1);
  }

  @Test
  void aRetryAnswersTheFirstResultEvenAfterACorrection() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    var id = UUID.randomUUID();
    var first = event.publish(rosa, id, event.statement("We wonn."));
    rosa.put(
        event.post(id) + "/correction",
        Samples.correction(event.statement("We won."), 1, "Spelling."));

    var retry = event.publish(rosa, id, event.statement("We wonn."));

    assertThat(retry).isEqualTo(first);
  }

  @Test
  void theSameIdInAnotherCoverageIsRefused() {
    var one = newsroom.liveCoverage();
    var other = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    var id = UUID.randomUUID();
    one.publish(rosa, id, one.statement("We won."));

    var answer = rosa.put(other.post(id), other.statement("We won."));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().getString("code")).isEqualTo("id-taken");
  }

  @Test
  void theSameIdOfAnotherReporterIsRefused() {
    var event = newsroom.liveCoverage();
    var id = UUID.randomUUID();
    event.publish(newsroom.reporter(), id, event.statement("We won."));

    var answer =
        newsroom.signedIn("Ruth", Role.REPORTER).put(event.post(id), event.statement("We won."));

    assertThat(answer.json().getString("code")).isEqualTo("id-taken");
  }

  @Test
  void aCorrectionReachesReadersWithItsNoteAndNextVersion() {
    var event = newsroom.liveCoverage();
    var id = UUID.randomUUID();
    event.publish(newsroom.reporter(), id, event.statement("We travaled."));
    try (var ana = newsroom.watch(event, "Ana")) {

      event
          .editor()
          .put(
              event.post(id) + "/correction",
              Samples.correction(event.statement("We travelled."), 1, "A spelling was put right."));

      var post = ana.next().getJsonObject("post");
      assertThat(post.getString("text")).isEqualTo("We travelled.");
      assertThat(post.getString("correctionNote")).isEqualTo("A spelling was put right.");
      assertThat(post.getInteger("version")).isEqualTo(2);
    }
  }

  @Test
  void aStaleCorrectionIsRefusedWithBothTexts() {
    var event = newsroom.liveCoverage();
    var id = UUID.randomUUID();
    event.publish(newsroom.reporter(), id, event.statement("One."));
    event
        .editor()
        .put(
            event.post(id) + "/correction",
            Samples.correction(event.statement("Two."), 1, "First."));

    var answer =
        event
            .editor()
            .put(
                event.post(id) + "/correction",
                Samples.correction(event.statement("Three."), 1, "Second."));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().getString("code")).isEqualTo("stale-version");
    assertThat(answer.json().getJsonObject("current").getString("text")).isEqualTo("Two.");
    assertThat(answer.json().getJsonObject("yours").getString("text")).isEqualTo("Three.");
  }

  @Test
  void aWithdrawnPostTravelsWithoutItsWords() {
    var event = newsroom.liveCoverage();
    var id = UUID.randomUUID();
    event.publish(newsroom.reporter(), id, event.statement("He resigned."));

    event
        .editor()
        .put(event.post(id) + "/withdrawal", new JsonObject().put("reason", "It was not he."));

    var entry = event.journal("post.withdrawn").get(0).getJsonObject("post");
    assertThat(entry.getString("withdrawalReason")).isEqualTo("It was not he.");
    assertThat(entry.containsKey("text")).isFalse();
  }

  @Test
  void aSecondPinTakesTheFirstOneDown() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    var one = UUID.randomUUID();
    var two = UUID.randomUUID();
    event.publish(rosa, one, event.statement("One."));
    event.publish(rosa, two, event.statement("Two."));
    event.editor().put(event.post(one) + "/pin");

    event.editor().put(event.post(two) + "/pin");

    assertThat(event.editor().get(event.post(one)).json().getBoolean("pinned")).isFalse();
    assertThat(event.editor().get(event.post(two)).json().getBoolean("pinned")).isTrue();
    assertThat(event.journal("post.unpinned")).hasSize(1);
  }

  @Test
  void aPostToAnEndedCoverageIsRefused() {
    var event = newsroom.liveCoverage().step("end");

    var answer =
        newsroom.reporter().put(event.post(UUID.randomUUID()), event.statement("Too late."));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().getString("code")).isEqualTo("coverage-ended");
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
  }

  @Test
  void aStatementOfNineThousandCharactersIsRefusedWithItsLengthAndTheLimit() {
    var event = newsroom.liveCoverage();

    var answer =
        newsroom.reporter().put(event.post(UUID.randomUUID()), event.statement("x".repeat(9_000)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getString("code")).isEqualTo("too-long");
    assertThat(answer.json().getString("detail"))
        .contains("9000")
        .contains("4000")
        .contains("text");
  }

  @Test
  void aStatementNeedsWordsAndItsSpeaker() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();

    var wordless = rosa.put(event.post(UUID.randomUUID()), event.statement(" \u00a0 "));
    var nobody =
        rosa.put(event.post(UUID.randomUUID()), Samples.note("Said.").put("kind", "statement"));

    assertThat(wordless.json().getString("code")).isEqualTo("no-words");
    assertThat(nobody.json().getString("code")).isEqualTo("no-speaker");
  }

  @Test
  void anUnknownFieldIsRefusedByName() {
    var event = newsroom.liveCoverage();

    var answer =
        newsroom
            .reporter()
            .put(event.post(UUID.randomUUID()), event.statement("We won.").put("seq", 1));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getString("code")).isEqualTo("unknown-field");
    assertThat(answer.json().getString("field")).isEqualTo("seq");
  }

  @Test
  void malformedJsonIsRefusedWithThePlaceOfTheFault() {
    var event = newsroom.liveCoverage();

    var answer = newsroom.reporter().put(event.post(UUID.randomUUID()), "{\"kind\": \"note\",}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getString("code")).isEqualTo("malformed-json");
    assertThat(answer.json().getString("detail")).contains("line 1");
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    var event = newsroom.liveCoverage();

    var answer =
        newsroom
            .reporter()
            .put(event.post(UUID.randomUUID()), "{\"text\":\"" + "x".repeat(70_000) + "\"}");

    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void anUnknownCoverageIsNotFound() {
    var answer =
        newsroom
            .reporter()
            .put("/api/coverages/no-such/posts/" + UUID.randomUUID(), Samples.note("Hello."));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().getString("code")).isEqualTo("no-such-coverage");
  }

  @Test
  void readersAndStrangersMayNotPost() {
    var event = newsroom.liveCoverage();

    assertThat(
            newsroom.stranger().put(event.post(UUID.randomUUID()), event.statement("Me!")).status())
        .isEqualTo(401);
    assertThat(
            newsroom
                .signedIn("Ben", Role.READER)
                .put(event.post(UUID.randomUUID()), event.statement("Me!"))
                .status())
        .isEqualTo(403);
  }

  @Test
  void aTitlePutRightIsPutRightOnEveryStatementOfTheSpeaker() {
    var event = newsroom.liveCoverage();
    var id = UUID.randomUUID();
    event.publish(newsroom.reporter(), id, event.statement("We won."));

    event
        .editor()
        .put(
            event.path("/speakers/" + event.speaker()),
            Samples.speaker("Ada Moreau", event.organisation()).put("title", "Lord Mayor"));

    var shown = event.editor().get(event.post(id)).json();
    assertThat(shown.getJsonObject("speaker").getString("title")).isEqualTo("Lord Mayor");
    assertThat(event.journal("post.changed")).hasSize(1);
  }
}
