package org.rapporteur.page.live;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Map;

/** An empty template element that carries words for a script: jte cannot name attributes freely. */
public final class Attributes {

  private Attributes() {}

  /** The element with this id, each word escaped as the data attribute of its name. */
  public static String template(String id, Map<String, String> words) {
    var html = new StringOutput();
    html.writeContent("<template id=\"" + id + "\"");
    words.forEach(
        (name, word) -> {
          html.writeContent(" data-" + name + "=\"");
          Escape.htmlAttribute(word, html);
          html.writeContent("\"");
        });
    html.writeContent("></template>");
    return html.toString();
  }
}
