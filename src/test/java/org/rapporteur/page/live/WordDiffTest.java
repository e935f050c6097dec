package org.rapporteur.page.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.page.live.WordDiff.Fate.ADDED;
import static org.rapporteur.page.live.WordDiff.Fate.KEPT;
import static org.rapporteur.page.live.WordDiff.Fate.REMOVED;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.page.live.WordDiff.Fate;
import org.rapporteur.page.live.WordDiff.Piece;

class WordDiffTest {

  @Test
  void onlyTheWordThatChangedIsMarked() {
    assertThat(WordDiff.between("The index of 2020, she said.", "The index of 2021, she said."))
        .containsExactly(
            new Piece(KEPT, "The index of "),
            new Piece(REMOVED, "2020"),
            new Piece(ADDED, "2021"),
            new Piece(KEPT, ", she said."));
  }

  @Test
  void chineseIsComparedCharacterByCharacter() {
    assertThat(WordDiff.between("会议在北京举行", "会议在南京举行"))
        .containsExactly(
            new Piece(KEPT, "会议在"),
            new Piece(REMOVED, "北"),
            new Piece(ADDED, "南"),
            new Piece(KEPT, "京举行"));
  }

  @ParameterizedTest
  @CsvSource({
    "a b c, a c",
    "a c, a b c",
    "one two three, three two one",
    "'', all new",
    "all gone, ''",
    "same same, same same",
    "👩‍👩‍👧 in town, 👩‍👧 in town",
    "x y x y x, y x y x y"
  })
  void bothTextsCanBeReadOutOfTheDifference(String before, String after) {
    assertThat(without(ADDED, before, after)).isEqualTo(before);
    assertThat(without(REMOVED, before, after)).isEqualTo(after);
  }

  @Test
  void twoLongTextsWithNothingInCommonAreSimplyReplaced() {
    var before = "alt ".repeat(3_000);
    var after = "neu, ".repeat(3_000);

    assertThat(without(ADDED, before, after)).isEqualTo(before);
    assertThat(without(REMOVED, before, after)).isEqualTo(after);
  }

  private static String without(Fate fate, String before, String after) {
    return WordDiff.between(before, after).stream()
        .filter(piece -> piece.fate() != fate)
        .map(Piece::text)
        .collect(Collectors.joining());
  }
}
