package org.rapporteur.page.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.post.Post;

/**
 * The updates of one page, in the order in which they were said.
 *
 * @param seqs of the newest entry about each
 */
public record PageOfUpdates(Window window, List<Post> posts, Map<UUID, Long> seqs) {

  public long seq(Post post) {
    return seqs.getOrDefault(post.id().value(), 0L);
  }
}
