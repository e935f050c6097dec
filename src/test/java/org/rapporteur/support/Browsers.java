package org.rapporteur.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Real browsers to look at pages with. A test fails where a page complains in its console, breaks
 * its content security policy or asks another host for anything. Without Chromium such tests are
 * skipped, loudly; with {@code CI=true} they fail.
 */
public final class Browsers implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final String MISSING =
      """

      ############################################################################
      #  NO CHROMIUM FOUND: the tests that need a browser are SKIPPED.           #
      #  Install it (apt-get install chromium) or name it: CHROMIUM=/path/to/it  #
      ############################################################################
      """;

  /** A busy machine may take its time; what never comes still ends the test. */
  private static final double PATIENCE_MILLIS = 30_000;

  private static final Set<String> OURS = Set.of("localhost", "127.0.0.1");
  private static final String REPORT_VIOLATIONS =
      """
      addEventListener("securitypolicyviolation", event =>
        console.error("Refused by the content security policy:", event.violatedDirective,
          event.blockedURI, event.sample))
      """;
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> expected = new CopyOnWriteArrayList<>();
  private Playwright playwright;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    var chromium = chromium();
    if (chromium.isEmpty()) {
      System.err.println(MISSING);
      assertThat(System.getenv("CI")).as("Chromium is needed where CI=true").isNotEqualTo("true");
      assumeTrue(false, "no Chromium");
    }
    var quietly = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(quietly));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(FLAGS)
                    .setHeadless(true));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    var unexpected =
        complaints.stream().filter(one -> expected.stream().noneMatch(one::contains)).toList();
    complaints.clear();
    expected.clear();
    assertThat(unexpected).as("what the pages complained about").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (browser != null) browser.close();
    if (playwright != null) playwright.close();
  }

  /** A window of a new visitor, on a device in Beijing. */
  public Page page(int width, int height, ColorScheme theme) {
    return page(width, height, theme, "Asia/Shanghai");
  }

  /** The same in another time zone. */
  public Page page(int width, int height, ColorScheme theme, String zone) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(theme)
                .setLocale("en-GB")
                .setTimezoneId(zone));
    contexts.add(context);
    context.addInitScript(REPORT_VIOLATIONS);
    var page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) complaints.add(message.text());
        });
    page.onPageError(complaints::add);
    page.onRequest(this::check);
    return page;
  }

  /** Lets complaints pass that contain these words, in this test. */
  public void expect(String words) {
    expected.add(words);
  }

  /** Looks for what people with disabilities would stumble over. */
  public static void axe(Page page) {
    assertThat(violations(page)).as("violations on " + page.url()).isEmpty();
  }

  /** What people with disabilities would stumble over, one text each. */
  public static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(
                rule ->
                    rule.getId()
                        + ": "
                        + rule.getHelp()
                        + rule.getNodes().stream().map(node -> "\n  " + node.getHtml()).toList())
            .toList();
  }

  private void check(Request request) {
    var address = URI.create(request.url());
    var asked = Set.of("http", "https", "ws", "wss").contains(address.getScheme());
    if (asked && !OURS.contains(address.getHost()))
      complaints.add("asked another host: " + request.url());
  }

  private static Optional<Path> chromium() {
    var named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
    var path = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    var found =
        path.flatMap(
            folder ->
                Arrays.stream(new String[] {"chromium", "chromium-browser", "google-chrome"})
                    .map(folder::resolve));
    return Stream.concat(named, found).filter(Files::isExecutable).findFirst();
  }
}
