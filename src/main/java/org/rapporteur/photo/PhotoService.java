package org.rapporteur.photo;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.account.Account;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.Tx;

/** Photographs: taking them in, and what is known of them. */
public final class PhotoService {
  /** Photos that one account may send in an hour. */
  public static final int HOURLY_LIMIT = 100;

  private static final Duration HOUR = Duration.ofHours(1);

  private final Database database;
  private final PhotoStore files;
  private final PhotoWorkers workers;
  private final Clock clock;
  private final PhotoRenderer renderer = new PhotoRenderer();
  private final PhotoFactsStore store = new PhotoFactsStore();

  public PhotoService(Database database, PhotoStore files, PhotoWorkers workers, Clock clock) {
    this.database = database;
    this.files = files;
    this.workers = workers;
    this.clock = clock;
  }

  /**
   * Takes in a photo: turned upright, without metadata, in our widths. Sent again with the same id
   * it answers what is there. The credit is the owner's until somebody says otherwise.
   */
  public Future<Photo> take(UUID id, Buffer upload, Account owner) {
    return known(id, owner)
        .compose(
            known ->
                known.isPresent()
                    ? Future.succeededFuture(known.get())
                    : requireWithinLimit(owner)
                        .compose(allowed -> workers.run(() -> renderer.render(upload.getBytes())))
                        .compose(rendered -> files.put(rendered).map(rendered))
                        .compose(rendered -> keep(photo(id, rendered, owner), owner)));
  }

  public Future<Photo> find(UUID id) {
    return find(database.direct(), List.of(id)).map(found -> found.get(0));
  }

  /** The photos with these ids, in this order; refused where one does not exist. */
  public Future<List<Photo>> find(Tx tx, List<UUID> ids) {
    return store
        .find(tx, ids)
        .map(
            found -> {
              var byId = found.stream().collect(Collectors.toMap(Photo::id, Function.identity()));
              return ids.stream().map(id -> require(byId.get(id))).toList();
            });
  }

  /**
   * Says something else of a photo. Whoever shows it must be told: that is {@code
   * PhotoDescriptions} in post.
   */
  public Future<Photo> describe(Tx tx, UUID id, Photo.Facts facts) {
    return store.describe(tx, id, facts).map(found -> require(found.orElse(null)));
  }

  private Future<Optional<Photo>> known(UUID id, Account owner) {
    return store
        .find(database.direct(), List.of(id))
        .map(found -> found.stream().findFirst().map(photo -> requireOwn(photo, owner)));
  }

  private Future<Void> requireWithinLimit(Account owner) {
    return store
        .countSince(database.direct(), owner.id(), clock.instant().minus(HOUR))
        .map(
            sent -> {
              if (sent < HOURLY_LIMIT) return null;
              throw Refusal.tooMany(
                  "too-many-photos",
                  "You have sent " + HOURLY_LIMIT + " photos within an hour, which is the limit.",
                  (int) HOUR.toSeconds() / 4);
            });
  }

  // Two sendings of the same photo may meet: the first one in is the one that counts.
  private Future<Photo> keep(Photo photo, Account owner) {
    return store
        .insert(database.direct(), photo, clock.instant())
        .compose(
            inserted ->
                inserted
                    ? Future.succeededFuture(photo)
                    : known(photo.id(), owner).map(Optional::orElseThrow));
  }

  private static Photo photo(UUID id, RenderedPhoto rendered, Account owner) {
    var widths = rendered.renditions().stream().map(Rendition::width).toList();
    var file = new Photo.File(rendered.hash(), rendered.width(), rendered.height(), widths);
    var facts = new Photo.Facts(owner.credit(), "", "", null, List.of());
    return new Photo(id, owner.id(), file, facts, 1);
  }

  private static Photo requireOwn(Photo photo, Account owner) {
    if (photo.owner().equals(owner.id())) return photo;
    throw Refusal.conflict("id-taken", "This id belongs to a photo of somebody else.");
  }

  private static Photo require(Photo found) {
    if (found != null) return found;
    throw Refusal.notFound("no-such-photo", "There is no photo with this id.");
  }
}
