package org.rapporteur.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;

/** The composer or the desk in a browser, as reporters and editors use them. */
public final class StaffPage {
  private final Page page;

  private StaffPage(Page page) {
    this.page = page;
  }

  /** Opens a page as somebody who is signed in, and waits until it can be worked with. */
  public static StaffPage open(Page page, Newsroom newsroom, Person person, String path) {
    signIn(page.context(), newsroom, person);
    page.navigate(newsroom.address() + path);
    return new StaffPage(page).ready();
  }

  public static void signIn(BrowserContext context, Newsroom newsroom, Person person) {
    var cookie = new Cookie(Newsroom.COOKIE, person.token());
    context.addCookies(List.of(cookie.setUrl(newsroom.address().toString())));
  }

  public Page page() {
    return page;
  }

  public StaffPage ready() {
    page.waitForSelector("[data-ready]");
    return this;
  }

  public StaffPage reload() {
    page.reload();
    return ready();
  }

  public StaffPage write(String text) {
    page.locator("#update-text").fill(text);
    return this;
  }

  public StaffPage post() {
    page.locator("[data-ref=post]").click();
    return this;
  }

  /** Chooses among the speakers who are offered with one tap. */
  public StaffPage tapSpeaker(String name) {
    page.locator(".chip", new Page.LocatorOptions().setHasText(name)).click();
    return this;
  }

  public StaffPage addPhoto(Path file) {
    page.locator("[data-ref=gallery]").setInputFiles(file);
    page.waitForSelector(".shot canvas");
    return this;
  }

  /** Fills a field, by its label, in the dialog that is open. */
  public StaffPage fill(String label, String text) {
    dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(text);
    return this;
  }

  /** Presses a button, by its words, in the dialog that is open. */
  public StaffPage press(String button) {
    dialog().locator("button", new Locator.LocatorOptions().setHasText(button)).last().click();
    return this;
  }

  /** Waits until no dialog is open any more. */
  public StaffPage done() {
    page.waitForFunction("() => !document.querySelector('dialog[open]')");
    return this;
  }

  /** Presses a button of the page itself. */
  public StaffPage pressOnPage(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
    return this;
  }

  public Locator dialog() {
    return page.locator("dialog[open]").last();
  }

  /** An item of the list of what is on this device, by its words. */
  public Locator item(String words) {
    return page.locator(".q", new Page.LocatorOptions().setHasText(words));
  }

  /** A row of the desk's list of posts, by its words. */
  public Locator row(String words) {
    return page.locator("[data-posts] .row", new Page.LocatorOptions().setHasText(words));
  }

  /** Chooses from the menu of something that has one. */
  public StaffPage choose(Locator of, String action) {
    of.locator("[data-ref=more]").click();
    page.locator(".menu").getByText(action).click();
    return this;
  }
}
