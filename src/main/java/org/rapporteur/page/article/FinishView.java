package org.rapporteur.page.article;

import io.vertx.core.json.JsonObject;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.page.Shell;
import org.rapporteur.platform.Icon;

/** The page on which an editor finishes the article of a coverage; its script reads the rest. */
public record FinishView(Shell shell, Coverage coverage) {

  public String title() {
    return coverage.facts().title();
  }

  public String language() {
    return coverage.facts().language();
  }

  public String word(String key) {
    return shell.words().get(key);
  }

  public Icon icon(String symbol) {
    return shell.icon(symbol);
  }

  public String desk() {
    return shell.href("/desk/" + coverage.slug());
  }

  public String preview() {
    return shell.href("/desk/" + coverage.slug() + "/article/preview");
  }

  public String published() {
    return shell.href("/a/" + coverage.slug());
  }

  /** The words that the script of the page says. */
  public String patterns() {
    var chosen = new JsonObject();
    shell
        .words()
        .patterns()
        .forEach(
            (key, pattern) -> {
              if (key.startsWith("article.edit-") || key.startsWith("article.refused-"))
                chosen.put(key, pattern);
            });
    return chosen.encode();
  }
}
