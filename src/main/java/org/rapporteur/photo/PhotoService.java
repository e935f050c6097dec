package org.rapporteur.photo;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.Tx;

/** Photographs: taking them in, and what is known of them. */
public final class PhotoService {
  private final Database database;
  private final PhotoFactsStore store = new PhotoFactsStore();

  public PhotoService(Database database) {
    this.database = database;
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
   * Says something else of a photo. Whoever shows it must be told: call {@code
   * PostService.describe} instead.
   */
  public Future<Photo> describe(Tx tx, UUID id, Photo.Facts facts) {
    return store.describe(tx, id, facts).map(found -> require(found.orElse(null)));
  }

  private static Photo require(Photo found) {
    if (found != null) return found;
    throw Refusal.notFound("no-such-photo", "There is no photo with this id.");
  }
}
