package org.rapporteur.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.account.Role;
import org.rapporteur.support.Browsers;
import org.rapporteur.support.CoveredEvent;
import org.rapporteur.support.Drawing;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Samples;
import org.rapporteur.support.StaffPage;

class ComposerIT {

  @RegisterExtension static final Newsroom newsroom = new Newsroom();
  @RegisterExtension static final Browsers browsers = new Browsers();

  @TempDir Path folder;

  @Test
  void threeTapsLeadFromTheNextSpeakerToAnUpdateThatReadersHaveBeenTold() {
    var event = newsroom.liveCoverage();
    var ben = addSpeaker(event, "Ben Okafor");
    var ana = newsroom.watch(event, "Ana");
    var rosa = composer(event);

    rosa.tapSpeaker("Ben Okafor").write("The harbour stays open.").post();

    var post = ana.next().getJsonObject("post");
    assertThat(post.getString("text")).isEqualTo("The harbour stays open.");
    assertThat(post.getJsonObject("speaker").getString("id")).isEqualTo(ben.toString());
    assertThat(rosa.item("The harbour stays open.")).containsText("Sent");
    assertThat(rosa.page().locator("#update-text")).isEmpty();
    assertThat(rosa.page().locator("[data-ref=speakerName]")).hasText("Ms. Ben Okafor");
  }

  @Test
  void whatIsBeingWrittenSurvivesAReload() {
    var rosa = composer(newsroom.liveCoverage()).write("Half a sent");
    rosa.page().getByLabel("In their words").check();

    rosa.reload();

    assertThat(rosa.page().locator("#update-text")).hasValue("Half a sent");
    assertThat(rosa.page().getByLabel("In their words")).isChecked();
  }

  @Test
  void withoutANetworkEverythingWaitsAndIsSentInOrderWhenItIsBack() {
    browsers.expect("ERR_INTERNET_DISCONNECTED");
    var event = newsroom.liveCoverage();
    var rosa = composer(event);
    rosa.page().context().setOffline(true);

    for (var text : List.of("First.", "Second.", "Third.")) rosa.write(text).post();
    assertThat(rosa.item("Third.")).containsText("Waiting");
    assertThat(rosa.page().locator("[data-ref=link]")).hasText("Offline");
    assertThat(rosa.page().locator(".offline")).containsText("Everything is saved on this phone");

    rosa.page().context().setOffline(false);
    assertThat(rosa.item("Third.")).containsText("Sent");
    assertThat(published(event)).containsExactly("First.", "Second.", "Third.");
    assertThat(rosa.page().locator("[data-ref=link]")).hasText("Connected");
  }

  @Test
  void whatTheServerRefusesComesBackWithItsReasonAndCanBeEdited() {
    browsers.expect("ERR_INTERNET_DISCONNECTED");
    browsers.expect("409 (Conflict)");
    var event = newsroom.liveCoverage();
    var rosa = composer(event);
    rosa.page().context().setOffline(true);
    rosa.write("Too late.").post();
    event.step("end");

    rosa.page().context().setOffline(false);

    assertThat(rosa.item("Too late.")).containsText("Needs you");
    assertThat(rosa.item("Too late.")).containsText("This coverage has ended");
    rosa.item("Too late.").getByText("Edit").click();
    assertThat(rosa.page().locator("#update-text")).hasValue("Too late.");
    assertThat(published(event)).isEmpty();
  }

  @Test
  void aPhotoGoesOnAirWithItsDescriptionAndTheCreditOfItsPhotographer() throws IOException {
    var event = newsroom.liveCoverage();
    var rosa = composer(event).write("The hall is full.").addPhoto(photo());

    rosa.post();
    assertThat(rosa.dialog()).containsText("Describe the photo");
    rosa.fill("Description for those who cannot see it", "Delegates around a round table.")
        .press("Save");

    assertThat(rosa.item("The hall is full.")).containsText("Sent");
    var shown = event.journal("post.published").get(0).getJsonObject("post").getJsonArray("photos");
    var photo = shown.getJsonObject(0);
    assertThat(photo.getString("alternative")).isEqualTo("Delegates around a round table.");
    assertThat(photo.getString("credit")).isEqualTo("Rosa");
    assertThat(photo.getInteger("width")).isEqualTo(1600);
  }

  @Test
  void aPhotoSurvivesAReloadToo() throws IOException {
    var rosa = composer(newsroom.liveCoverage()).addPhoto(photo());

    rosa.reload();

    assertThat(rosa.page().locator(".shot canvas")).hasCount(1);
    assertThat(rosa.page().locator(".shot__open")).containsText("Describe it");
  }

  @Test
  void beforeTheStartWhatIsWrittenIsKeptAsADraftAndPostedLater() {
    var event = newsroom.scheduledCoverage();
    var rosa = composer(event).write("Prepared.").post();
    assertThat(rosa.item("Prepared.")).containsText("Draft");

    event.step("start");
    assertThat(rosa.page().locator("[data-ref=postLabel]")).hasText("Post live");
    rosa.item("Prepared.").getByText("Edit").click();
    rosa.post();

    assertThat(rosa.item("Prepared.")).containsText("Sent");
    assertThat(published(event)).containsExactly("Prepared.");
  }

  @Test
  void markupIsWordsLikeAnyOther() {
    var rosa =
        composer(newsroom.liveCoverage()).write("<img src=x onerror=alert(1)> & <b>bold</b>");

    rosa.post();

    assertThat(rosa.item("<img src=x")).containsText("Sent");
  }

  @Test
  void whoIsNotSignedInIsAskedToFirst() {
    var event = newsroom.liveCoverage();
    var page = browsers.page(390, 844, ColorScheme.LIGHT);

    page.navigate(newsroom.address() + "/report/" + event.slug());

    assertThat(page).hasURL(Pattern.compile("/sign-in\\?next=%2Freport%2F" + event.slug()));
  }

  @Test
  void aReaderMayNotEnter() {
    var reader = newsroom.signedIn("Ana", Role.READER);

    assertThat(reader.get("/report/" + newsroom.liveCoverage().slug()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"360,LIGHT", "1280,DARK"})
  void nobodyIsShutOutAndNothingIsTooSmallToPress(int width, ColorScheme theme) throws IOException {
    var event = newsroom.liveCoverage();
    addSpeaker(event, "Ben Okafor");
    var page = browsers.page(width, 740, theme);
    var rosa = StaffPage.open(page, newsroom, newsroom.reporter(), "/report/" + event.slug());
    rosa.write("A statement.").addPhoto(photo());

    Browsers.axe(page);
    assertThat(smallTargets(page)).isEmpty();
    rosa.post();
    Browsers.axe(page);
  }

  private StaffPage composer(CoveredEvent event) {
    var page = browsers.page(390, 844, ColorScheme.LIGHT);
    return StaffPage.open(page, newsroom, newsroom.reporter(), "/report/" + event.slug());
  }

  private Path photo() throws IOException {
    return Files.write(folder.resolve("hall.jpg"), Drawing.jpeg(2400, 1600));
  }

  private static UUID addSpeaker(CoveredEvent event, String name) {
    var id = UUID.randomUUID();
    event.editor().put(event.path("/speakers/" + id), Samples.speaker(name, event.organisation()));
    return id;
  }

  private static List<String> published(CoveredEvent event) {
    return event.journal("post.published").stream()
        .map(entry -> entry.getJsonObject("post").getString("text"))
        .toList();
  }

  private static List<?> smallTargets(Page page) {
    return (List<?>)
        page.evaluate(
            """
        () => [...document.querySelectorAll("button, a[href], .shot--add, .shutter, textarea, .modes label")]
          .filter(one => one.checkVisibility() && !one.closest(".skip"))
          .map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
          .filter(([, box]) => box.height > 1 && (box.height < 43.5 || box.width < 43.5))
          .map(([html, box]) => `${html} ${box.width} × ${box.height}`)
        """);
  }
}
