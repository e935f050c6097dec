package org.rapporteur.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.platform.Refusal;

class CanonicalTextTest {

  @Test
  void aLineHasSingleSpacesAndNoneAtItsEnds() {
    assertThat(CanonicalText.line(" \tMs.\u00a0Liu \r\n Hua\u3000 \u2028"))
        .isEqualTo("Ms. Liu Hua");
  }

  @Test
  void everyLineBreakBeginsAParagraph() {
    assertThat(CanonicalText.paragraphs("\n One\r\ntwo.\n\n \n\nThree\u00a0 four.\n"))
        .isEqualTo("One\n\ntwo.\n\nThree four.");
  }

  @Test
  void aTextIsSplitIntoItsParagraphs() {
    assertThat(CanonicalText.split("One\n\ntwo.")).containsExactly("One", "two.");
    assertThat(CanonicalText.split("")).isEmpty();
  }

  @Test
  void nothingGivenIsTheEmptyText() {
    assertThat(CanonicalText.line(null)).isEmpty();
    assertThat(CanonicalText.paragraphs(null)).isEmpty();
  }

  @Test
  void anAccentTypedApartIsOneLetter() {
    assertThat(CanonicalText.line("e\u0301")).isEqualTo("é");
    assertThat(CanonicalText.line("e\u200f\u0301")).isEqualTo("é");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\ufffeb", "a\uffffb", "a\ud800b", "\udc00"})
  void whatIsNotTextIsRefused(String typed) {
    assertThatThrownBy(() -> CanonicalText.line(typed))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
              assertThat(refusal.code()).isEqualTo("unreadable-text");
            });
    assertThatThrownBy(() -> CanonicalText.paragraphs(typed)).isInstanceOf(Refusal.class);
  }

  @Test
  void controlCharactersAreRemoved() {
    assertThat(CanonicalText.line("a\u0001b\u001cc\u007fd\u0099e\ufefff")).isEqualTo("abcdef");
  }

  @Test
  void nothingTurnsTheDirectionOfItsSurroundings() {
    assertThat(CanonicalText.line("\u202eevil\u202c \u2066x\u2069 \u200e\u200f\u061cy"))
        .isEqualTo("evil x y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "\u200b", "\u200b \u2800\u3164", "\ufeff\u2060\u00ad", "\ufe0f"})
  void textThatNobodyCanSeeIsEmpty(String typed) {
    assertThat(CanonicalText.line(typed)).isEmpty();
    assertThat(CanonicalText.paragraphs(typed + "\n" + typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"👨‍👩‍👧‍👦", "می‌خواهم", "❤️", "葛\udb40\udd00", "क्षि", "𠮷"})
  void whatScriptsAndEmojiNeedStays(String typed) {
    assertThat(CanonicalText.line(typed)).isEqualTo(typed);
    assertThat(CanonicalText.paragraphs(typed)).isEqualTo(typed);
  }

  @Test
  void markupIsPlainText() {
    var typed = "<script>alert(1)</script> {{7*7}} ${7*7} \"><svg/onload=x>";

    assertThat(CanonicalText.line(typed)).isEqualTo(typed);
  }

  @Test
  void theCanonicalFormOfACanonicalTextIsThatText() {
    var random = new Random(20220324);
    for (var i = 0; i < 2_000; i++) {
      var typed =
          random.ints(40, 1, 0x3000).mapToObj(Character::toString).reduce("", String::concat);

      var line = CanonicalText.line(typed);
      var paragraphs = CanonicalText.paragraphs(typed);

      assertThat(CanonicalText.line(line)).isEqualTo(line);
      assertThat(CanonicalText.paragraphs(paragraphs)).isEqualTo(paragraphs);
      assertThat(String.join("\n\n", CanonicalText.split(paragraphs))).isEqualTo(paragraphs);
    }
  }
}
