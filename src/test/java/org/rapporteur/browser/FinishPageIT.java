package org.rapporteur.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.support.Browsers;
import org.rapporteur.support.CoveredEvent;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Person;
import org.rapporteur.support.Samples;

class FinishPageIT {

  @RegisterExtension static final Newsroom newsroom = new Newsroom();
  @RegisterExtension static final Browsers browsers = new Browsers();

  private final CoveredEvent event = newsroom.liveCoverage();

  @Test
  void anEditorComposesWritesPublishesAndPutsRight() {
    says("The harbour will be deeper.");
    event.publish(newsroom.reporter(), Samples.note("Forty chairs, all taken."));
    event.step("end");
    browsers.expect("404");
    var desk = desk(newsroom.editor());

    press(desk, "Compose the article");
    desk.getByLabel("Headline").fill("A deeper harbour");
    desk.getByLabel("Introduction").fill("The council has voted.");
    piece(desk, "The harbour will be deeper.").locator("textarea").fill("Deeper it will be.");
    piece(desk, "Forty chairs").getByText("Leave out").click();
    press(desk, "Save");
    assertThat(desk.locator("[data-ref=state]")).hasText("Draft, revision 2");
    press(desk, "Publish");
    assertThat(desk.locator("[data-ref=state]")).hasText("Published, revision 3");

    var article = newsroom.stranger().get("/a/" + event.slug()).text();
    assertThat(article)
        .contains("A deeper harbour", "The council has voted.", "Deeper it will be.");
    assertThat(article).doesNotContain("The harbour will be deeper.", "Forty chairs");
  }

  @Test
  void afterPublicationTheNoteIsAskedForAndListed() {
    published("The vote is tonight.");
    browsers.expect("422");
    var desk = desk(newsroom.editor());

    desk.getByLabel("Headline").fill("The council votes");
    press(desk, "Save");
    assertThat(desk.getByRole(AriaRole.ALERT)).containsText("say what you changed");
    desk.getByLabel("What did you change?").fill("The headline was too long.");
    press(desk, "Save");
    assertThat(desk.locator("[data-ref=state]")).hasText("Published, revision 3");

    var article = newsroom.stranger().get("/a/" + event.slug()).text();
    assertThat(article).contains("The council votes", "The headline was too long.");
  }

  @Test
  void twoEditorsSeeBothArticlesAndNeitherIsLost() {
    says("The vote is tonight.");
    event.step("end");
    event.editor().put(event.path("/article/composition"), "{}");
    browsers.expect("409");
    var edda = desk(newsroom.editor());
    var emil = desk(newsroom.editor());

    edda.getByLabel("Headline").fill("A deeper harbour");
    press(edda, "Save");
    assertThat(edda.locator("[data-ref=state]")).hasText("Draft, revision 2");
    emil.getByLabel("Headline").fill("The council votes");
    press(emil, "Save");

    var clash = emil.locator("[data-ref=clash]");
    assertThat(clash).containsText("A deeper harbour");
    assertThat(clash).containsText("The council votes");
    press(emil, "Save mine over it");
    assertThat(emil.locator("[data-ref=state]")).hasText("Draft, revision 3");
    assertThat(emil.getByLabel("Headline")).hasValue("The council votes");
  }

  @Test
  void whatWasLeftOutCanBeTakenInAgain() {
    says("The vote is tonight.");
    says("The harbour will be deeper.");
    event.step("end");
    event.editor().put(event.path("/article/composition"), "{}");
    var desk = desk(newsroom.editor());

    piece(desk, "The vote is tonight.").getByText("Leave out").click();
    assertThat(desk.locator(".piece")).hasCount(1);
    press(desk, "Take in");

    assertThat(desk.locator(".piece textarea").last()).hasValue("The vote is tonight.");
  }

  @Test
  void aCorrectionMadeMeanwhileIsShownBeforeItCanBeOverwritten() {
    var vote = says("The vote is tonigth.");
    event.step("end");
    event.editor().put(event.path("/article/composition"), "{}");
    browsers.expect("409");
    var desk = desk(newsroom.editor());

    var corrected = Samples.correction(event.statement("The vote is tomorrow."), 1, "The day.");
    event.editor().put(event.post(vote) + "/correction", corrected);
    var piece = piece(desk, "tonigth");
    piece.locator("textarea").fill("They vote tonight.");
    press(desk, "Save");

    assertThat(desk.getByRole(AriaRole.ALERT)).containsText("was corrected");
    assertThat(desk.locator(".piece .notice")).containsText("The vote is tomorrow.");
    press(desk, "Save");
    assertThat(desk.locator("[data-ref=state]")).hasText("Draft, revision 2");
  }

  private UUID says(String text) {
    var id = UUID.randomUUID();
    event.publish(newsroom.reporter(), id, event.statement(text));
    return id;
  }

  private void published(String text) {
    says(text);
    event.step("end");
    event.editor().put(event.path("/article/composition"), "{}");
    event.editor().put(event.path("/article/publication"), "{}");
  }

  private Page desk(Person editor) {
    var page = browsers.page(1280, 900, ColorScheme.LIGHT);
    var cookie = new Cookie("rap_s", editor.token()).setUrl(newsroom.address().toString());
    page.context().addCookies(List.of(cookie));
    page.navigate(newsroom.address() + "/desk/" + event.slug() + "/article");
    page.waitForSelector("html[data-ready]");
    return page;
  }

  private static void press(Page page, String name) {
    var exact = new Page.GetByRoleOptions().setName(name).setExact(true);
    page.getByRole(AriaRole.BUTTON, exact).click();
  }

  private static Locator piece(Page page, String words) {
    return page.locator(".piece").filter(new Locator.FilterOptions().setHas(textarea(page, words)));
  }

  /** The name of each text area begins with its first words. */
  private static Locator textarea(Page page, String words) {
    return page.locator("textarea[aria-label*=\"" + words + "\"]");
  }
}
