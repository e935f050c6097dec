package org.rapporteur.post;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.photo.Photo;
import org.rapporteur.photo.PhotoService;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.Tx;

/** The posts of a coverage as they stand now, with their photos. */
public final class Feed {
  /** Key moments, and statements of one speaker, that are answered at most. */
  public static final int LIMIT = 500;

  private final Database database;
  private final PhotoService photos;
  private final FeedStore store = new FeedStore();

  public Feed(Database database, PhotoService photos) {
    this.database = database;
    this.photos = photos;
  }

  /**
   * How many posts there are.
   *
   * @param everything on air or withdrawn
   * @param photos posts that show at least one
   */
  public record Counts(int everything, int onAir, int key, int statements, int photos) {}

  /** When a speaker spoke, and how often. */
  public record Turn(UUID speaker, Instant first, Instant last, int statements) {}

  /** A part of what is on air. */
  public enum Selection {
    KEY,
    STATEMENTS,
    PHOTOS
  }

  /**
   * Whose work it is, in the order in which they came; {@code newest}, when the newest post was
   * said, is null while there is none.
   */
  public record Credits(List<String> bylines, List<String> photographers, Instant newest) {}

  public Future<Post> find(CoverageId coverage, PostId id) {
    return find(database.direct(), coverage, id);
  }

  Future<Post> find(Tx tx, CoverageId coverage, PostId id) {
    return store
        .byId(tx, id)
        .map(found -> found.filter(one -> one.post().coverage().equals(coverage)))
        .map(found -> found.orElseThrow(Feed::noSuchPost))
        .compose(stored -> whole(tx, List.of(stored)))
        .map(found -> found.get(0));
  }

  /**
   * In the order in which it was said, withdrawn ones too: {@code limit} posts after the first
   * {@code offset}.
   */
  public Future<List<Post>> page(CoverageId coverage, long offset, int limit) {
    return store.feed(database.direct(), coverage, offset, limit).compose(this::whole);
  }

  /** Like {@link #page}, of what is on air and selected. */
  public Future<List<Post>> selected(
      CoverageId coverage, Selection selection, long offset, int limit) {
    return store
        .selected(database.direct(), coverage, selection, offset, limit)
        .compose(this::whole);
  }

  public Future<Credits> credits(CoverageId coverage) {
    return store.credits(database.direct(), coverage);
  }

  /** Everything, in the order in which it was said, withdrawn ones too. */
  public Future<List<Post>> all(CoverageId coverage, int limit) {
    return all(database.direct(), coverage, limit);
  }

  /** The same as this transaction sees it. */
  public Future<List<Post>> all(Tx tx, CoverageId coverage, int limit) {
    return store.feed(tx, coverage, 0, limit).compose(stored -> whole(tx, stored));
  }

  /** Everything one speaker said, in order, {@link #LIMIT} at most. */
  public Future<List<Post>> bySpeaker(CoverageId coverage, UUID speaker) {
    return store.bySpeaker(database.direct(), coverage, speaker, LIMIT).compose(this::whole);
  }

  /** The key moments, newest first, {@link #LIMIT} at most. */
  public Future<List<Post>> keyMoments(CoverageId coverage) {
    return store.key(database.direct(), coverage, LIMIT).compose(this::whole);
  }

  public Future<Optional<Post>> pinned(CoverageId coverage) {
    return pinned(database.direct(), coverage);
  }

  Future<Optional<Post>> pinned(Tx tx, CoverageId coverage) {
    return store
        .pinned(tx, coverage)
        .compose(found -> whole(tx, found.stream().toList()))
        .map(found -> found.stream().findFirst());
  }

  /** The posts on air that show this photo, in any coverage. */
  Future<List<Post>> showing(Tx tx, UUID photo) {
    return store.showing(tx, photo).compose(stored -> whole(tx, stored));
  }

  /** How many posts of the coverage come before this one. */
  public Future<Long> place(CoverageId coverage, PostId id) {
    return store.place(database.direct(), coverage, id);
  }

  public Future<Counts> counts(CoverageId coverage) {
    return store.counts(database.direct(), coverage);
  }

  /** One turn for each speaker with a statement on air. */
  public Future<List<Turn>> turns(CoverageId coverage) {
    return store.turns(database.direct(), coverage);
  }

  private Future<List<Post>> whole(List<FeedStore.Stored> stored) {
    return whole(database.direct(), stored);
  }

  private Future<List<Post>> whole(Tx tx, List<FeedStore.Stored> stored) {
    var ids = stored.stream().flatMap(one -> one.photos().stream()).distinct().toList();
    return photos
        .find(tx, ids)
        .map(
            found -> {
              var byId = found.stream().collect(Collectors.toMap(Photo::id, Function.identity()));
              return stored.stream()
                  .map(one -> one.post().showing(one.photos().stream().map(byId::get).toList()))
                  .toList();
            });
  }

  private static Refusal noSuchPost() {
    return Refusal.notFound("no-such-post", "This coverage has no update with this id.");
  }
}
