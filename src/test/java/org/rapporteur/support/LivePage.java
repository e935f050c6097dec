package org.rapporteur.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The live page of a coverage in a browser, as its reader sees and uses it. */
public final class LivePage {
  /** All that a reader could compare with what a reload shows, by what it is. */
  private static final String SHOWN =
      """
      () => {
        const text = element => element.innerText.replace(/\\s+/g, " ").trim()
        const seen = selector => [...document.querySelectorAll(selector)]
          .filter(element => element.checkVisibility({visibilityProperty: true})).map(text)
        const items = [...document.querySelectorAll("#feed > li")].filter(item => !item.hidden)
        return {
          updates: items.map(item => [item.id, item.dataset.version, item.dataset.seq,
            item.dataset.key, item.dataset.state].join(" ")),
          texts: items.map(text),
          pinned: seen("#pinned"),
          soFar: seen("#so-far"),
          head: seen("#cov-head"),
          state: seen("#cov-state"),
          article: seen("#article-link"),
          filters: seen(".filters a"),
          moments: seen("#moments li"),
          speakers: seen("#running-order li"),
          spoken: seen("#spoken"),
          blank: seen("#blank"),
        }
      }
      """;

  private final Page page;

  private LivePage(Page page) {
    this.page = page;
  }

  /** Opens it, and waits until it follows the event. */
  public static LivePage open(Page page, Newsroom newsroom, String path) {
    page.navigate(newsroom.address() + path);
    return new LivePage(page).connected();
  }

  public static LivePage open(Page page, Newsroom newsroom, CoveredEvent event) {
    return open(page, newsroom, "/e/" + event.slug());
  }

  public Page page() {
    return page;
  }

  public LivePage connected() {
    page.waitForSelector("#connection:not([hidden]):not(.conn--off)");
    return this;
  }

  public LivePage reload() {
    page.reload();
    return connected();
  }

  /** Waits until the button in the strip says this. */
  public LivePage offers(String words) {
    page.locator("#new-updates:visible", new Page.LocatorOptions().setHasText(words)).waitFor();
    return this;
  }

  /** Presses the button in the strip. */
  public LivePage reveal() {
    page.locator("#new-updates").click();
    return this;
  }

  public LivePage revealIfOffered() {
    if (page.locator("#new-updates").isVisible()) reveal();
    return this;
  }

  /** Waits until nothing is being fetched any more. */
  public LivePage settled() {
    page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");
    return this;
  }

  public Locator update(UUID id) {
    return page.locator("#li-" + id);
  }

  /** Waits until the page shows these words. */
  public LivePage shows(String words) {
    page.getByText(words).first().waitFor();
    return this;
  }

  /** Waits until the page has heard of everything that has happened. */
  public LivePage upToDate(CoveredEvent event) {
    var all = event.journal().size();
    page.waitForFunction("all => document.getElementById('main').dataset.seq >= all", all);
    return this;
  }

  /** Loads the page again and compares what it shows with what it showed before. */
  public void showsWhatAReloadShows(String... after) {
    var before = shown();
    reload();
    var reloaded = shown();
    for (var part : reloaded.keySet())
      assertThat(before.get(part)).as(part + " " + List.of(after)).isEqualTo(reloaded.get(part));
  }

  @SuppressWarnings("unchecked")
  private Map<String, List<String>> shown() {
    return (Map<String, List<String>>) page.evaluate(SHOWN);
  }
}
