package org.rapporteur.platform.text;

/** Where a web address in a sentence ends and the sentence goes on. Takes linear time. */
final class AddressEnd {

  private static final String NEVER_IN_ADDRESSES = "<>\"\\^`{|}";
  private static final String ENDS_SENTENCES = ".,;:!?'";
  private static final String OPENING = "([";
  private static final String CLOSING = ")]";

  private AddressEnd() {}

  /** The end of the address whose host begins at {@code from}. */
  static int of(String text, int from) {
    return withoutPunctuation(text, from, lastPossible(text, from));
  }

  /**
   * Chinese and its like put no space after an address. So such letters end it, except where a part
   * of the host begins with them.
   */
  private static int lastPossible(String text, int from) {
    var inHost = true;
    var partBegun = false;
    var at = from;
    while (at < text.length()) {
      var c = text.codePointAt(at);
      if (!possible(c) || Scripts.unspaced(c) && (!inHost || partBegun)) break;
      inHost = inHost && "/?#".indexOf(c) < 0;
      partBegun = c != '.' && (partBegun || !Scripts.unspaced(c));
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean possible(int c) {
    if (c < 0x80) return c > ' ' && c < 0x7F && NEVER_IN_ADDRESSES.indexOf(c) < 0;
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** A closing bracket belongs to the address only where its opening one does. */
  private static int withoutPunctuation(String text, int from, int end) {
    var open = new int[OPENING.length()];
    for (var at = from; at < end; at++) count(open, text.charAt(at), 1);
    while (end > from && foreign(open, text.charAt(end - 1))) {
      end--;
      count(open, text.charAt(end), -1);
    }
    return end;
  }

  private static void count(int[] open, char c, int step) {
    var opening = OPENING.indexOf(c);
    var closing = CLOSING.indexOf(c);
    if (opening >= 0) open[opening] += step;
    if (closing >= 0) open[closing] -= step;
  }

  private static boolean foreign(int[] open, char last) {
    var closing = CLOSING.indexOf(last);
    if (closing >= 0) return open[closing] < 0;
    return OPENING.indexOf(last) >= 0 || ENDS_SENTENCES.indexOf(last) >= 0;
  }
}
