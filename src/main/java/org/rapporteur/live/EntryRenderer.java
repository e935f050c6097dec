package org.rapporteur.live;

import org.rapporteur.journal.JournalEntry;
import org.rapporteur.platform.text.Language;

/**
 * How the entries of one coverage look as HTML: a pure function, handed in by whoever knows the
 * business.
 */
public interface EntryRenderer {

  /** The fragment for this entry; empty where there is nothing to show. */
  String html(JournalEntry entry, Language language);
}
