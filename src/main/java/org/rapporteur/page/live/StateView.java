package org.rapporteur.page.live;

import java.time.Instant;
import org.rapporteur.coverage.Coverage;

/**
 * The left part of the strip: in which state the coverage is, and since when nothing is newer.
 *
 * @param state for style sheets: {@code scheduled}, {@code live}, {@code paused}, {@code ended}
 * @param label for readers
 * @param note why it is paused, when it begins, whose time of day it ended at; may be empty
 * @param iso when the newest update was said; null with {@code clock} before there is one, and once
 *     it has ended
 */
public record StateView(
    String state, String label, String note, String iso, String clock, Setting setting) {

  /**
   * @param newest when the newest update was said; null before it
   */
  public static StateView of(Setting setting, Instant newest) {
    var coverage = setting.coverage();
    var state = coverage.progress().state();
    var known = newest != null && state != Coverage.State.ENDED;
    var clock = known ? setting.clock(newest) : null;
    var iso = known ? setting.times().iso(newest) : null;
    return new StateView(
        word(coverage), label(state, setting), note(state, setting), iso, clock, setting);
  }

  static String word(Coverage coverage) {
    return coverage.progress().state().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String label(Coverage.State state, Setting setting) {
    var words = setting.words();
    return switch (state) {
      case SCHEDULED -> words.get("live.state-scheduled");
      case LIVE -> words.get("live.state-live");
      case PAUSED -> words.get("live.state-paused");
      case ENDED ->
          words.get("live.state-ended-at", setting.clock(setting.coverage().progress().endedAt()));
    };
  }

  private static String note(Coverage.State state, Setting setting) {
    var facts = setting.coverage().facts();
    var reason = setting.coverage().progress().pauseReason();
    if (state == Coverage.State.PAUSED && reason != null) return reason;
    if (state == Coverage.State.SCHEDULED && facts.startsAt() != null)
      return setting
          .words()
          .get("live.starts", setting.clock(facts.startsAt()), setting.times().place());
    return state == Coverage.State.ENDED
        ? setting.words().get("live.place-time", setting.times().place())
        : "";
  }
}
