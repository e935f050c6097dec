package org.rapporteur.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.support.Browsers;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Patience;
import org.rapporteur.support.SignInMail;
import org.rapporteur.support.TestPostgres;

class SignInIT {

  @RegisterExtension static final Newsroom newsroom = new Newsroom();
  @RegisterExtension static final Browsers browsers = new Browsers();

  private final String address = "rosalind." + UUID.randomUUID() + "@example.com";

  @Test
  void aPersonAsksTypesTheCodeAndIsThere() {
    var laptop = laptop();
    ask(laptop, "/me");

    laptop.getByLabel("Code from the mail").fill(mail(1).code().toLowerCase().replace("-", " "));
    button(laptop, "Use the code").click();

    assertThat(laptop).hasURL(url("/me"));
    assertThat(laptop.getByText("This device")).isVisible();
    assertThat(laptop.locator("dd").first()).hasText(address);
  }

  @Test
  void aLinkThatAProgramOpensWithItsScriptsStillWorksForAPerson() {
    ask(laptop(), "/me");
    var mail = mail(1);
    var scanner = phone();
    for (var i = 0; i < 2; i++) {
      scanner.navigate("about:blank");
      scanner.navigate(link(mail));
      assertThat(scanner.locator("#question")).hasText(question());
    }
    assertThat(unused()).isEqualTo(1);

    var phone = phone();
    phone.navigate(link(mail));
    assertThat(phone.locator("#question")).hasText(question());
    button(phone, "Confirm").click();

    assertThat(phone).hasURL(url("/me"));
    assertThat(unused()).isZero();
  }

  @Test
  void whatOpensDoesNotStayInTheAddressBar() {
    ask(laptop(), "/me");
    var phone = phone();

    phone.navigate(link(mail(1)));
    assertThat(phone.locator("#question")).hasText(question());

    assertThat(phone.url()).isEqualTo(url("/verify"));
    assertThat(phone.locator("#by-code")).isHidden();
  }

  @Test
  void onlyTheBrowserThatConfirmedIsSignedInAndTheOtherIsTold() {
    var laptop = laptop();
    ask(laptop, "/me");
    var mail = mail(1);
    var phone = phone();
    phone.navigate(link(mail));
    assertThat(phone.locator("#question")).hasText(question());
    button(phone, "Confirm").click();
    assertThat(phone).hasURL(url("/me"));

    browsers.expect("422");
    laptop.getByLabel("Code from the mail").fill(mail.code());
    button(laptop, "Use the code").click();

    assertThat(laptop.getByRole(AriaRole.ALERT))
        .containsText("already confirmed in another browser");
    laptop.navigate(url("/me"));
    assertThat(laptop).hasURL(Pattern.compile("/sign-in\\?next="));
  }

  @Test
  void aUsedLinkSaysSoAndOffersAnother() {
    ask(laptop(), "/me");
    var mail = mail(1);
    newsroom.stranger().post("/api/verify", mail.opener());
    browsers.expect("409");
    var phone = phone();

    phone.navigate(link(mail));

    assertThat(phone.getByRole(AriaRole.ALERT)).containsText("Links work once");
    phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Send again")).click();
    assertThat(phone.getByLabel("E-mail address")).isVisible();
  }

  @Test
  void aLinkThatLostItsEndStillLeadsToTheCode() {
    var phone = phone();

    phone.navigate(url("/verify"));

    assertThat(phone.getByLabel("Code from the mail")).isVisible();
    assertThat(phone.locator("#confirm")).isHidden();
  }

  @Test
  void sendAgainCountsDownAndChangeAddressIsThere() {
    var laptop = laptop();

    ask(laptop, "/me");

    var again = button(laptop, Pattern.compile("Send again in \\d+ s"));
    assertThat(again).isDisabled();
    button(laptop, "Change address").click();
    assertThat(laptop.getByLabel("E-mail address")).isVisible();
    assertThat(laptop).hasURL(url("/sign-in?next=%2Fme"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, en", "DARK, zh"})
  void theCodeIsTypedAsEasilyOnTheSmallestPhone(ColorScheme theme, String language) {
    var phone = browsers.page(360, 740, theme);
    ask(phone, "/me");

    phone.navigate(url("/sign-in/code?lang=" + language));

    Browsers.axe(phone);
    isNoWiderThanItsWindow(phone);
  }

  @Test
  void onAPhoneNoPageOfAnAdminIsWiderThanItsWindow() {
    var phone = browsers.page(360, 740, ColorScheme.LIGHT);
    var mail = admin(phone);
    phone.navigate(link(mail));
    phone.locator("#yes").click();
    assertThat(phone).hasURL(url("/me"));

    isNoWiderThanItsWindow(phone);
    phone.navigate(url("/people?lang=zh"));
    isNoWiderThanItsWindow(phone);
  }

  private static void isNoWiderThanItsWindow(Page page) {
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s is no wider than its window", page.url())
        .isTrue();
  }

  private void ask(Page page, String next) {
    page.navigate(url("/sign-in?next=" + next));
    page.getByLabel("E-mail address").fill(address);
    button(page, "Send the link").click();
    assertThat(page).hasURL(url("/sign-in/code"));
  }

  private SignInMail admin(Page page) {
    var before = SignInMail.withLink(newsroom.mail(), "admin@example.org").size();
    page.navigate(url("/sign-in?next=/me"));
    page.getByLabel("E-mail address").fill("admin@example.org");
    button(page, "Send the link").click();
    Patience.until(
        "a mail to the admin",
        () -> SignInMail.withLink(newsroom.mail(), "admin@example.org").size() > before);
    return SignInMail.withLink(newsroom.mail(), "admin@example.org").get(before);
  }

  private SignInMail mail(int count) {
    return SignInMail.to(newsroom.mail(), address, count);
  }

  private Pattern question() {
    return Pattern.compile("Sign in as r•••.@example\\.com in this browser\\?");
  }

  private long unused() {
    return (Long)
        TestPostgres.ask(
            """
            select count(*) from challenge
            where address = ? and consumed_at is null and voided_at is null
            """,
            address);
  }

  private static String link(SignInMail mail) {
    return mail.page() + "#c=" + mail.challenge() + "." + mail.secret();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator button(Page page, Pattern name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Page laptop() {
    return browsers.page(1280, 800, ColorScheme.LIGHT);
  }

  private static Page phone() {
    return browsers.page(390, 844, ColorScheme.DARK);
  }

  private static String url(String path) {
    return newsroom.address() + path;
  }
}
