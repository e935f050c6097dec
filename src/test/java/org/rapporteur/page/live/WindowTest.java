package org.rapporteur.page.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.platform.Refusal;

class WindowTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 29, 30, 59})
  void aShortFeedIsOnePage(int total) {
    var front = Window.front(total, false);

    assertThat(front.pages()).isEqualTo(1);
    assertThat(front.size()).isEqualTo(total);
    assertThat(front.older()).isZero();
    assertThat(front.newer()).isZero();
  }

  @Test
  void theNewestPageTakesTheRemainder() {
    var front = Window.front(75, false);

    assertThat(front).isEqualTo(new Window(75, 2, 2));
    assertThat(front.older()).isEqualTo(30);
    assertThat(front.size()).isEqualTo(45);
  }

  @Test
  void olderPagesNeverShift() {
    for (var total = 60; total < 200; total++) {
      var oldest = Window.of(total, 1);

      assertThat(oldest.older()).isZero();
      assertThat(oldest.size()).isEqualTo(30);
      assertThat(oldest.newer()).isEqualTo(total - 30);
    }
  }

  @Test
  void everyUpdateIsOnExactlyTheOnePageThatHoldsIt() {
    for (var total = 1; total < 130; total++) {
      for (var before = 0; before < total; before++) {
        var window = Window.holding(total, before);

        assertThat(before).isBetween(window.older(), window.older() + window.size() - 1);
      }
    }
  }

  @Test
  void whereTheOldestComesFirstThatPageIsTheFirst() {
    assertThat(Window.front(75, true)).isEqualTo(new Window(75, 1, 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, 9_999_999_999L})
  void aPageThatIsNotThereIsRefused(long page) {
    assertThatThrownBy(() -> Window.of(75, page)).isInstanceOf(Refusal.class);
  }
}
