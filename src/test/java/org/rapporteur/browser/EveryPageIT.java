package org.rapporteur.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.account.Role;
import org.rapporteur.support.Browsers;
import org.rapporteur.support.CoveredEvent;
import org.rapporteur.support.Drawing;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Person;
import org.rapporteur.support.Samples;

/**
 * Every page there is: for people with disabilities, on every width, by light and by dark, in both
 * languages.
 */
class EveryPageIT {
  private static final int HEIGHT = 800;
  private static final String SIDEWAYS =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  @RegisterExtension static final Newsroom newsroom = new Newsroom();
  @RegisterExtension static final Browsers browsers = new Browsers();

  private static final List<String> publicPages = new ArrayList<>();
  private static final List<String> staffPages = new ArrayList<>();
  private static Person admin;

  @BeforeAll
  static void somethingHasHappenedOnEveryPage() {
    admin = newsroom.signedIn("Ada", Role.ADMIN);
    var scheduled = newsroom.scheduledCoverage();
    var live = newsroom.liveCoverage();
    var post = busy(live);
    var ended = newsroom.liveCoverage();
    busy(ended);
    ended.step("end");
    finish(ended);
    publicPages.addAll(
        List.of(
            "/",
            "/articles",
            "/e/" + scheduled.slug(),
            "/e/" + live.slug(),
            "/e/" + live.slug() + "/u/" + post,
            "/e/" + live.slug() + "/u/" + post + "/changes",
            "/e/" + live.slug() + "/s/ada-moreau",
            "/e/" + ended.slug(),
            "/a/" + ended.slug(),
            "/sign-in",
            "/verify",
            "/no-such-page"));
    staffPages.addAll(
        List.of(
            "/report/" + live.slug(),
            "/desk",
            "/desk/" + live.slug(),
            "/desk/" + ended.slug() + "/article",
            "/me",
            "/people"));
  }

  @ParameterizedTest
  @CsvSource({"360,LIGHT", "360,DARK", "768,LIGHT", "768,DARK", "1280,LIGHT", "1280,DARK"})
  void nobodyStumblesOverAnyPage(int width, ColorScheme theme) {
    var page = signedIn(width, theme);
    var all = new SoftAssertions();

    for (var path : everyPage()) {
      open(page, path);

      var stumbling = Browsers.violations(page);
      var sideways = (Integer) page.evaluate(SIDEWAYS);
      all.assertThat(stumbling).as(path).isEmpty();
      all.assertThat(sideways).as("sideways scrolling on " + path).isLessThanOrEqualTo(0);
    }
    all.assertAll();
  }

  @Test
  void nobodyStumblesOverThePagesInChinese() {
    var page = signedIn(768, ColorScheme.LIGHT);
    var all = new SoftAssertions();

    for (var path : everyPage()) {
      open(page, path + "?lang=zh");

      all.assertThat(Browsers.violations(page)).as(path).isEmpty();
      all.assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo("zh-Hans");
    }
    all.assertAll();
  }

  private static List<String> everyPage() {
    var all = new ArrayList<>(publicPages);
    all.addAll(staffPages);
    return all;
  }

  private static Page signedIn(int width, ColorScheme theme) {
    var page = browsers.page(width, HEIGHT, theme);
    browsers.expect("404");
    page.context()
        .addCookies(
            List.of(new Cookie("rap_s", admin.token()).setUrl(newsroom.address().toString())));
    return page;
  }

  private static void open(Page page, String path) {
    page.navigate(newsroom.address() + path);
    page.waitForLoadState();
  }

  /** Posts of every kind and fate; answers the one that was corrected. */
  private static UUID busy(CoveredEvent event) {
    var rosa = newsroom.reporter();
    var corrected = UUID.randomUUID();
    var withdrawn = UUID.randomUUID();
    event.publish(
        rosa, corrected, event.statement("The harbour is to grow. See https://example.org/plan."));
    event.publish(rosa, withdrawn, Samples.note("The mayor has left."));
    event.publish(
        rosa,
        event
            .statement("We will not wait.")
            .put("mode", "verbatim")
            .put("headline", "No more waiting"));
    var photo = photo(rosa);
    var shown = UUID.randomUUID();
    event.publish(
        rosa, shown, Samples.showing(event.statement("Here it stands."), photo).put("key", true));
    var editor = event.editor();
    editor.put(
        event.post(corrected) + "/correction",
        Samples.correction(
            event.statement("The harbour is to grow twice."), 1, "The size was missing."));
    editor.put(
        event.post(withdrawn) + "/withdrawal",
        new JsonObject().put("reason", "It was the deputy."));
    editor.put(event.post(shown) + "/pin");
    editor.put(event.path("/lead-photo"), new JsonObject().put("photo", photo.toString()));
    var point =
        new JsonObject().put("text", "The harbour grows.").put("post", corrected.toString());
    editor.put(event.path("/so-far"), new JsonObject().put("points", new JsonArray().add(point)));
    return corrected;
  }

  private static UUID photo(Person reporter) {
    var id = UUID.randomUUID();
    reporter.put("/api/photos/" + id, Drawing.jpeg(1_600, 1_000), "image/jpeg");
    reporter.put(
        "/api/photos/" + id + "/facts",
        new JsonObject()
            .put("alternative", "The harbour.")
            .put("credit", "Rosa")
            .put("caption", "At dawn"));
    return id;
  }

  private static void finish(CoveredEvent event) {
    event.editor().put(event.path("/article/composition"), new JsonObject());
    event.editor().put(event.path("/article/publication"), new JsonObject());
  }
}
