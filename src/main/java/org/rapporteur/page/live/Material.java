package org.rapporteur.page.live;

import java.util.List;
import org.rapporteur.post.Feed;
import org.rapporteur.post.Post;

/**
 * All that the page of a coverage shows besides the updates themselves; {@code pinned} is null
 * where none is.
 */
public record Material(
    Snapshot snapshot,
    long epoch,
    Feed.Counts counts,
    List<Feed.Turn> turns,
    List<Post> keyMoments,
    Post pinned) {

  /** How many updates the feed has, withdrawn ones included. */
  public int everything() {
    return counts.everything();
  }

  public int count(Feed.Selection selection) {
    return switch (selection) {
      case KEY -> counts.key();
      case STATEMENTS -> counts.statements();
      case PHOTOS -> counts.photos();
    };
  }
}
