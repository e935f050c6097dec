package org.rapporteur.article;

import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.CoverageService;
import org.rapporteur.coverage.RosterService;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.journal.Journal;
import org.rapporteur.photo.Photo;
import org.rapporteur.photo.PhotoService;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.db.Tx;
import org.rapporteur.post.Feed;
import org.rapporteur.post.Post;

/** Gathers what articles are made from. */
public final class Materials {
  /** Updates that one article can be made from. */
  public static final int POSTS_LIMIT = 10_000;

  private static final List<String> CORRECTIONS = List.of("post.corrected", "post.withdrawn");

  private final CoverageService coverages;
  private final RosterService rosters;
  private final Feed feed;
  private final PhotoService photos;
  private final Journal journal;

  public Materials(
      CoverageService coverages,
      RosterService rosters,
      Feed feed,
      PhotoService photos,
      Journal journal) {
    this.coverages = coverages;
    this.rosters = rosters;
    this.feed = feed;
    this.photos = photos;
    this.journal = journal;
  }

  /** The coverage as this transaction sees it; {@code lead} is a photo already chosen, or null. */
  Future<Material> gather(Tx tx, CoverageId id, Photo lead) {
    var coverage = coverages.require(tx, id);
    var roster = rosters.roster(tx, id);
    var posts = posts(tx, id);
    var corrections = journal.ofTypes(tx, id, CORRECTIONS);
    return Future.all(coverage, roster, posts, corrections)
        .compose(all -> leads(tx, coverage.result(), lead))
        .map(
            leads ->
                new Material(
                    coverage.result(),
                    roster.result(),
                    Material.byId(posts.result()),
                    corrections.result(),
                    leads));
  }

  private Future<List<Post>> posts(Tx tx, CoverageId id) {
    return feed.all(tx, id, POSTS_LIMIT + 1)
        .map(
            posts -> {
              if (posts.size() <= POSTS_LIMIT) return posts;
              throw Refusal.conflict(
                  "too-many-updates", "An article can be made from 10,000 updates at most.");
            });
  }

  private Future<List<Photo>> leads(Tx tx, Coverage coverage, Photo lead) {
    var chosen = lead == null ? null : lead.id();
    List<UUID> ids =
        Stream.of(coverage.leadPhoto(), chosen).filter(Objects::nonNull).distinct().toList();
    return photos.find(tx, ids);
  }
}
