package org.rapporteur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

class NothingMovesIT {
  private static final int CHANGES = 40;

  /** A shift that rounds to 0.00, over all changes together. */
  private static final double NO_SHIFT = 0.005;

  private static final double NO_DRIFT = 1;

  private static final String COLLECT_SHIFTS =
      """
      () => {
        window.shifts = []
        const name = source => source.node?.nodeType === 1
          ? source.node.localName + "." + source.node.className + " " + source.previousRect.y
            + " to " + source.currentRect.y
          : source.node?.nodeName
        new PerformanceObserver(list => {
          for (const shift of list.getEntries())
            if (!shift.hadRecentInput)
              window.shifts.push([shift.value, shift.sources.map(name).join(", ")])
        }).observe({ type: "layout-shift" })
      }
      """;
  private static final String SHIFTS = "() => window.shifts";
  private static final String TWO_FRAMES =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  /** The first update that begins below the strip, and where it begins. */
  private static final String UNDER_THE_EYE =
      """
      () => {
        const strip = document.querySelector(".status").getBoundingClientRect().bottom
        const item = [...document.querySelectorAll("#feed > li:not([hidden])")]
          .find(one => one.querySelector(".t").getBoundingClientRect().top > strip)
        return item.dataset.id
      }
      """;

  private static final String ON_SCREEN =
      """
      () => [...document.querySelectorAll("#feed > li:not([hidden])")]
        .filter(item => {
          const { top, bottom } = item.getBoundingClientRect()
          return bottom > 100 && top < innerHeight
        })
        .map(item => item.dataset.id)
      """;
  private static final String PLACE =
      "id => document.querySelector(`#li-${CSS.escape(id)} .t`).getBoundingClientRect().top";

  @RegisterExtension static final Newsroom newsroom = new Newsroom();
  @RegisterExtension static final Browsers browsers = new Browsers();

  @ParameterizedTest
  @ValueSource(ints = {0, 800, 3_000})
  void whatIsReadOnAPhoneStaysWhereItIs(int scroll) {
    stays(browsers.page(390, 844, ColorScheme.LIGHT), scroll, "auto");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 800, 3_000})
  void whatIsReadOnADesktopStaysWhereItIs(int scroll) {
    stays(browsers.page(1_280, 900, ColorScheme.LIGHT), scroll, "auto");
  }

  @Test
  void itStaysInABrowserWithoutScrollAnchoringToo() {
    stays(browsers.page(390, 844, ColorScheme.LIGHT), 800, "none");
  }

  private static void stays(Page page, int scroll, String anchoring) {
    var event = newsroom.liveCoverage();
    var desk = new BusyDesk(event, scroll).fill(30);
    var live = LivePage.open(page, newsroom, event);
    page.evaluate("value => document.documentElement.style.overflowAnchor = value", anchoring);
    page.evaluate("y => scrollTo(0, y)", scroll);
    page.evaluate(TWO_FRAMES);
    page.evaluate(COLLECT_SHIFTS);
    var eye = (String) page.evaluate(UNDER_THE_EYE);
    var place = number(page, PLACE, eye);
    var drifts = new ArrayList<String>();
    for (var i = 0; i < CHANGES; i++) {
      var kind = change(desk, page, eye, i);
      settle(live, event);
      var drift = Math.abs(number(page, PLACE, eye) - place);
      if (drift > NO_DRIFT) drifts.add(kind + " " + drift);
    }
    assertThat(drifts).isEmpty();
    assertThat(total(page)).as(page.evaluate(SHIFTS).toString()).isLessThan(NO_SHIFT);
  }

  /** One change after another, to what is read, to what is on the screen, and elsewhere. */
  private static Kind change(BusyDesk desk, Page page, String eye, int number) {
    var kind = Kind.values()[number % Kind.values().length];
    var onScreen = strings(page).stream().map(UUID::fromString).toList();
    var read = UUID.fromString(eye);
    var places =
        List.of(read, onScreen.get(onScreen.size() - 1), desk.onAir().get(0), newest(desk));
    var target = places.get(number / 5 % places.size());
    if (kind == Kind.WITHDRAW && target.equals(read)) target = onScreen.get(onScreen.size() - 1);
    if (!desk.onAir().contains(target)) target = desk.onAir().get(3);
    if (kind == Kind.WITHDRAW && target.equals(read)) kind = Kind.KEY;
    desk.make(kind, target);
    return kind;
  }

  private static UUID newest(BusyDesk desk) {
    return desk.onAir().get(desk.onAir().size() - 1);
  }

  private static void settle(LivePage live, CoveredEvent event) {
    live.upToDate(event);
    live.page().evaluate(TWO_FRAMES);
  }

  private static double number(Page page, String script, String id) {
    return ((Number) page.evaluate(script, id)).doubleValue();
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Page page) {
    return (List<String>) page.evaluate(ON_SCREEN);
  }

  @SuppressWarnings("unchecked")
  private static double total(Page page) {
    return ((List<List<Object>>) page.evaluate(SHIFTS))
        .stream().mapToDouble(shift -> ((Number) shift.get(0)).doubleValue()).sum();
  }
}
