package org.rapporteur.post;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.coverage.Roster;
import org.rapporteur.coverage.RosterFollower;
import org.rapporteur.journal.Change;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.platform.db.Tx;

/**
 * Keeps the names on posts equal to the roster: a title put right is put right wherever it is
 * shown.
 */
public final class AttributionFollower implements RosterFollower {
  private static final int BATCH = 10_000;

  private final Feed feed;
  private final PostStore store = new PostStore();

  public AttributionFollower(Feed feed) {
    this.feed = feed;
  }

  @Override
  public Future<List<Change.Telling>> follow(Tx tx, CoverageId coverage, Roster roster) {
    return feed.all(tx, coverage, BATCH)
        .compose(
            posts -> {
              var tellings = new ArrayList<Change.Telling>();
              Future<Void> chain = Future.succeededFuture();
              for (var post : posts) {
                var renamed = renamed(post, roster);
                if (renamed.isEmpty()) continue;
                tellings.add(PostJson.telling("changed", renamed.get(), (java.util.UUID) null));
                chain = chain.compose(saved -> store.save(tx, renamed.get()));
              }
              return chain.map(done -> List.copyOf(tellings));
            });
  }

  private static Optional<Post> renamed(Post post, Roster roster) {
    var named = post.content().speaker();
    if (named == null) return Optional.empty();
    return roster
        .speaker(named.speaker())
        .map(speaker -> Attribution.of(speaker, roster))
        .filter(now -> !now.equals(named))
        .map(post::naming);
  }
}
