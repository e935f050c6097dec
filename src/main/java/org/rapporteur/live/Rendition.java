package org.rapporteur.live;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rapporteur.platform.text.Language;

/** A form in which entries are streamed; a socket chooses it by its WebSocket subprotocol. */
public enum Rendition {
  HTML_EN("rapporteur.html.en", Language.EN),
  HTML_ZH("rapporteur.html.zh", Language.ZH),
  JSON("rapporteur.json", null);

  private final String subprotocol;
  private final Language language;

  Rendition(String subprotocol, Language language) {
    this.subprotocol = subprotocol;
    this.language = language;
  }

  public String subprotocol() {
    return subprotocol;
  }

  /** The interface language of the HTML; empty for {@link #JSON}. */
  Optional<Language> language() {
    return Optional.ofNullable(language);
  }

  public static List<String> subprotocols() {
    return Arrays.stream(values()).map(Rendition::subprotocol).toList();
  }

  /** The rendition that was agreed; {@link #JSON} for a socket that named none. */
  static Rendition agreed(String subprotocol) {
    return Arrays.stream(values())
        .filter(one -> one.subprotocol.equals(subprotocol))
        .findFirst()
        .orElse(JSON);
  }
}
