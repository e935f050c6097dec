package org.rapporteur.page.desk;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.rapporteur.platform.text.Words;

/** The words that the scripts of a page say themselves, as patterns to be filled in there. */
final class ScriptWords {
  private static final List<String> CAPTIONS =
      List.of(
          "article.left",
          "article.right",
          "article.front-row",
          "article.clockwise",
          "article.person-of",
          "article.people-separator");

  private ScriptWords() {}

  /** Every word of the composer and the desk, and what group captions are made of. */
  static String json(Words words) {
    var chosen = new JsonObject();
    words.patterns().entrySet().stream()
        .filter(ScriptWords::needed)
        .forEach(word -> chosen.put(word.getKey(), word.getValue()));
    return chosen.encode();
  }

  private static boolean needed(Map.Entry<String, String> word) {
    var key = word.getKey();
    return key.startsWith("report.") || key.startsWith("desk.") || CAPTIONS.contains(key);
  }
}
