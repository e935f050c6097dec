package org.rapporteur.live;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.journal.JournalEntry;
import org.rapporteur.journal.Stretch;

/**
 * The frames of one coverage's newest entries: each entry is rendered once per rendition, when the
 * first reader needs it.
 */
final class Renditions {
  private final EntryRenderer renderer;
  private final Map<Rendition, Map<Long, Frame>> frames = new EnumMap<>(Rendition.class);

  Renditions(EntryRenderer renderer) {
    this.renderer = renderer;
  }

  Frame frame(JournalEntry entry, Rendition rendition) {
    return frames
        .computeIfAbsent(rendition, one -> new Newest())
        .computeIfAbsent(entry.seq(), seq -> render(entry, rendition));
  }

  private Frame render(JournalEntry entry, Rendition rendition) {
    return rendition
        .language()
        .map(language -> Frame.html(entry, renderer.html(entry, language)))
        .orElseGet(() -> Frame.json(entry));
  }

  /** Forgets what the tail has forgotten too. */
  private static final class Newest extends LinkedHashMap<Long, Frame> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Frame> eldest) {
      return size() > Stretch.KEPT;
    }
  }
}
