package org.rapporteur.platform.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts what a reader sees as one character: 140 of them make a comment.
 *
 * <p>ICU counts as browsers do, except that it may be newer or older than theirs; the JDK's own
 * rule is a second opinion. The smaller count is taken, so that nobody is refused what the page
 * showed as fitting.
 */
public final class Graphemes {

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private Graphemes() {}

  /** The number of grapheme clusters of a text in its canonical form. */
  public static int count(String text) {
    return Math.min(byIcu(text), byRegex(text));
  }

  private static int byIcu(String text) {
    var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    var count = 0;
    while (breaks.next() != BreakIterator.DONE) count++;
    return count;
  }

  private static int byRegex(String text) {
    var clusters = CLUSTER.matcher(text);
    var count = 0;
    while (clusters.find()) count++;
    return count;
  }
}
