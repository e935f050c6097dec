package org.rapporteur.page.article;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Tells the parts of a line that are written in another script than its language uses. */
public final class ScriptRuns {

  private ScriptRuns() {}

  /** A part of the line; {@code language} is null where it is the line's own. */
  public record Run(String text, String language) {}

  /** The line in parts, in order: joined, they are the line. */
  static List<Run> in(String line, String language) {
    var own = UScript.getCode(ULocale.forLanguageTag(language));
    var kana = line.codePoints().map(UScript::getScript).anyMatch(ScriptRuns::kana);
    var runs = new ArrayList<Run>();
    var text = new StringBuilder();
    String current = null;
    for (var character : line.codePoints().toArray()) {
      var script = UScript.getScript(character);
      var next = common(script) ? current : foreign(script, own, kana);
      if (text.length() > 0 && !java.util.Objects.equals(next, current)) {
        runs.add(new Run(text.toString(), current));
        text.setLength(0);
      }
      current = next;
      text.appendCodePoint(character);
    }
    if (text.length() > 0) runs.add(new Run(text.toString(), current));
    return List.copyOf(runs);
  }

  /** Latin words are at home everywhere: names and abbreviations are written so. */
  private static String foreign(int script, int[] own, boolean kana) {
    if (script == UScript.LATIN) return null;
    for (var one : own) if (one == script) return null;
    if (script == UScript.HAN) return kana ? "ja" : "zh-Hans";
    if (kana(script)) return "ja";
    if (script == UScript.HANGUL) return "ko";
    return "und-" + UScript.getShortName(script);
  }

  private static boolean kana(int script) {
    return script == UScript.HIRAGANA || script == UScript.KATAKANA;
  }

  private static boolean common(int script) {
    return script == UScript.COMMON || script == UScript.INHERITED;
  }
}
