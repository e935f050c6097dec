package org.rapporteur.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.support.Browsers;
import org.rapporteur.support.CoveredEvent;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Samples;
import org.rapporteur.support.StaffPage;

class DeskIT {

  @RegisterExtension static final Newsroom newsroom = new Newsroom();
  @RegisterExtension static final Browsers browsers = new Browsers();

  @Test
  void whatAnEditorDoesToAnUpdateIsToldToReaders() {
    var event = newsroom.liveCoverage();
    event.publish(newsroom.reporter(), event.statement("The harbor stays open."));
    var ana = newsroom.watch(event, "Ana");
    var edda = desk(event);

    edda.row("harbor").getByText("Correct", exact()).click();
    edda.fill("Text", "The harbour stays open.")
        .fill("Note that readers will see", "A letter was missing.");
    edda.press("Correct").done();
    edda.choose(edda.row("harbour"), "Make key");
    assertThat(edda.row("harbour")).containsText("Key");
    edda.choose(edda.row("harbour"), "Pin");
    assertThat(edda.row("harbour")).containsText("Pinned");
    edda.choose(edda.row("harbour"), "Withdraw");
    edda.fill("Reason that readers will see", "It was said by nobody.").press("Confirm").done();

    assertThat(edda.row("It was said by nobody.")).containsText("Withdrawn");
    assertThat(List.of(type(ana.next()), type(ana.next()), type(ana.next()), type(ana.next())))
        .containsExactly("post.corrected", "post.marked-key", "post.pinned", "post.withdrawn");
  }

  @Test
  void twoEditorsWhoCorrectTheSameUpdateSeeBothTextsAndOverwriteNothing() {
    browsers.expect("409 (Conflict)");
    var event = newsroom.liveCoverage();
    var id = UUID.randomUUID();
    event.publish(newsroom.reporter(), id, event.statement("The harbour stays open."));
    var edda = desk(event);
    edda.row("harbour").getByText("Correct", exact()).click();
    edda.fill("Text", "Edda's text.").fill("Note that readers will see", "Edda's note.");
    correct(event, id, "Emil's text.");

    edda.press("Correct");

    assertThat(edda.dialog().locator("[data-ref=theirText]")).hasText("Emil's text.");
    assertThat(edda.dialog().getByLabel("Text")).hasValue("Edda's text.");
    assertThat(text(event, id)).isEqualTo("Emil's text.");
    edda.press("Use my text").done();
    assertThat(text(event, id)).isEqualTo("Edda's text.");
  }

  @Test
  void whatOthersDoAppearsByItself() {
    var event = newsroom.liveCoverage();
    var edda = desk(event);
    assertThat(edda.page().locator("[data-posts]")).containsText("No one has posted yet.");
    var id = UUID.randomUUID();

    event.publish(newsroom.reporter(), id, event.statement("The harbour stays open."));
    assertThat(edda.row("The harbour stays open.")).containsText("On air");

    correct(event, id, "The harbour closes.");
    assertThat(edda.row("The harbour closes.")).containsText("Corrected");
  }

  @Test
  void anEditorLeadsACoverageFromItsTitleToItsEnd() {
    browsers.expect("404 (Not Found)");
    var page = browsers.page(1280, 900, ColorScheme.LIGHT);
    var edda = StaffPage.open(page, newsroom, newsroom.editor(), "/desk");

    edda.pressOnPage("New coverage");
    edda.fill("Title", "The Harbour Vote").fill("Place", "Rotterdam").press("Create");
    page.waitForURL("**/desk/the-harbour-vote");
    edda.ready();
    edda.pressOnPage("Add a speaker");
    edda.fill("Name", "Ada Moreau").press("Save").done();
    assertThat(page.locator("[data-ref=speakerName]")).hasText("Ada Moreau");
    edda.pressOnPage("Start");
    assertThat(page.locator(".pill")).hasText("Live");
    edda.write("It begins.").post();
    assertThat(edda.row("It begins.")).containsText("On air");
    edda.pressOnPage("Pause");
    edda.fill("Why, for the readers", "Coffee").press("Confirm").done();
    assertThat(page.locator("[data-stage]")).containsText("Coffee");
    edda.pressOnPage("Resume").pressOnPage("End the coverage");
    edda.press("End the coverage").done();
    assertThat(page.locator(".pill")).hasText("Ended");
    assertThat(page.getByText("Finish the article"))
        .hasAttribute("href", Pattern.compile("^/desk/the-harbour-vote/article"));
  }

  @Test
  void theRunningOrderAndTheSummaryAreSetAtTheDesk() {
    var event = newsroom.liveCoverage();
    event.publish(newsroom.reporter(), event.statement("The harbour stays open."));
    var edda = desk(event);

    edda.pressOnPage("Add a speaker");
    edda.fill("Name", "Zoe Late").press("Save").done();
    edda.choose(edda.page().locator(".roster__row").last(), "Move up");
    assertThat(edda.page().locator(".roster__row").first()).containsText("Zoe Late");
    edda.page().locator("[data-so-far] button").click();
    edda.fill("Point 1", "The harbour stays open for now.").press("Save").done();

    assertThat(edda.page().locator("[data-so-far]"))
        .containsText("The harbour stays open for now.");
    assertThat(event.journal("coverage.summarised")).hasSize(1);
    assertThat(event.journal("speaker.moved")).hasSize(2);
  }

  @Test
  void keysPickTheSpeakerAndPost() {
    var event = newsroom.liveCoverage();
    event
        .editor()
        .put(
            event.path("/speakers/" + UUID.randomUUID()),
            Samples.speaker("Ben Okafor", event.organisation()));
    var edda = desk(event);

    edda.page().keyboard().press("1");
    assertThat(edda.page().locator("[data-ref=speakerName]")).containsText("Ben Okafor");
    edda.write("Posted by keys.");
    edda.page().keyboard().press("Control+Enter");

    assertThat(edda.row("Posted by keys.")).containsText("Ben Okafor");
  }

  @ParameterizedTest
  @CsvSource({"360,LIGHT", "1280,DARK"})
  void nobodyIsShutOut(int width, ColorScheme theme) {
    var event = newsroom.liveCoverage();
    event.publish(newsroom.reporter(), event.statement("The harbour stays open."));
    var page = browsers.page(width, 800, theme);
    var edda = StaffPage.open(page, newsroom, newsroom.editor(), "/desk/" + event.slug());

    Browsers.axe(page);
    edda.row("harbour").getByText("Correct", exact()).click();
    Browsers.axe(page);
    page.keyboard().press("Escape");
    page.navigate(newsroom.address() + "/desk");
    Browsers.axe(edda.ready().page());
  }

  private StaffPage desk(CoveredEvent event) {
    var page = browsers.page(1280, 900, ColorScheme.LIGHT);
    return StaffPage.open(page, newsroom, newsroom.editor(), "/desk/" + event.slug());
  }

  private static void correct(CoveredEvent event, UUID id, String text) {
    var correction = event.statement(text).put("version", 1).put("note", "Emil's note.");
    var answer = event.editor().put(event.post(id) + "/correction", correction);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static String text(CoveredEvent event, UUID id) {
    return event.editor().get(event.post(id)).json().getString("text");
  }

  private static String type(io.vertx.core.json.JsonObject frame) {
    return frame.getString("type");
  }

  private static com.microsoft.playwright.Locator.GetByTextOptions exact() {
    return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
  }
}
