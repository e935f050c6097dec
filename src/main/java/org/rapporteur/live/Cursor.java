package org.rapporteur.live;

import org.rapporteur.journal.Stretch;

/**
 * How far a reader has come.
 *
 * @param epoch the history that {@code seq} belongs to; 0 where the reader did not say
 * @param seq of the last entry the reader has
 */
record Cursor(long epoch, long seq) {
  /**
   * Entries that a returning reader is sent at most; loading the page is cheaper for both beyond
   * that.
   */
  static final int REPLAY_LIMIT = 200;

  /** True where the reader can go on from here without loading the page. */
  boolean continues(long currentEpoch, Stretch stretch) {
    var sameHistory = epoch == 0 || epoch == currentEpoch;
    var behind = stretch.head() - seq;
    return sameHistory && behind >= 0 && behind <= REPLAY_LIMIT && stretch.reaches(seq);
  }
}
