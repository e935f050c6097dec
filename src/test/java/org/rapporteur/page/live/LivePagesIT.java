package org.rapporteur.page.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.support.CoveredEvent;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Person;
import org.rapporteur.support.Samples;

class LivePagesIT {
  private static final int HTML_BUDGET_BYTES = 30 * 1024;

  @RegisterExtension static final Newsroom newsroom = new Newsroom();

  private final Person reader = newsroom.stranger();

  @Test
  void thePageShowsEverythingAndSaysWhereTheStreamGoesOn() {
    var event = newsroom.liveCoverage();
    var post = event.publish(newsroom.reporter(), event.statement("The harbour stays public."));

    var page = page(event, "");

    assertThat(page)
        .contains("data-seq=\"" + event.journal().size() + "\"", "data-epoch=\"1\"")
        .contains("id=\"u-" + post.getString("id") + "\"", "The harbour stays public.")
        .contains("Ms. Ada Moreau", "Mayor, Harbour Council (HC)", "Reporting: Rosa")
        .contains("pill--live", "<span class=\"tag tag--now\">Speaking now</span>");
  }

  @Test
  void theStreamCarriesTheVeryItemThatThePageShows() {
    var event = newsroom.liveCoverage();
    var after = event.journal().size();

    try (var ana =
        newsroom.watch("Ana", "/live/" + event.slug() + "?after=" + after, "rapporteur.html.en")) {
      var note = Samples.note("See https://example.org, they say.");
      var post = event.publish(newsroom.reporter(), note);

      var streamed = ana.next().getString("html").strip();

      assertThat(streamed).startsWith("<li class=\"feed__item\" id=\"li-" + post.getString("id"));
      assertThat(page(event, "")).contains(streamed);
    }
  }

  @Test
  void eachLanguageIsWhole() {
    var event = newsroom.liveCoverage();
    event.publish(newsroom.reporter(), event.statement("The harbour stays public."));

    var chinese = page(event, "?lang=zh");
    var byBrowser =
        reader.get("/e/" + event.slug(), "accept-language", "zh-CN,zh;q=0.9,en;q=0.5").text();

    assertThat(chinese)
        .startsWith("<!doctype html>\n<html lang=\"zh-Hans\"")
        .contains("直播", "转述", "lang=\"en\" dir=\"ltr\">The harbour stays public.")
        .doesNotContain("Paraphrase", "Key moments", "Copy link", ">Speakers")
        .contains("href=\"/e/" + event.slug() + "/s/ada-moreau?lang=zh\"");
    assertThat(byBrowser).contains("转述", "href=\"/e/" + event.slug() + "/s/ada-moreau\"");
  }

  @Test
  void anUnchangedPageIsNotSentTwice() {
    var event = newsroom.liveCoverage();
    var first = reader.get("/e/" + event.slug());
    var tag = first.header("etag");

    assertThat(first.header("cache-control")).isEqualTo("no-cache");
    assertThat(first.header("vary")).contains("accept-language");
    assertThat(reader.get("/e/" + event.slug(), "if-none-match", tag).status()).isEqualTo(304);
    assertThat(reader.get("/e/" + event.slug() + "?lang=zh", "if-none-match", tag).status())
        .isEqualTo(200);

    event.publish(newsroom.reporter(), Samples.note("News."));

    assertThat(reader.get("/e/" + event.slug(), "if-none-match", tag).status()).isEqualTo(200);
  }

  @Test
  void olderUpdatesAreOnPagesThatNeverShift() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    for (var i = 1; i <= 61; i++) event.publish(rosa, Samples.note("Note number " + i + " ends."));

    var front = page(event, "");
    var oldest = page(event, "?page=1");

    assertThat(front).contains("Note number 61 ends", "Note number 31 ends", "page=1");
    assertThat(front)
        .contains("Earlier updates (30)")
        .doesNotContain("<p class=\"say\">Note number 30 ends");
    assertThat(oldest).contains("Note number 1 ends", "<p class=\"say\">Note number 30 ends");
    assertThat(oldest).doesNotContain("<p class=\"say\">Note number 31 ends");
    assertThat(reader.get("/e/" + event.slug() + "?page=3").status()).isEqualTo(404);
  }

  @Test
  void filtersWorkAsLinks() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    event.publish(rosa, event.statement("The harbour stays public."));
    event.publish(rosa, Samples.note("The room is full.").put("key", true));

    assertThat(page(event, "?show=statements"))
        .contains(say("The harbour stays"))
        .doesNotContain(say("The room"));
    assertThat(page(event, "?show=key"))
        .contains(say("The room"))
        .doesNotContain(say("The harbour"));
    assertThat(page(event, "?show=ada-moreau"))
        .contains(say("The harbour"))
        .doesNotContain(say("The room"));
    assertThat(page(event, "?show=photos")).contains("No update fits this filter.", "Show all");
  }

  @Test
  void anOrderIsAskedForByALink() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    event.publish(rosa, Samples.note("First."));
    event.publish(rosa, Samples.note("Second."));

    assertThat(page(event, "")).containsSubsequence(say("Second."), say("First."));
    assertThat(page(event, "?order=oldest")).containsSubsequence(say("First."), say("Second."));
    event.step("end");
    assertThat(page(event, "")).containsSubsequence(say("First."), say("Second."));
  }

  @Test
  void aPermalinkShowsItsUpdateWithItsNeighboursAndItsOwnCard() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    var first = event.publish(rosa, Samples.note("First."));
    var second = event.publish(rosa, event.statement("The harbour stays public."));
    var third = event.publish(rosa, Samples.note("Third."));

    var page = page(event, "/u/" + second.getString("id"));

    assertThat(page)
        .contains("<title>Ms. Ada Moreau: The harbour stays public. | The Courier</title>")
        .contains("rel=\"prev\" href=\"/e/" + event.slug() + "/u/" + first.getString("id"))
        .contains("rel=\"next\" href=\"/e/" + event.slug() + "/u/" + third.getString("id"))
        .contains("id=\"this-u-" + second.getString("id"), "post--target");
  }

  @Test
  void theAddressOfAWithdrawnUpdateStillAnswersWithoutItsWords() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    var post = event.publish(rosa, event.statement("The harbour is sold."));
    var id = post.getString("id");
    event
        .editor()
        .put(
            event.path("/posts/" + id + "/withdrawal"),
            new JsonObject().put("reason", "Misheard."));

    var permalink = reader.get("/e/" + event.slug() + "/u/" + id);
    var changes = reader.get("/e/" + event.slug() + "/u/" + id + "/changes");

    assertThat(permalink.status()).isEqualTo(200);
    assertThat(permalink.text())
        .contains("This update was withdrawn at ", "Misheard.")
        .doesNotContain("harbour is sold");
    assertThat(changes.text()).contains("Misheard.").doesNotContain("harbour is sold");
  }

  @Test
  void whatACorrectionChangedCanBeReadWordByWord() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    var draft = event.statement("The vote is on Monday.");
    var id = UUID.randomUUID();
    event.publish(rosa, id, draft);
    event
        .editor()
        .put(
            event.path("/posts/" + id + "/correction"),
            Samples.correction(
                draft.copy().put("text", "The vote is on Tuesday."), 1, "Wrong day."));

    assertThat(page(event, "/u/" + id + "/changes"))
        .contains("Wrong day.", "The vote is on <del>Monday</del><ins>Tuesday</ins>.");
    assertThat(page(event, "")).contains("/u/" + id + "/changes\">See the change");
  }

  @Test
  void aSpeakerHasAPageWithAllTheySaid() {
    var event = newsroom.liveCoverage();
    event.publish(newsroom.reporter(), event.statement("The harbour stays public."));

    assertThat(page(event, "/s/ada-moreau"))
        .contains("Ms. Ada Moreau</bdi>", "1 statement", say("The harbour stays public."));
    assertThat(reader.get("/e/" + event.slug() + "/s/nobody").status()).isEqualTo(404);
  }

  @Test
  void beforeItStartsThePageTellsWhen() {
    var event = newsroom.scheduledCoverage();
    event
        .editor()
        .put(
            event.path(""),
            Samples.coverage("The vote").put("startsAt", "2030-03-24T10:00:00+08:00"));

    assertThat(page(event, "")).contains("Starts 10:00 Beijing", "24 March 2030", "Ada Moreau");
    assertThat(reader.get("/e/" + event.slug() + "/calendar.ics").text())
        .contains("DTSTART:20300324T020000Z", "SUMMARY:The vote");
  }

  @Test
  void markupInAnyFieldOfACoverageIsShownAsItWasTyped() {
    var nasty = "\"><script>alert(1)</script>";
    var event = newsroom.liveCoverage();
    var editor = event.editor();
    editor.put(
        event.path(""),
        Samples.coverage(nasty).put("kicker", nasty).put("standfirst", nasty).put("outlet", nasty));
    editor.put(
        event.path("/so-far"),
        new JsonObject().put("points", new JsonArray().add(new JsonObject().put("text", nasty))));
    editor.put(
        event.path("/organisations/" + event.organisation()),
        Samples.organisation(nasty, nasty, "media"));
    editor.put(
        event.path("/speakers/" + event.speaker()), Samples.speaker(nasty, event.organisation()));
    event.publish(
        newsroom.signedIn(nasty.substring(0, 10), org.rapporteur.account.Role.REPORTER),
        event.statement(nasty));
    editor.put(event.path("/pause"), new JsonObject().put("reason", nasty));

    assertThat(page(event, "")).contains("&lt;script&gt;").doesNotContain("<script>alert");
    assertThat(page(event, "/s/ada-moreau")).doesNotContain("<script>alert");
    assertThat(reader.get("/").text()).doesNotContain("<script>alert");
  }

  @Test
  void thirtyUpdatesWeighNoMoreThanTheBudget() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    for (var i = 0; i < 30; i++) event.publish(rosa, event.statement(statement(i)));

    assertThat(gzipped(page(event, ""))).isLessThanOrEqualTo(HTML_BUDGET_BYTES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/e/no-such-event", "/nowhere", "/e/UPPER", "/e/x/u/1"})
  void whatIsNotThereIsSaidInTheLanguageOfTheReader(String path) {
    var english = reader.get(path, "accept", "text/html");
    var chinese = reader.get(path + "?lang=zh", "accept", "text/html");

    assertThat(english.status()).isIn(400, 404);
    assertThat(english.text()).contains("<html lang=\"en\"", "To the home page");
    assertThat(chinese.text()).contains("<html lang=\"zh-Hans\"", "前往首页");
  }

  @Test
  void everyAnswerTellsTheBrowserToRunNothingButOurOwnScripts() {
    for (var path : new String[] {"/", "/nowhere", "/api/coverages", "/w/dev/css/base.css"}) {
      var answer = reader.get(path);

      assertThat(answer.header("content-security-policy"))
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "upgrade-insecure-requests");
      assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(answer.header("strict-transport-security")).isEmpty();
    }
  }

  private String page(CoveredEvent event, String below) {
    var answer = reader.get("/e/" + event.slug() + below);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  private static String say(String text) {
    return "<p class=\"say\">" + text;
  }

  /** Of the usual length, and like no other. */
  private static String statement(int number) {
    var words = new StringBuilder("Statement " + number + ":");
    var random = new java.util.Random(number);
    while (words.length() < 435)
      words.append(' ').append(Integer.toString(random.nextInt(1 << 25), 36));
    return words.toString();
  }

  private static int gzipped(String page) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.size();
  }
}
