package org.rapporteur.page.article;

import org.rapporteur.article.Archive;
import org.rapporteur.article.Content;
import org.rapporteur.page.Shell;
import org.rapporteur.page.live.Setting;
import org.rapporteur.platform.text.Language;
import org.rapporteur.platform.text.Words;

/**
 * An article and the page that it is shown on.
 *
 * @param own the words of the language that the article is written in, where we have them: what is
 *     said inside its text is said in them
 */
record Scene(Shell shell, Setting setting, Archive.Reading reading, Words own) {

  static Scene of(Shell shell, Archive.Reading reading) {
    var coverage = reading.coverage();
    var setting = Setting.of(coverage, shell.words(), shell::href, shell::asset);
    var own =
        Language.ofContent(reading.article().content().head().language())
            .map(Words::of)
            .orElse(shell.words());
    return new Scene(shell.named(coverage.facts().outlet()), setting, reading, own);
  }

  Words words() {
    return shell.words();
  }

  Content content() {
    return reading.article().content();
  }

  /** What the {@code lang} of the article's own text must say; null where the page says it. */
  String lang() {
    return setting.lang(content().head().language());
  }

  String dir() {
    return setting.dir(content().head().language());
  }
}
