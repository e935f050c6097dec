package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.TestPostgres;

class CheckIT {

  @RegisterExtension static final Newsroom newsroom = new Newsroom();

  @Test
  void journalsAndTablesAgreeAfterEverythingThatCanHappenToAPost() {
    var event = newsroom.liveCoverage();
    var id = UUID.randomUUID();
    event.publish(newsroom.reporter(), id, event.statement("We won."));
    event.editor().put(event.post(id) + "/pin");
    event.editor().put(event.post(id) + "/key");
    event.editor().put(event.post(id) + "/withdrawal", "{\"reason\":\"Not so.\"}");
    event.step("pause").step("resume").step("end");

    assertThat(check()).contains("agree");
  }

  @Test
  void journalsAndTablesAgreeAboutAnArticle() {
    var event = newsroom.liveCoverage();
    event.publish(newsroom.reporter(), event.statement("We won."));
    event.step("end");
    event.editor().put(event.path("/article/composition"), "{}");
    event.editor().put(event.path("/article/publication"), "{}");

    assertThat(event.journal("article.published")).hasSize(1);
    assertThat(check()).contains("agree");
  }

  @Test
  void aPlantedDifferenceIsFound() {
    var event = newsroom.liveCoverage();
    var id = UUID.randomUUID();
    event.publish(newsroom.reporter(), id, event.statement("We won."));

    TestPostgres.run("update post set body = 'We lost.' where id = ?", id);

    assertThat(check())
        .contains(event.slug())
        .contains("post " + id + " differs")
        .contains("We lost.");
    TestPostgres.run("update post set body = 'We won.' where id = ?", id);
  }

  @Test
  void aMissingEntryIsFound() {
    var event = newsroom.liveCoverage();
    event.publish(newsroom.reporter(), event.statement("We won."));
    var coverage = TestPostgres.ask("select id from coverage where slug = ?", event.slug());

    TestPostgres.run(
        "update journal set seq = seq + 100 where coverage_id = ? and seq = 2", coverage);

    assertThat(check()).contains("entry 2 is missing");
    TestPostgres.run(
        "update journal set seq = seq - 100 where coverage_id = ? and seq = 102", coverage);
  }

  private static String check() {
    var out = new ByteArrayOutputStream();
    var vertx = Vertx.vertx();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    var code = Check.run(newsroom.config(), vertx, java.time.Clock.systemUTC(), print);
    vertx.close().toCompletionStage().toCompletableFuture().join();
    var text = out.toString(StandardCharsets.UTF_8);
    assertThat(code).as(text).isEqualTo(text.contains("agree") ? 0 : 1);
    return text;
  }
}
