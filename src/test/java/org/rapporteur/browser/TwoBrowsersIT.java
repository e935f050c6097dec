package org.rapporteur.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.support.Browsers;
import org.rapporteur.support.LivePage;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.StaffPage;

class TwoBrowsersIT {

  @RegisterExtension static final Newsroom newsroom = new Newsroom();
  @RegisterExtension static final Browsers browsers = new Browsers();

  @Test
  void whatIsPostedOnAPhoneIsReadCorrectedAndWithdrawnInAnotherBrowser() {
    var event = newsroom.liveCoverage();
    var ana = LivePage.open(browsers.page(390, 844, ColorScheme.DARK), newsroom, event);
    var phone = browsers.page(390, 844, ColorScheme.LIGHT);
    var rosa = StaffPage.open(phone, newsroom, newsroom.reporter(), "/report/" + event.slug());
    var desk = browsers.page(1280, 900, ColorScheme.LIGHT);
    var edda = StaffPage.open(desk, newsroom, newsroom.editor(), "/desk/" + event.slug());

    rosa.write("The harbor stays open.").post();
    ana.offers("1 new update").reveal();
    ana.shows("The harbor stays open.");
    var posted = event.journal("post.published").get(0).getString("id");
    var update = ana.update(UUID.fromString(posted));

    edda.choose(edda.row("harbor"), "Correct");
    edda.fill("Text", "The harbour stays open.");
    edda.fill("Note that readers will see", "A letter was missing.").press("Correct").done();
    showChange(update, "A letter was missing.");
    assertThat(update).containsText("The harbour stays open.");

    edda.choose(edda.row("harbour"), "Withdraw");
    edda.fill("Reason that readers will see", "Said by nobody.").press("Confirm").done();
    showChange(update, "Said by nobody.");
    assertThat(update).not().containsText("The harbour stays open.");
  }

  /** What would move under the reader's eye is shown when the reader asks. */
  private static void showChange(Locator update, String words) {
    var offered = update.getByText("Updated, show");
    offered.or(update.getByText(words)).first().waitFor();
    if (offered.isVisible()) offered.click();
    assertThat(update).containsText(words);
  }
}
