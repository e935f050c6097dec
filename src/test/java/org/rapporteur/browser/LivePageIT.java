package org.rapporteur.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.support.Browsers;
import org.rapporteur.support.BusyDesk;
import org.rapporteur.support.BusyDesk.Kind;
import org.rapporteur.support.CoveredEvent;
import org.rapporteur.support.LivePage;
import org.rapporteur.support.Newsroom;

class LivePageIT {

  private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

  @RegisterExtension static final Newsroom newsroom = new Newsroom();
  @RegisterExtension static final Browsers browsers = new Browsers();

  @Test
  void anUpdateWaitsBehindTheButtonAndIsShownWhenTheReaderAsks() {
    var event = newsroom.liveCoverage();
    var live = phone(event);
    var id = UUID.randomUUID();

    event.publish(newsroom.reporter(), id, event.statement("The harbour stays open."));

    live.offers("1 new update");
    assertThat(live.update(id)).isHidden();
    assertThat(live.page()).hasTitle(Pattern.compile("^\\(1\\) "));
    assertThat(live.page().locator("#announce")).hasText("1 new update");
    live.reveal();
    assertThat(live.update(id)).containsText("The harbour stays open.");
    assertThat(live.update(id).locator(".t")).isFocused();
    assertThat(live.update(id).locator(".is-new")).isVisible();
    assertThat(live.page().locator("#new-updates")).isHidden();
    assertThat(live.update(id).locator(".is-new")).hasCount(0);
  }

  @Test
  void whatIsTakenBackIsGoneFromAnOpenPageAtOnce() {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 1);
    var id = desk.publish(event.statement("The mayor resigns."));
    desk.make(Kind.PIN, id);
    desk.make(Kind.KEY, id);
    var live = desktop(event).shows("The mayor resigns.");

    desk.withdraw(id);

    assertThat(live.update(id)).containsText("This update was withdrawn");
    assertThat(live.page().getByText("The mayor resigns.").filter(VISIBLE)).hasCount(0);
  }

  @Test
  void aCorrectionOfSomethingElsewhereIsShownAtOnceAndOneThatNeedsRoomWhenAsked() {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 2).fill(12);
    var live = phone(event);
    var last = desk.onAir().get(11);
    var first = desk.onAir().get(0);
    live.update(last).locator("article").scrollIntoViewIfNeeded();

    desk.correct(first, "Down there it changes by itself.");
    desk.make(Kind.LONGER, last);

    assertThat(live.update(first)).containsText("Down there it changes by itself.");
    var button = live.update(last).locator(".upd");
    assertThat(button).hasText("Updated, show");
    button.click();
    assertThat(live.update(last)).containsText("A slip of the pen.");
    assertThat(live.update(last).locator(".t")).isFocused();
  }

  @Test
  void whatTheDeskMakesOfTheCoverageReachesAnOpenPage() {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 3).fill(3);
    var live = desktop(event);
    var id = desk.onAir().get(1);

    desk.make(Kind.PAUSE);
    assertThat(live.page().locator("#cov-state")).containsText("Lunch");
    desk.make(Kind.RESUME);
    assertThat(live.page().locator("#cov-state")).not().containsText("Lunch");
    desk.make(Kind.KEY, id);
    desk.make(Kind.PIN, id);
    sumUp(event, "The second crane is needed.");
    live.offers("Updated, show").reveal();
    assertThat(live.update(id).locator(".tag--key")).isVisible();
    assertThat(live.page().locator("#moments li")).hasCount(1);
    assertThat(live.page().locator("#pinned")).isVisible();
    assertThat(live.page().locator("#so-far")).containsText("The second crane is needed.");
    assertThat(live.page().locator(".filters a").nth(1)).hasText("Key 1");
    event.step("end");
    assertThat(live.page().locator("#cov-state")).containsText("Ended");
    assertThat(live.page().locator(".tag--now").filter(VISIBLE)).hasCount(0);
  }

  @Test
  void aPageThatWasOpenAllTheTimeShowsWhatAReloadShows() {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 4).fill(6);
    var live = desktop(event);
    var made = new ArrayList<Kind>();

    for (var i = 0; i < 60; i++) {
      made.add(desk.change());
      if (i % 17 == 0) live.upToDate(event).revealIfOffered();
    }

    live.upToDate(event).revealIfOffered().showsWhatAReloadShows("after " + made);
  }

  @Test
  void aPageThatLostTheServerSaysSoAndCatchesUpExactly() {
    browsers.expect("WebSocket connection");
    browsers.expect("net::ERR");
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 5).fill(4);
    var live = phone(event);

    newsroom.stop();
    try {
      assertThat(live.page().locator("#connection")).containsText("Reconnecting. Last update");
    } finally {
      newsroom.start();
    }
    for (var i = 0; i < 10; i++) desk.change();

    live.connected().upToDate(event).revealIfOffered().showsWhatAReloadShows();
  }

  @Test
  void aPageThatMissedTooMuchFetchesWhatIsThere() {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 6).fill(5);
    var live = phone(event);
    var first = desk.onAir().get(0);

    live.page().evaluate("() => dispatchEvent(new Event('pagehide'))");
    desk.withdraw(first);
    for (var i = 0; i < 70; i++) {
      desk.make(Kind.KEY, desk.onAir().get(1));
      desk.make(Kind.ORDINARY, desk.onAir().get(1));
      desk.make(Kind.NOTE);
    }
    live.page()
        .evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");

    live.offers("70 new updates").reveal();
    assertThat(live.update(first)).containsText("withdrawn");
    assertThat(live.page().locator("#feed > li:visible")).hasCount(75);
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 65})
  void aFilterShowsTheSameAsItsLink(int updates) {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 7).fill(updates - 2);
    desk.make(Kind.NOTE);
    desk.make(Kind.PHOTO);
    for (var i = 0; i < 5; i++) desk.make(Kind.KEY, desk.onAir().get(i * 2));
    var live = desktop(event);

    for (var filter : new String[] {"Key", "Statements", "Photos", "Oldest first", "All"}) {
      live.page()
          .locator(".filters a")
          .filter(new Locator.FilterOptions().setHasText(filter))
          .click();
      live.settled().showsWhatAReloadShows(filter);
    }
  }

  @Test
  void anUpdateOfASpeakerWhoCameBackStandsWhereItWasSaid() {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 8).fill(8);
    var live = phone(event);

    for (var i = 0; i < 5; i++) desk.make(Kind.LATE);

    live.upToDate(event).revealIfOffered().showsWhatAReloadShows();
  }

  private LivePage phone(CoveredEvent event) {
    return LivePage.open(browsers.page(390, 844, ColorScheme.LIGHT), newsroom, event);
  }

  private LivePage desktop(CoveredEvent event) {
    return LivePage.open(browsers.page(1280, 900, ColorScheme.DARK), newsroom, event);
  }

  private static void sumUp(CoveredEvent event, String point) {
    var points = new JsonArray().add(new JsonObject().put("text", point));
    var answer = event.editor().put(event.path("/so-far"), new JsonObject().put("points", points));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }
}
