package org.rapporteur;

import java.util.concurrent.CompletableFuture;
import org.rapporteur.platform.Config;
import org.rapporteur.platform.http.Assets;
import org.rapporteur.platform.text.Graphemes;
import org.rapporteur.platform.text.Language;
import org.rapporteur.platform.text.Slugs;
import org.rapporteur.platform.text.Words;

/**
 * Loads what is slow the first time beside the start of PostgreSQL, so that no event loop has to
 * wait for it: the web files, the words, and ICU's tables.
 */
final class WarmUp {
  private final CompletableFuture<Assets> assets;

  private WarmUp(CompletableFuture<Assets> assets) {
    this.assets = assets;
  }

  static WarmUp begin(Config.Folders folders) {
    return new WarmUp(CompletableFuture.supplyAsync(() -> load(folders)));
  }

  /** Waits until all of it is there. */
  Assets await() {
    return assets.join();
  }

  private static Assets load(Config.Folders folders) {
    for (var language : Language.values()) Words.of(language);
    Slugs.of("Rapporteur", "");
    Graphemes.count("Rapporteur");
    return new Assets(folders.webroot(), folders.reloadWebroot());
  }
}
