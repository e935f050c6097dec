package org.rapporteur.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.support.Browsers;
import org.rapporteur.support.BusyDesk;
import org.rapporteur.support.BusyDesk.Kind;
import org.rapporteur.support.CoveredEvent;
import org.rapporteur.support.LivePage;
import org.rapporteur.support.Newsroom;

class LiveReaderIT {

  private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

  @RegisterExtension static final Newsroom newsroom = new Newsroom();
  @RegisterExtension static final Browsers browsers = new Browsers();

  @ParameterizedTest
  @CsvSource({"360, LIGHT", "360, DARK", "1280, LIGHT", "1280, DARK"})
  void nobodyStumblesOverAPageWhereThingsWait(int width, ColorScheme theme) {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 1).fill(6);
    for (var kind : List.of(Kind.PIN, Kind.KEY, Kind.LONGER, Kind.SO_FAR)) desk.make(kind);
    var live = LivePage.open(browsers.page(width, 800, theme), newsroom, event);
    live.page().locator(".filters").scrollIntoViewIfNeeded();

    for (var id : desk.onAir()) desk.make(Kind.LONGER, id);
    desk.make(Kind.WITHDRAW);
    desk.make(Kind.STATEMENT);

    live.upToDate(event).offers("1 new update");
    assertThat(Browsers.violations(live.page())).isEmpty();
    live.reveal();
    assertThat(Browsers.violations(live.page())).isEmpty();
  }

  @Test
  void theUpdateThatAnAddressNamesIsCorrectedAndTakenBackThereToo() {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 2).fill(3);
    var id = desk.publish(event.statement("The mayor resigns."));
    var live = phone(event, "/u/" + id);
    var named = live.page().locator("#this-update");

    desk.correct(id, "The mayor stays.");
    named.locator(".upd").click();
    assertThat(named).containsText("The mayor stays.");

    desk.withdraw(id);
    assertThat(named).containsText("This update was withdrawn");
    assertThat(live.page().getByText("The mayor stays.").filter(VISIBLE)).hasCount(0);
  }

  @Test
  void anEventThatBeginsMakesRoomForItsUpdates() {
    var event = newsroom.scheduledCoverage();
    var live = phone(event, "");
    assertThat(live.page().locator("#countdown")).isVisible();

    event.step("start");
    assertThat(live.page().locator("#cov-state")).containsText("Live");
    new BusyDesk(event, 3).fill(1);

    live.offers("1 new update").reveal();
    assertThat(live.page().locator("#countdown")).hasCount(0);
    assertThat(live.page().locator(".filters")).isVisible();
    assertThat(live.page().locator("#feed > li")).hasCount(1);
  }

  @Test
  void anOlderPageCountsWhatIsNewAndLeadsThere() {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 4).fill(61);
    var live = phone(event, "?page=1");

    desk.make(Kind.STATEMENT);

    live.offers("1 new update").reveal();
    live.page().waitForURL(Pattern.compile("/e/" + event.slug() + "$"));
    assertThat(live.update(desk.onAir().get(61))).isVisible();
  }

  @Test
  void whoComesBackSeesWhatIsNewSinceTheyLeft() {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 5).fill(3);
    var live = phone(event, "");
    live.page().navigate("about:blank");

    desk.fill(2);

    LivePage.open(live.page(), newsroom, event);
    var lastSeen = live.update(desk.onAir().get(2));
    assertThat(live.page().locator(".since")).hasCount(1);
    assertThat(lastSeen.locator(".since")).hasText("New since you left");
  }

  @Test
  void followShowsUpdatesByItselfUntilTheReaderTouchesThePage() {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 6).fill(2);
    var live = LivePage.open(browsers.page(1_280, 900, ColorScheme.LIGHT), newsroom, event);

    live.page().getByRole(AriaRole.SWITCH).check();
    desk.make(Kind.STATEMENT);
    assertThat(live.update(desk.onAir().get(2))).isVisible();

    live.page().locator("h1").click();
    assertThat(live.page().locator(".switch")).containsText("Follow is paused");
    desk.make(Kind.STATEMENT);
    live.offers("1 new update");
    assertThat(live.update(desk.onAir().get(3))).isHidden();
  }

  @Test
  void aLinkThatFallsSilentIsNoticedAndTold() {
    var event = newsroom.liveCoverage();
    new BusyDesk(event, 7).fill(1);
    var page = browsers.page(390, 844, ColorScheme.LIGHT);
    var silent = new AtomicBoolean();
    page.routeWebSocket(Pattern.compile("/live/"), link -> passOn(link, silent));
    page.clock().install();
    var live = LivePage.open(page, newsroom, event);
    var connection = page.locator("#connection");

    silent.set(true);
    page.clock().fastForward(12_001);
    assertThat(connection).hasText("Connected");
    page.clock().fastForward(8_000);
    assertThat(connection).containsText("Reconnecting. Last update");
    page.clock().fastForward(10_000);
    assertThat(connection).containsText("Offline. You are reading what we had at");

    silent.set(false);
    connection.locator("button").dispatchEvent("click");
    live.connected();
    assertThat(connection).hasText("Connected");
  }

  @Test
  void aDeviceThatKnowsItHasNoNetworkSaysSoAtOnce() {
    browsers.expect("ERR_INTERNET_DISCONNECTED");
    var live = phone(newsroom.liveCoverage(), "");

    live.page().context().setOffline(true);
    assertThat(live.page().locator("#connection")).containsText("Offline.");

    live.page().context().setOffline(false);
    live.connected();
  }

  @Test
  void aReaderElsewhereSeesTheirOwnTimeBesideThatOfTheEvent() {
    var event = newsroom.liveCoverage();
    new BusyDesk(event, 8).fill(1);
    var page = browsers.page(1_280, 900, ColorScheme.LIGHT, "Europe/Rome");

    LivePage.open(page, newsroom, event);

    assertThat(page.locator("#your-time")).hasText(Pattern.compile("\\d\\d:\\d\\d your time"));
  }

  @Test
  void aPageInChineseStaysChinese() {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 9).fill(1);
    var live = phone(event, "?lang=zh");

    desk.make(Kind.KEY);
    desk.make(Kind.STATEMENT);

    live.offers("1条新动态").reveal();
    var update = live.update(desk.onAir().get(1));
    assertThat(update.locator(".t")).hasAttribute("href", Pattern.compile("[?]lang=zh$"));
    assertThat(update).containsText("复制链接");
    live.showsWhatAReloadShows();
  }

  @Test
  void theLinkOfAnUpdateCanBeCopied() {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 10).fill(1);
    var live = phone(event, "");
    var page = live.page();
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

    page.getByText("Copy link").click();

    assertThat(page.getByText("Link copied")).isVisible();
    var copied = page.evaluate("() => navigator.clipboard.readText()").toString();
    assertThat(copied).endsWith("/e/" + event.slug() + "/u/" + desk.onAir().get(0));
    assertThat(page.getByText("Copy link")).isVisible();
  }

  @Test
  void aPageThatIsOverAsksOnceForWhatCameLateAndThenRests() {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, 11).fill(2);
    event.step("end");
    var page = browsers.page(390, 844, ColorScheme.LIGHT);
    page.navigate(newsroom.address() + "/e/" + event.slug());
    assertThat(page.locator("#connection")).isHidden();

    desk.correct(desk.onAir().get(1), "What was said, put right.");
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");

    assertThat(page.locator("#feed .upd, #feed .fix").first()).isVisible();
    assertThat(page.locator("#connection")).isHidden();
  }

  /** A link that carries what the server says, unless it is to be silent. */
  private static void passOn(WebSocketRoute link, AtomicBoolean silent) {
    link.connectToServer()
        .onMessage(
            frame -> {
              if (!silent.get()) link.send(frame.text());
            });
  }

  private LivePage phone(CoveredEvent event, String below) {
    Page page = browsers.page(390, 844, ColorScheme.LIGHT);
    return LivePage.open(page, newsroom, "/e/" + event.slug() + below);
  }
}
