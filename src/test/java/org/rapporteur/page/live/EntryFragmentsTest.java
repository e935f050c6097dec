package org.rapporteur.page.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.CoverageJson;
import org.rapporteur.coverage.RosterJson;
import org.rapporteur.coverage.Speaker;
import org.rapporteur.journal.JournalEntry;
import org.rapporteur.platform.Templates;
import org.rapporteur.platform.text.Language;
import org.rapporteur.post.Post;
import org.rapporteur.post.PostJson;

class EntryFragmentsTest {

  private final EntryFragments fragments =
      new EntryFragments(Samples.snapshot(), new Templates(), path -> "/w/dev/" + path);

  @Test
  void anUpdateIsOneListItemInTheLanguageOfTheReader() {
    var post = PostJson.post(Samples.statement(Post.Mode.PARAPHRASE, "The locks open in May."));
    var entry = entry(6, "post.published", new JsonObject().put("post", post));

    var english = fragments.html(entry, Language.EN).strip();
    var chinese = fragments.html(entry, Language.ZH).strip();

    assertThat(english).startsWith("<li class=\"feed__item\" id=\"li-").endsWith("</li>");
    assertThat(english).contains("data-seq=\"6\"", "Paraphrase", "10:09");
    assertThat(chinese).contains("转述", "The locks open in May.");
  }

  @Test
  void aStepOfTheCoverageReplacesStateHeadAndSummary() {
    var paused = Samples.coverage().pause("Coffee");
    var entry = entry(6, "coverage.paused", data(paused));

    assertThat(fragments.html(entry, Language.EN))
        .contains("<div id=\"cov-state\"", "pill--paused", "Coffee")
        .contains("<header id=\"cov-head\"", "The harbour conference")
        .contains("<div id=\"so-far\" hidden></div>");
  }

  @Test
  void theHeadNamesWhoHasReportedSinceThen() {
    var post = PostJson.post(Samples.statement(Post.Mode.PARAPHRASE, "Yes."));
    fragments.html(entry(6, "post.published", new JsonObject().put("post", post)), Language.EN);

    var html = fragments.html(entry(7, "coverage.changed", data(Samples.coverage())), Language.EN);

    assertThat(html).contains("Reporting: Rosa Lind", "10:09</b></time> Geneva");
  }

  @Test
  void aSpeakerIsOneLineOfTheRunningOrder() {
    var speaker =
        new Speaker(new UUID(2, 2), "otto", "Mr.", "Otto Brandt", null, "", Samples.PORTS.id(), 4);
    var data = new JsonObject().put("speaker", RosterJson.speaker(speaker));

    assertThat(fragments.html(entry(6, "speaker.added", data), Language.EN))
        .startsWith("<li id=\"sp-00000000-0000-0002-0000-000000000002\" data-place=\"4\"")
        .contains("Otto Brandt", "<small>UIP</small>", "av--assoc", "href=\"/e/harbour/s/otto\"");
  }

  @Test
  void anOlderEntryShownAgainChangesNothingThatComesLater() {
    var late = Samples.statement(Post.Mode.PARAPHRASE, "Later.");
    fragments.html(entry(9, "post.published", post(late)), Language.EN);
    fragments.html(entry(6, "coverage.changed", data(Samples.coverage())), Language.EN);

    var html = fragments.html(entry(10, "coverage.changed", data(Samples.coverage())), Language.EN);

    assertThat(html).contains("10:09");
  }

  private static JsonObject post(Post post) {
    return new JsonObject().put("post", PostJson.post(post));
  }

  private static JsonObject data(Coverage coverage) {
    return new JsonObject().put("coverage", CoverageJson.coverage(coverage));
  }

  private static JournalEntry entry(long seq, String type, JsonObject data) {
    return new JournalEntry(Samples.COVERAGE, seq, type, new UUID(4, 1), Samples.TEN, null, data);
  }
}
