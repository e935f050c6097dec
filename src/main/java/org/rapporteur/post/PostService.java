package org.rapporteur.post;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapporteur.account.Account;
import org.rapporteur.account.Role;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.CoverageService;
import org.rapporteur.coverage.RosterService;
import org.rapporteur.journal.Change;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.JournalEntry;
import org.rapporteur.photo.PhotoService;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.db.Tx;

/** What reporters and editors do with posts. Every step is one entry in the journal. */
public final class PostService {
  private final Journal journal;
  private final CoverageService coverages;
  private final Drafting drafting;
  private final Feed feed;
  private final Clock clock;
  private final PostStore store = new PostStore();
  private final FeedStore known = new FeedStore();

  public PostService(
      Journal journal,
      CoverageService coverages,
      RosterService rosters,
      PhotoService photos,
      Feed feed,
      Clock clock) {
    this.journal = journal;
    this.coverages = coverages;
    this.drafting = new Drafting(rosters, photos);
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * Puts a post on air. Sent again with the same id it answers what it answered first, and does
   * nothing.
   */
  public Future<Post> publish(CoverageId coverage, PostId id, Draft draft, Account reporter) {
    return journal.write(
        coverage,
        tx ->
            known
                .byId(tx, id)
                .compose(
                    found ->
                        found.isPresent()
                            ? repeat(tx, coverage, found.get().post(), reporter).map(Change::none)
                            : first(tx, coverage, id, draft, reporter)));
  }

  /** Says it differently; refused unless {@code version} is the one that stands. */
  public Future<Post> correct(
      CoverageId coverage, PostId id, PostJson.Correction correction, Account editor) {
    return journal.write(
        coverage,
        tx ->
            feed.find(tx, coverage, id)
                .map(post -> requireMay(post, editor))
                .map(post -> requireVersion(post, correction))
                .compose(
                    post ->
                        drafting
                            .content(tx, coverage, correction.draft(), post.content().language())
                            .map(content -> sameKind(post, content))
                            .map(content -> post.corrected(content, correction.note(), now())))
                .compose(
                    post ->
                        store
                            .save(tx, post)
                            .compose(saved -> store.showPhotos(tx, post))
                            .map(shown -> tell("corrected", post, editor))));
  }

  /** Takes it back for good; readers see that, and the reason. */
  public Future<Post> withdraw(CoverageId coverage, PostId id, String reason, Account editor) {
    return journal.write(
        coverage,
        tx ->
            feed.find(tx, coverage, id)
                .map(post -> requireMay(post, editor).withdrawn(reason, now()))
                .compose(
                    post -> store.save(tx, post).map(saved -> tell("withdrawn", post, editor))));
  }

  /** All that happened to the post, oldest first; empty once it was withdrawn. */
  public Future<List<JournalEntry>> history(CoverageId coverage, PostId id) {
    return feed.find(coverage, id)
        .compose(
            post ->
                post.standing().withdrawn()
                    ? Future.succeededFuture(List.of())
                    : journal.about(coverage, id.value()));
  }

  private Future<Change<Post>> first(
      Tx tx, CoverageId coverage, PostId id, Draft draft, Account reporter) {
    return coverages
        .require(tx, coverage)
        .map(PostService::requireRunning)
        .compose(
            running ->
                drafting
                    .content(tx, coverage, draft, running.facts().language())
                    .map(Post.Content::requireReadyForAir)
                    .map(content -> post(running, id, draft, content, reporter)))
        .compose(
            post ->
                store
                    .insert(tx, post)
                    .map(
                        inserted -> {
                          if (inserted) return tell("published", post, reporter);
                          throw idTaken();
                        }));
  }

  private Future<Post> repeat(Tx tx, CoverageId coverage, Post known, Account reporter) {
    if (!known.coverage().equals(coverage) || !known.author().account().equals(reporter.id()))
      throw idTaken();
    return journal
        .about(tx, coverage, known.id().value())
        .map(entries -> PostJson.read(coverage, entries.get(0).data().getJsonObject("post")));
  }

  private Post post(
      Coverage coverage, PostId id, Draft draft, Post.Content content, Account reporter) {
    return new Post(
        id,
        coverage.id(),
        new Post.Author(reporter.id(), reporter.name()),
        content,
        new Post.Marks(draft.key(), false),
        Post.Standing.fresh(),
        new Post.When(said(draft.said()), now()));
  }

  // A phone's clock may run ahead; nothing was said later than now.
  private Instant said(Instant claimed) {
    var now = now();
    return claimed == null || claimed.isAfter(now) ? now : claimed;
  }

  private static Change<Post> tell(String verb, Post post, Account by) {
    return Change.of(post, PostJson.telling(verb, post, by));
  }

  private Instant now() {
    return clock.instant();
  }

  private static Coverage requireRunning(Coverage coverage) {
    if (coverage.running()) return coverage;
    if (coverage.ended())
      throw Refusal.conflict(
          "coverage-ended", "This coverage has ended; it takes no more updates.");
    throw Refusal.conflict("coverage-not-started", "This coverage has not started yet.");
  }

  private static Post requireMay(Post post, Account account) {
    if (account.role().includes(Role.EDITOR) || post.author().account().equals(account.id()))
      return post;
    throw Refusal.forbidden(
        "not-your-post", "Only its author or an editor may change this update.");
  }

  private static Post requireVersion(Post post, PostJson.Correction correction) {
    if (post.standing().version() == correction.version()) return post;
    throw Refusal.conflict(
            "stale-version",
            "Somebody has changed this update since you opened it. Here are both texts.")
        .with("current", PostJson.post(post))
        .with(
            "yours",
            new JsonObject()
                .put("version", correction.version())
                .put("headline", correction.draft().headline())
                .put("text", correction.draft().text()));
  }

  private static Post.Content sameKind(Post post, Post.Content content) {
    if (post.content().kind() == content.kind()) return content;
    throw Refusal.field(
        "kind", "kind-fixed", "An update stays what it was: a statement, a photo or a note.");
  }

  private static Refusal idTaken() {
    return Refusal.conflict(
        "id-taken", "This id belongs to an update of somebody else or of another coverage.");
  }
}
