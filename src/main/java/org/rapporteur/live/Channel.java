package org.rapporteur.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.rapporteur.journal.JournalEntry;
import org.rapporteur.journal.Stretch;

/** One watched coverage: its sockets, and the frames they are sent. */
final class Channel {
  private final Stretch stretch;
  private final Renditions renditions;
  private final Set<Reader> readers = new LinkedHashSet<>();
  private int expected;

  Channel(Stretch stretch, EntryRenderer renderer) {
    this.stretch = stretch;
    this.renditions = new Renditions(renderer);
  }

  /** Somebody is about to join: the channel must not close meanwhile. */
  void expect() {
    expected++;
  }

  /** Whoever was expected is there, or will not come. */
  void arrived() {
    expected--;
  }

  boolean deserted() {
    return readers.isEmpty() && expected == 0;
  }

  long head() {
    return stretch.head();
  }

  /**
   * Lets a reader in: what happened since {@code after} first, then whatever happens next. Both
   * come from the same loop, so nothing can fall between.
   */
  void join(Reader reader, Cursor after, long epoch, Instant now) {
    if (!reader.write(Frame.hello(epoch, stretch.head(), now))) return;
    if (!after.continues(epoch, stretch)) {
      reader.write(Frame.reset());
    } else if (!replay(reader, after.seq())) {
      return;
    }
    readers.add(reader);
  }

  void leave(Reader reader) {
    readers.remove(reader);
  }

  void tell(JournalEntry entry) {
    for (var reader : new ArrayList<>(readers)) {
      if (!reader.write(renditions.frame(entry, reader.rendition()))) readers.remove(reader);
    }
  }

  void tellAll(Frame frame) {
    for (var reader : new ArrayList<>(readers)) {
      if (!reader.write(frame)) readers.remove(reader);
    }
  }

  int audience() {
    return readers.size();
  }

  Set<Reader> readers() {
    return Set.copyOf(readers);
  }

  private boolean replay(Reader reader, long after) {
    for (var entry : stretch.after(after)) {
      if (!reader.write(renditions.frame(entry, reader.rendition()))) return false;
    }
    return true;
  }
}
