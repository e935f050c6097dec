package org.rapporteur.page.live;

import java.util.List;
import java.util.Map;
import org.rapporteur.page.Shell;
import org.rapporteur.platform.text.Words;

/**
 * The page of a coverage; {@code pinned}, {@code countdown} and {@code target} are null where there
 * is none.
 *
 * @param target the update that a permalink names
 * @param structured the same for search engines, as JSON that can stand in a page
 */
public record LiveView(
    Shell shell,
    Setting setting,
    Position position,
    Top top,
    UpdateView pinned,
    Countdown countdown,
    List<Chip> chips,
    FeedView feed,
    RailsView rails,
    TargetView target,
    String structured) {

  /** Where the stream goes on after this page. */
  public record Position(long seq, long epoch) {}

  /** What stands above the columns and the updates. */
  public record Top(StateView state, HeadView head, SoFarView soFar, ArticleLink.View article) {}

  /** A way to a part of the feed. */
  public record Chip(String label, int count, String href, boolean current) {}

  public Words words() {
    return setting.words();
  }

  /** Words for the script, by the name of their attribute. */
  public Map<String, String> scriptWords() {
    return ScriptWords.of(words());
  }

  /** Whether updates may still come. */
  public boolean running() {
    return setting.coverage().running();
  }

  public String slug() {
    return setting.coverage().slug();
  }
}
