package org.rapporteur.page.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.support.CoveredEvent;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Person;
import org.rapporteur.support.Samples;

class ArticlePagesIT {

  @RegisterExtension static final Newsroom newsroom = new Newsroom();

  private final Person reader = newsroom.stranger();
  private final CoveredEvent event = newsroom.liveCoverage();

  @Test
  void thePageHoldsEveryStatementOnceUnderItsSpeaker() {
    var deeper = says("The harbour will be deeper.");
    says("The vote is tonight.");
    publish();

    var page = page();

    assertThat(page).containsOnlyOnce("<p>The harbour will be deeper.</p>");
    assertThat(page).containsOnlyOnce("<p>The vote is tonight.</p>");
    assertThat(page).containsOnlyOnce("<div class=\"said\" id=\"u-" + deeper + "\">");
    assertThat(page.indexOf("Ms. Ada Moreau</bdi></a>"))
        .isPositive()
        .isLessThan(page.indexOf("The harbour will be deeper."));
  }

  @Test
  void theDateIsExactAndNamesItsZone() {
    says("The vote is tonight.");
    publish("{\"publishedAt\":\"2022-04-06T10:02:07+08:00\"}");

    assertThat(page())
        .contains(
            "<time datetime=\"2022-04-06T10:02:07+08:00\">6 April 2022, 10:02:07 (UTC+8)</time>");
  }

  @Test
  void aDraftIsNowhereToBeFound() {
    says("A harbour nobody has announced.");
    event.step("end");
    event.editor().put(event.path("/article/composition"), "{}");

    assertThat(reader.get("/a/" + event.slug()).status()).isEqualTo(404);
    assertThat(search("announced")).doesNotContain(event.slug());
  }

  @Test
  void anEditorSeesWhatADraftWillBe() {
    says("A harbour nobody has announced.");
    compose();
    var preview = "/desk/" + event.slug() + "/article/preview";

    assertThat(event.editor().get(preview).text()).contains("A harbour nobody has announced.");
    assertThat(newsroom.reporter().get(preview).status()).isEqualTo(403);
    assertThat(reader.get(preview).text()).doesNotContain("announced");
  }

  @Test
  void anUnchangedPageIsNotSentAgain() {
    says("The vote is tonight.");
    publish();
    var first = reader.get("/a/" + event.slug());

    var again = reader.get("/a/" + event.slug(), "if-none-match", first.header("etag"));

    assertThat(first.header("cache-control")).isEqualTo("no-cache");
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void aLaterCorrectionChangesThePageAndIsListed() {
    var vote = says("The vote is tonigth.");
    publish();
    var before = reader.get("/a/" + event.slug()).header("etag");

    var correction = Samples.correction(event.statement("The vote is tonight."), 1, "A slip.");
    event.editor().put(event.post(vote) + "/correction", correction);

    var after = reader.get("/a/" + event.slug(), "if-none-match", before);
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.text()).contains("<p>The vote is tonight.</p>").doesNotContain("tonigth");
    assertThat(after.text()).contains("id=\"corrections\"").contains("A slip.");
  }

  @Test
  void aLaterWithdrawalLeavesOnlyTheReason() {
    var vote = says("Nobody will pay.");
    publish();

    event.editor().put(event.post(vote) + "/withdrawal", "{\"reason\":\"It was mistaken.\"}");

    var page = page();
    assertThat(page).doesNotContain("Nobody will pay.").contains("It was mistaken.");
    assertThat(page).contains("id=\"u-" + vote + "\"");
    assertThat(search("Nobody pay")).doesNotContain(event.slug());
  }

  @Test
  void whatPeopleTypeIsNeverMarkup() {
    says("<b onclick=alert(1)>bold</b>");
    var seen = compose();
    var headline = "</script><script>alert(1)</script>";
    var manuscript =
        new JsonObject()
            .put("revision", seen.getInteger("revision"))
            .put("headline", headline)
            .put("introduction", "<img src=x onerror=alert(1)>")
            .put("source", "<i>source</i>")
            .put("editor", "<i>editor</i>")
            .put("sections", sections(seen));
    event.editor().put(event.path("/article"), manuscript);
    event.editor().put(event.path("/article/publication"), "{}");

    assertThat(page())
        .doesNotContain("<script>alert", "<b onclick", "<img src=x", "<i>source", "<i>editor")
        .contains("&lt;b onclick=alert(1)&gt;bold&lt;/b&gt;", "&lt;i&gt;source");
  }

  @Test
  void searchEnginesReadWhatItIs() {
    says("The vote is tonight.");
    publish();

    assertThat(page())
        .contains("\"@type\":\"NewsArticle\"")
        .contains("<meta property=\"og:type\" content=\"article\">")
        .contains("<link rel=\"canonical\" href=");
  }

  @Test
  void aReaderOfAnotherLanguageIsToldSo() {
    says("The vote is tonight.");
    publish();

    var page = reader.get("/a/" + event.slug() + "?lang=zh").text();

    assertThat(page).contains("<html lang=\"zh-Hans\"").contains("本文为英文，中文版尚未完成。");
    assertThat(page).contains("<p lang=\"en\" dir=\"ltr\">The vote is tonight.</p>");
  }

  @Test
  void theArchiveFindsWordsInAnyScriptAndAnyCase() {
    says("港口将会更深，投票在今晚。");
    publish();

    assertThat(search("投票")).contains("/a/" + event.slug());
    assertThat(search("ADA 港口")).contains("/a/" + event.slug());
    assertThat(search("ada 火车")).doesNotContain(event.slug());
  }

  @Test
  void aPatternIsSearchedLiterally() {
    says("Ninety % of the harbour.");
    publish();

    assertThat(search("%")).contains("/a/" + event.slug());
    assertThat(search("_harbour")).doesNotContain(event.slug());
  }

  @Test
  void aSearchHasItsLimits() {
    assertThat(reader.get("/articles?q=" + "x".repeat(101)).status()).isEqualTo(422);
    assertThat(reader.get("/articles?q=a+b+c+d+e+f+g+h+i").status()).isEqualTo(422);
    assertThat(reader.get("/articles?page=0").status()).isEqualTo(404);
  }

  @Test
  void anAddressThatNobodyGaveIsNotFound() {
    assertThat(reader.get("/a/no-such-article").status()).isEqualTo(404);
  }

  private UUID says(String text) {
    var id = UUID.randomUUID();
    event.publish(newsroom.reporter(), id, event.statement(text));
    return id;
  }

  private JsonObject compose() {
    event.step("end");
    return event.editor().put(event.path("/article/composition"), "{}").json();
  }

  private void publish() {
    publish("{}");
  }

  private void publish(String how) {
    compose();
    var answer = event.editor().put(event.path("/article/publication"), how);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private JsonArray sections(JsonObject article) {
    var post =
        article
            .getJsonArray("sections")
            .getJsonObject(0)
            .getJsonArray("items")
            .getJsonObject(0)
            .getJsonObject("post");
    var line = new JsonObject().put("post", post.getString("id")).put("version", 1);
    var part =
        new JsonObject()
            .put("speaker", event.speaker().toString())
            .put("items", new JsonArray().add(line));
    return new JsonArray().add(part);
  }

  private String page() {
    var answer = reader.get("/a/" + event.slug());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  private String search(String text) {
    return reader.get("/articles?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).text();
  }
}
