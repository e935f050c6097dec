package org.rapporteur.platform.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.platform.Refusal;

/**
 * The one form in which everything that a person typed is judged, counted and stored: NFC, plain
 * spaces, no control characters, nothing that turns the writing direction of its surroundings.
 *
 * <p>Joiners (ZWJ, ZWNJ) and variation selectors stay: scripts and emoji need them. Both forms are
 * stable: the canonical form of a canonical text is that text.
 */
public final class CanonicalText {

  private static final String BETWEEN_PARAGRAPHS = "\n\n";
  private static final Pattern LINE_BREAKS =
      Pattern.compile("[\\n\\u000B\\f\\r\\u0085\\u2028\\u2029]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u0085]+");
  private static final String SPACING_CONTROLS = "\t\n\u000B\f\r\u0085";
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int BRAILLE_BLANK = 0x2800;

  private CanonicalText() {}

  /**
   * The canonical form of a single-line field: every run of white space, line breaks included, is
   * one space; none at the ends. Null and text without a visible character are the empty text.
   *
   * @throws Refusal {@code unreadable-text} for NUL, U+FFFE, U+FFFF and lone surrogates
   */
  public static String line(String typed) {
    return typed == null ? "" : spaced(readable(typed));
  }

  /**
   * The canonical form of a longer text: its paragraphs as {@link #line} makes them, with one empty
   * line between them. Every line break begins a new paragraph, because nobody breaks lines inside
   * one on a phone.
   *
   * @throws Refusal as {@link #line}
   */
  public static String paragraphs(String typed) {
    if (typed == null) return "";
    return LINE_BREAKS
        .splitAsStream(readable(typed))
        .map(CanonicalText::spaced)
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.joining(BETWEEN_PARAGRAPHS));
  }

  /** The paragraphs of a canonical text, in order; none of an empty one. */
  public static List<String> split(String canonical) {
    return canonical.isEmpty() ? List.of() : List.of(canonical.split(BETWEEN_PARAGRAPHS));
  }

  /** Composed only after the removal: a removed mark must not keep an accent from its letter. */
  private static String readable(String typed) {
    var kept = new StringBuilder(typed.length());
    for (var character : typed.codePoints().toArray()) {
      refuseUnreadable(character);
      if (!removed(character)) kept.appendCodePoint(character);
    }
    return Normalizer2.getNFCInstance().normalize(kept);
  }

  private static void refuseUnreadable(int c) {
    var loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    if (c == 0 || c == 0xFFFE || c == 0xFFFF || loneSurrogate) {
      throw Refusal.invalid("unreadable-text", "The text holds something that is not a character.");
    }
  }

  private static boolean removed(int c) {
    var control = Character.isISOControl(c) && SPACING_CONTROLS.indexOf(c) < 0;
    return control || c == BYTE_ORDER_MARK || turnsDirection(c);
  }

  /** Embeddings, overrides, isolates and the three direction marks. */
  private static boolean turnsDirection(int c) {
    return c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  private static String spaced(String text) {
    var spaced = SPACES.matcher(text).replaceAll(" ").strip();
    return spaced.codePoints().allMatch(CanonicalText::invisible) ? "" : spaced;
  }

  private static boolean invisible(int c) {
    return c == ' '
        || c == BRAILLE_BLANK
        || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }
}
