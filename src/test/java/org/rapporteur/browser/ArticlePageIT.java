package org.rapporteur.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.support.Browsers;
import org.rapporteur.support.CoveredEvent;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Samples;

class ArticlePageIT {

  private static final String LONG =
      "The harbour is a place of work and of rest. ".repeat(60).strip();

  @RegisterExtension static final Newsroom newsroom = new Newsroom();
  @RegisterExtension static final Browsers browsers = new Browsers();

  private final CoveredEvent event = newsroom.liveCoverage();
  private UUID last;

  @BeforeEach
  void anArticleWithThreeSpeakers() {
    event.publish(newsroom.reporter(), event.statement(LONG));
    for (var name : List.of("Ben Okafor", "Cleo Dahl")) {
      var speaker = UUID.randomUUID();
      event.editor().put(event.path("/speakers/" + speaker), Samples.speaker(name, null));
      last = UUID.randomUUID();
      event.publish(newsroom.reporter(), last, Samples.statement(LONG, speaker));
    }
    event.step("end");
    event.editor().put(event.path("/article/composition"), new JsonObject());
    event.editor().put(event.path("/article/publication"), new JsonObject());
  }

  @Test
  void theContentsMarkWhoIsOnScreen() {
    var page = open(1280, "");
    var marked = page.locator(".toc a[aria-current]");
    assertThat(marked).hasCount(0);

    page.evaluate("document.getElementById('s-cleo-dahl').scrollIntoView()");

    assertThat(marked).hasText("Cleo Dahl");
  }

  @Test
  void onAPhoneTheContentsFoldAndLeadToTheSpeaker() {
    var page = open(390, "");
    var contents = page.locator(".toc");

    contents.locator("summary").click();
    contents.getByText("Ben Okafor").click();

    assertThat(contents).not().hasAttribute("open", "");
    assertThat(page.locator("#h-s-ben-okafor")).isInViewport();
  }

  @Test
  void theAddressOfAnUpdateLeadsIntoTheArticle() {
    var page = open(390, "#u-" + last);

    assertThat(page.locator("#u-" + last)).isInViewport();
  }

  @Test
  void onPaperThereIsOnlyTheArticle() {
    var page = open(1280, "");

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.getByRole(AriaRole.HEADING, named("Ms. Cleo Dahl"))).isVisible();
    for (var screen : List.of(".bar", ".toc", ".side", ".tools", ".footer"))
      assertThat(page.locator(screen).first()).isHidden();
  }

  private Page open(int width, String fragment) {
    var page = browsers.page(width, 800, ColorScheme.LIGHT);
    page.navigate(newsroom.address() + "/a/" + event.slug() + fragment);
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
