package org.rapporteur.page.article;

import com.ibm.icu.lang.UScript;
import java.util.stream.Stream;

/** How long an article takes to read. */
final class ReadingTime {
  private static final int WORDS_A_MINUTE = 230;
  private static final int CHARACTERS_A_MINUTE = 400;

  private ReadingTime() {}

  /** Whole minutes, one at least; Chinese and Japanese are counted in characters. */
  static int minutes(Stream<String> texts) {
    var minutes = texts.mapToDouble(ReadingTime::of).sum();
    return Math.max(1, (int) Math.round(minutes));
  }

  private static double of(String text) {
    var characters = text.codePoints().filter(ReadingTime::unspaced).count();
    var words = Stream.of(text.split("\\s+")).filter(ReadingTime::spaced).count();
    return (double) words / WORDS_A_MINUTE + (double) characters / CHARACTERS_A_MINUTE;
  }

  private static boolean spaced(String word) {
    return !word.isEmpty() && word.codePoints().noneMatch(ReadingTime::unspaced);
  }

  private static boolean unspaced(int character) {
    var script = UScript.getScript(character);
    return script == UScript.HAN || script == UScript.HIRAGANA || script == UScript.KATAKANA;
  }
}
