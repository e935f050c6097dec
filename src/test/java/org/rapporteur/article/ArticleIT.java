package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.support.CoveredEvent;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Person.Answer;
import org.rapporteur.support.Samples;

class ArticleIT {

  @RegisterExtension static final Newsroom newsroom = new Newsroom();

  private final CoveredEvent event = newsroom.liveCoverage();

  @Test
  void anEndedCoverageIsComposedWithEveryStatementOnce() {
    says("The harbour will be deeper.");
    says("The vote is tonight.");
    var mistaken = says("Nobody will pay.");
    withdraw(mistaken);
    event.step("end");

    var article = compose();

    assertThat(article.getString("state")).isEqualTo("draft");
    assertThat(texts(article))
        .containsExactly("The harbour will be deeper.", "The vote is tonight.");
  }

  @Test
  void aRunningCoverageHasNoArticle() {
    var answer = event.editor().put(event.path("/article/composition"), "{}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().getString("code")).isEqualTo("coverage-not-ended");
  }

  @Test
  void readersSeeNoDraftAndNoWordOfIt() {
    says("The vote is tonight.");
    event.step("end");
    compose();

    assertThat(newsroom.stranger().get(event.path("/article")).status()).isEqualTo(404);
    assertThat(newsroom.reporter().get(event.path("/article")).status()).isEqualTo(404);
    assertThat(event.journal()).noneMatch(e -> e.getString("type").startsWith("article."));
  }

  @Test
  void publishingIsToldWithTheWholeArticle() {
    says("The vote is tonight.");
    event.step("end");
    compose();

    var article = publish("{\"publishedAt\":\"2022-04-06T10:02:07+08:00\"}").json();

    assertThat(article.getString("publishedAt")).isEqualTo("2022-04-06T02:02:07Z");
    var told = event.journal("article.published");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).getJsonObject("article")).isEqualTo(article);
    assertThat(newsroom.stranger().get(event.path("/article")).json()).isEqualTo(article);
  }

  @Test
  void publishedTwiceItIsToldOnce() {
    says("The vote is tonight.");
    event.step("end");
    compose();

    publish("{}");
    var again = publish("{}");

    assertThat(again.status()).isEqualTo(200);
    assertThat(event.journal("article.published")).hasSize(1);
  }

  @Test
  void anArticleCannotBeDatedInTheFuture() {
    says("The vote is tonight.");
    event.step("end");
    compose();

    var answer = publish("{\"publishedAt\":\"2999-01-01T00:00:00Z\"}");

    assertThat(answer.json().getString("code")).isEqualTo("in-the-future");
  }

  @Test
  void twoEditorsDoNotOverwriteEachOther() {
    says("The vote is tonight.");
    event.step("end");
    var seen = compose();
    save(seen, manuscript(seen).put("headline", "A deeper harbour"));

    var late = save(seen, manuscript(seen).put("headline", "The council votes"));

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().getString("code")).isEqualTo("stale-revision");
    assertThat(late.json().getJsonObject("current").getString("headline"))
        .isEqualTo("A deeper harbour");
    assertThat(late.json().getJsonObject("yours").getString("headline"))
        .isEqualTo("The council votes");
  }

  @Test
  void afterPublicationAChangeNeedsANoteAndListsIt() {
    says("The vote is tonight.");
    event.step("end");
    compose();
    var seen = publish("{}").json();

    var silent = save(seen, manuscript(seen).put("headline", "A deeper harbour"));
    var told =
        save(
            seen,
            manuscript(seen).put("headline", "A deeper harbour").put("note", "New headline."));

    assertThat(silent.json().getString("code")).isEqualTo("note-needed");
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(notes(told.json())).containsExactly("New headline.");
    assertThat(event.journal("article.corrected")).hasSize(1);
  }

  @Test
  void aPublishedArticleIsNotComposedAnew() {
    says("The vote is tonight.");
    event.step("end");
    compose();
    publish("{}");

    var answer = event.editor().put(event.path("/article/composition"), "{}");

    assertThat(answer.json().getString("code")).isEqualTo("article-published");
  }

  @Test
  void aCorrectionAndAWithdrawalAfterPublicationReachTheArticle() {
    var right = says("The vote is tonigth.");
    var mistaken = says("Nobody will pay.");
    event.step("end");
    compose();
    publish("{}");

    correct(right, "The vote is tonight.");
    withdraw(mistaken);

    var article = newsroom.stranger().get(event.path("/article")).json();
    assertThat(texts(article)).containsExactly("The vote is tonight.", null);
    assertThat(notes(article)).containsExactly("A slip.", "It was mistaken.");
  }

  @Test
  void everyRevisionIsKeptWithWhoMadeIt() {
    says("The vote is tonight.");
    event.step("end");
    var seen = compose();
    save(seen, manuscript(seen));
    publish("{}");

    var revisions =
        event.editor().get(event.path("/article/revisions")).json().getJsonArray("revisions");

    assertThat(objects(revisions))
        .extracting(one -> one.getInteger("revision"))
        .containsExactly(3, 2, 1);
    assertThat(objects(revisions)).allMatch(one -> one.getString("by").equals("Edda"));
  }

  @Test
  void onlyEditorsFinishArticles() {
    event.step("end");

    var answer = newsroom.reporter().put(event.path("/article/composition"), "{}");

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void whatNobodyKnowsIsRefusedByName() {
    says("The vote is tonight.");
    event.step("end");
    var seen = compose();

    var answer = save(seen, manuscript(seen).put("subtitle", "…"));

    assertThat(answer.json().getString("field")).isEqualTo("subtitle");
  }

  private UUID says(String text) {
    var id = UUID.randomUUID();
    event.publish(newsroom.reporter(), id, event.statement(text));
    return id;
  }

  private void correct(UUID post, String text) {
    var correction = Samples.correction(event.statement(text), 1, "A slip.");
    assertThat(event.editor().put(event.post(post) + "/correction", correction).status())
        .isEqualTo(200);
  }

  private void withdraw(UUID post) {
    var reason = new JsonObject().put("reason", "It was mistaken.");
    event.editor().put(event.post(post) + "/withdrawal", reason);
  }

  private JsonObject compose() {
    var answer = event.editor().put(event.path("/article/composition"), "{}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private Answer publish(String body) {
    return event.editor().put(event.path("/article/publication"), body);
  }

  private Answer save(JsonObject seen, JsonObject manuscript) {
    var sent = manuscript.copy().put("revision", seen.getInteger("revision"));
    return event.editor().put(event.path("/article"), sent);
  }

  /** What an editor sends who changes nothing. */
  private static JsonObject manuscript(JsonObject article) {
    var sections = new JsonArray();
    for (var section : objects(article.getJsonArray("sections"))) {
      var items = new JsonArray();
      posts(section)
          .forEach(
              post ->
                  items.add(
                      new JsonObject()
                          .put("post", post.getString("id"))
                          .put("version", post.getInteger("version"))));
      var speaker = section.getJsonObject("speaker").getString("id");
      sections.add(new JsonObject().put("speaker", speaker).put("items", items));
    }
    return new JsonObject()
        .put("headline", article.getString("headline"))
        .put("sections", sections);
  }

  private static List<String> texts(JsonObject article) {
    return objects(article.getJsonArray("sections")).stream()
        .flatMap(ArticleIT::posts)
        .map(post -> post.getString("text"))
        .toList();
  }

  private static List<String> notes(JsonObject article) {
    return objects(article.getJsonArray("corrections")).stream()
        .map(one -> one.getString("note"))
        .toList();
  }

  private static Stream<JsonObject> posts(JsonObject section) {
    return objects(section.getJsonArray("items")).stream().map(item -> item.getJsonObject("post"));
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast).toList();
  }
}
