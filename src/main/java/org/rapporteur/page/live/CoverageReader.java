package org.rapporteur.page.live;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.photo.Photo;
import org.rapporteur.post.Feed;
import org.rapporteur.post.Post;
import org.rapporteur.post.PostId;

/**
 * Reads what a page shows. The seq is always read first: what happens while the rest is being read
 * comes again by the stream, and nothing can be missed.
 */
public final class CoverageReader {
  private final Sources sources;

  public CoverageReader(Sources sources) {
    this.sources = sources;
  }

  /** What the stream needs to show the entries of this coverage. */
  public Future<Snapshot> snapshot(CoverageId id) {
    return sources
        .journal()
        .head(id)
        .compose(seq -> sources.coverages().find(id).compose(found -> snapshot(seq, found)));
  }

  public Future<Coverage> find(String slug) {
    return sources.coverages().find(slug);
  }

  /** Where the stream of the coverage is. */
  public Future<LiveView.Position> position(Coverage coverage) {
    var seq = sources.journal().head(coverage.id());
    var epoch = sources.journal().epoch();
    return Future.all(seq, epoch).map(both -> new LiveView.Position(seq.result(), epoch.result()));
  }

  /** The coverage as it was at {@code seq} or a little later. */
  public Future<Snapshot> snapshot(long seq, Coverage before) {
    var coverage = sources.coverages().find(before.id());
    var roster = sources.rosters().roster(before.id());
    var credits = sources.feed().credits(before.id());
    return Future.all(coverage, roster, credits)
        .compose(all -> lead(coverage.result()))
        .map(
            lead ->
                new Snapshot(
                    seq,
                    coverage.result(),
                    roster.result(),
                    lead.orElse(null),
                    contributors(credits.result()),
                    credits.result().newest()));
  }

  /** All that the page shows besides the updates themselves. */
  public Future<Material> material(Snapshot snapshot) {
    var id = snapshot.coverage().id();
    var epoch = sources.journal().epoch();
    var counts = sources.feed().counts(id);
    var turns = sources.feed().turns(id);
    var keyMoments = sources.feed().keyMoments(id);
    var pinned = sources.feed().pinned(id);
    return Future.all(epoch, counts, turns, keyMoments, pinned)
        .map(
            all ->
                new Material(
                    snapshot,
                    epoch.result(),
                    counts.result(),
                    turns.result(),
                    keyMoments.result(),
                    pinned.result().orElse(null)));
  }

  /** The page of updates that is wanted. */
  public Future<PageOfUpdates> page(Material material, Wanted wanted) {
    var coverage = material.snapshot().coverage();
    if (wanted.all()) return everything(material, window(material.everything(), wanted, coverage));
    if (wanted.selection().isEmpty()) return spokenBy(material, wanted);
    var window = window(material.count(wanted.selection().get()), wanted, coverage);
    return sources
        .feed()
        .selected(coverage.id(), wanted.selection().get(), window.older(), window.size())
        .compose(posts -> numbered(coverage, window, posts));
  }

  /** The page of updates that shows this one. */
  public Future<PageOfUpdates> pageHolding(Material material, PostId post) {
    return sources
        .feed()
        .place(material.snapshot().coverage().id(), post)
        .compose(place -> everything(material, Window.holding(material.everything(), place)));
  }

  /** The update with its neighbours: up to three, in order; refused where it does not exist. */
  public Future<List<Post>> around(Coverage coverage, PostId post) {
    return sources
        .feed()
        .find(coverage.id(), post)
        .compose(found -> sources.feed().place(coverage.id(), post))
        .compose(
            place ->
                sources.feed().page(coverage.id(), Math.max(0, place - 1), place == 0 ? 2 : 3));
  }

  /**
   * A coverage at a glance; {@code last}, its newest update on air, and {@code lead} may be null.
   */
  public record Glance(Coverage coverage, Post last, Photo lead, int updates) {}

  public Future<Glance> glance(Coverage coverage) {
    var counts = sources.feed().counts(coverage.id());
    var lead = lead(coverage);
    return Future.all(counts, lead)
        .compose(both -> last(coverage, counts.result().everything()))
        .map(
            last ->
                new Glance(coverage, last, lead.result().orElse(null), counts.result().onAir()));
  }

  private Future<Post> last(Coverage coverage, int everything) {
    if (everything == 0) return Future.succeededFuture();
    return sources
        .feed()
        .page(coverage.id(), everything - 1, 1)
        .map(
            posts ->
                posts.stream()
                    .filter(post -> !post.standing().withdrawn())
                    .findFirst()
                    .orElse(null));
  }

  public Sources sources() {
    return sources;
  }

  private Future<PageOfUpdates> everything(Material material, Window window) {
    var coverage = material.snapshot().coverage();
    return sources
        .feed()
        .page(coverage.id(), window.older(), window.size())
        .compose(posts -> numbered(coverage, window, posts));
  }

  private Future<PageOfUpdates> spokenBy(Material material, Wanted wanted) {
    var snapshot = material.snapshot();
    return snapshot.roster().speakers().stream()
        .filter(speaker -> speaker.slug().equals(wanted.show()))
        .findFirst()
        .map(speaker -> sources.feed().bySpeaker(snapshot.coverage().id(), speaker.id()))
        .orElse(Future.succeededFuture(List.of()))
        .map(posts -> posts.stream().filter(post -> !post.standing().withdrawn()).toList())
        .compose(
            posts -> {
              var window = window(posts.size(), wanted, snapshot.coverage());
              var shown = posts.subList(window.older(), window.older() + window.size());
              return numbered(snapshot.coverage(), window, shown);
            });
  }

  private Future<PageOfUpdates> numbered(Coverage coverage, Window window, List<Post> posts) {
    var ids = posts.stream().map(post -> post.id().value()).toList();
    return sources
        .journal()
        .latest(coverage.id(), ids)
        .map(seqs -> new PageOfUpdates(window, posts, seqs));
  }

  private Future<Optional<Photo>> lead(Coverage coverage) {
    UUID photo = coverage.leadPhoto();
    return photo == null
        ? Future.succeededFuture(Optional.empty())
        : sources.photos().find(photo).map(Optional::of);
  }

  private static Window window(int total, Wanted wanted, Coverage coverage) {
    return wanted.page().isPresent()
        ? Window.of(total, wanted.page().getAsLong())
        : Window.front(total, wanted.oldestFirst(coverage));
  }

  private static Contributors contributors(Feed.Credits credits) {
    return new Contributors(credits.bylines(), credits.photographers());
  }
}
