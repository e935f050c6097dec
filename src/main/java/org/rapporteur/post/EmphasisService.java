package org.rapporteur.post;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rapporteur.account.Account;
import org.rapporteur.journal.Change;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.journal.Journal;
import org.rapporteur.platform.db.Tx;

/** What an editor makes stand out: the one pinned post, and the key moments. */
public final class EmphasisService {
  private final Journal journal;
  private final Feed feed;
  private final PostStore store = new PostStore();

  public EmphasisService(Journal journal, Feed feed) {
    this.journal = journal;
    this.feed = feed;
  }

  /** Keeps it on top of the page; whatever was there before goes back to its place. */
  public Future<Post> pin(CoverageId coverage, PostId id, Account editor) {
    return journal.write(
        coverage,
        tx ->
            feed.pinned(tx, coverage)
                .compose(
                    before -> unpinned(tx, before.filter(post -> !post.id().equals(id)), editor))
                .compose(
                    tellings ->
                        feed.find(tx, coverage, id)
                            .compose(
                                post -> {
                                  if (post.marks().pinned())
                                    return Future.succeededFuture(Change.none(post));
                                  var pinned =
                                      post.marked(new Post.Marks(post.marks().key(), true));
                                  return store
                                      .save(tx, pinned)
                                      .map(
                                          saved ->
                                              new Change<>(pinned, tellings)
                                                  .and(tell("pinned", pinned, editor).tellings()));
                                })));
  }

  public Future<Post> unpin(CoverageId coverage, PostId id, Account editor) {
    return change(
        coverage,
        id,
        "unpinned",
        editor,
        post ->
            post.marks().pinned() ? post.marked(new Post.Marks(post.marks().key(), false)) : post);
  }

  /** Makes it a key moment, or an ordinary one again. */
  public Future<Post> markKey(CoverageId coverage, PostId id, boolean key, Account editor) {
    return change(
        coverage,
        id,
        key ? "marked-key" : "unmarked-key",
        editor,
        post ->
            post.marks().key() == key
                ? post
                : post.marked(new Post.Marks(key, post.marks().pinned())));
  }

  private Future<Post> change(
      CoverageId coverage, PostId id, String verb, Account editor, UnaryOperator<Post> step) {
    return journal.write(
        coverage,
        tx ->
            feed.find(tx, coverage, id)
                .compose(
                    post -> {
                      var changed = step.apply(post);
                      if (changed == post) return Future.succeededFuture(Change.none(post));
                      return store.save(tx, changed).map(saved -> tell(verb, changed, editor));
                    }));
  }

  private Future<List<Change.Telling>> unpinned(Tx tx, Optional<Post> before, Account editor) {
    if (before.isEmpty()) return Future.succeededFuture(List.of());
    var post = before.get();
    var unpinned = post.marked(new Post.Marks(post.marks().key(), false));
    return store
        .save(tx, unpinned)
        .map(saved -> List.of(PostJson.telling("unpinned", unpinned, editor)));
  }

  private static Change<Post> tell(String verb, Post post, Account by) {
    return Change.of(post, PostJson.telling(verb, post, by));
  }
}
