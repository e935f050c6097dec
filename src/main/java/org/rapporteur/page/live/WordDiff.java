package org.rapporteur.page.live;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts, word by word; Chinese and its like character by character. */
public final class WordDiff {
  /** Above this many comparisons the middle counts as changed in one piece. */
  private static final int COMPARISONS_LIMIT = 1_000_000;

  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{L}\\p{N}\\p{M}'’\\-&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+|\\s+|\\X");

  private final List<String> before;
  private final List<String> after;
  private final List<Piece> pieces = new ArrayList<>();

  /** What became of a piece of text. */
  public enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }

  public record Piece(Fate fate, String text) {}

  private WordDiff(String before, String after) {
    this.before = tokens(before);
    this.after = tokens(after);
  }

  /**
   * The pieces in reading order, what was removed before what was added. Without what was added
   * they are the old text, without what was removed the new one.
   */
  public static List<Piece> between(String before, String after) {
    return new WordDiff(before, after).pieces();
  }

  private List<Piece> pieces() {
    var head = commonHead();
    var tail = commonTail(head);
    add(Fate.KEPT, before.subList(0, head));
    middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
    add(Fate.KEPT, before.subList(before.size() - tail, before.size()));
    return List.copyOf(pieces);
  }

  private void middle(List<String> old, List<String> young) {
    if ((long) old.size() * young.size() > COMPARISONS_LIMIT) {
      add(Fate.REMOVED, old);
      add(Fate.ADDED, young);
      return;
    }
    var common = commonLengths(old, young);
    var i = 0;
    var j = 0;
    while (i < old.size() || j < young.size()) {
      var bothLeft = i < old.size() && j < young.size();
      if (bothLeft && old.get(i).equals(young.get(j))) {
        add(Fate.KEPT, List.of(old.get(i)));
        i++;
        j++;
      } else if (j == young.size() || bothLeft && common[i + 1][j] >= common[i][j + 1]) {
        add(Fate.REMOVED, List.of(old.get(i++)));
      } else {
        add(Fate.ADDED, List.of(young.get(j++)));
      }
    }
  }

  /** How many tokens the rests of both texts have in common, from each pair of places on. */
  private static int[][] commonLengths(List<String> old, List<String> young) {
    var common = new int[old.size() + 1][young.size() + 1];
    for (var i = old.size() - 1; i >= 0; i--)
      for (var j = young.size() - 1; j >= 0; j--)
        common[i][j] =
            old.get(i).equals(young.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
    return common;
  }

  private int commonHead() {
    var shorter = Math.min(before.size(), after.size());
    var n = 0;
    while (n < shorter && before.get(n).equals(after.get(n))) n++;
    return n;
  }

  private int commonTail(int head) {
    var shorter = Math.min(before.size(), after.size()) - head;
    var n = 0;
    while (n < shorter && before.get(before.size() - 1 - n).equals(after.get(after.size() - 1 - n)))
      n++;
    return n;
  }

  private void add(Fate fate, List<String> tokens) {
    if (tokens.isEmpty()) return;
    var text = String.join("", tokens);
    var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (last != null && last.fate() == fate)
      pieces.set(pieces.size() - 1, new Piece(fate, last.text() + text));
    else pieces.add(new Piece(fate, text));
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(found -> found.group()).toList();
  }
}
