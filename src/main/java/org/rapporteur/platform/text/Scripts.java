package org.rapporteur.platform.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** What is known of the script that a character belongs to. */
final class Scripts {

  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HAN,
          UnicodeScript.HANGUL,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.KHMER,
          UnicodeScript.LAO,
          UnicodeScript.MYANMAR,
          UnicodeScript.THAI);

  private Scripts() {}

  /**
   * Whether its words are written without a space to what precedes or follows in another script.
   */
  static boolean unspaced(int character) {
    return UNSPACED.contains(UnicodeScript.of(character));
  }
}
