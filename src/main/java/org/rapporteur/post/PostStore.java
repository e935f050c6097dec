package org.rapporteur.post;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.rapporteur.platform.db.Tx;

/** Writes the tables of posts and of which photos they show. */
final class PostStore {
  // No row means a retry: the service then answers what it answered first, if coverage and author
  // are the same, and refuses otherwise; either way nothing is appended, so no seq is spent.
  private static final String INSERT =
      """
      insert into post (id, coverage_id, author_id, byline, kind, mode, speaker_id, attribution, headline,
        body, language, key, state, version, said_at, published_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'on-air', 1, $13, $14)
      on conflict (id) do nothing
      """;

  private static final String SAVE =
      """
      update post set mode = $2, speaker_id = $3, attribution = $4, headline = $5, body = $6, language = $7,
        key = $8, pinned = $9, state = $10, version = $11, corrected_at = $12, correction_note = $13,
        withdrawn_at = $14, withdrawal_reason = $15
      where id = $1
      """;

  private static final String DROP_PHOTOS = "delete from post_photo where post_id = $1";
  private static final String ADD_PHOTOS =
      """
      insert into post_photo (post_id, position, photo_id)
      select $1, shown.position, shown.id
      from unnest($2::uuid[]) with ordinality as shown(id, position)
      """;

  Future<Boolean> insert(Tx tx, Post post) {
    var content = post.content();
    var values =
        Tuple.from(
            Arrays.asList(
                post.id().value(),
                post.coverage().value(),
                post.author().account().value(),
                post.author().byline(),
                PostJson.word(content.kind()),
                content.mode() == null ? null : PostJson.word(content.mode()),
                speaker(content),
                attribution(content),
                content.headline(),
                content.text(),
                content.language(),
                post.marks().key(),
                at(post.when().said()),
                at(post.when().published())));
    return tx.change(INSERT, values)
        .compose(
            rows ->
                rows == 0 ? Future.succeededFuture(false) : addPhotos(tx, post).map(added -> true));
  }

  Future<Void> save(Tx tx, Post post) {
    var content = post.content();
    var standing = post.standing();
    var values =
        Tuple.from(
            Arrays.asList(
                post.id().value(),
                content.mode() == null ? null : PostJson.word(content.mode()),
                speaker(content),
                attribution(content),
                content.headline(),
                content.text(),
                content.language(),
                post.marks().key(),
                post.marks().pinned(),
                standing.withdrawn() ? "withdrawn" : "on-air",
                standing.version(),
                at(standing.correctedAt()),
                standing.correctionNote(),
                at(standing.withdrawnAt()),
                standing.withdrawalReason()));
    return tx.change(SAVE, values).mapEmpty();
  }

  Future<Void> showPhotos(Tx tx, Post post) {
    return tx.change(DROP_PHOTOS, Tuple.of(post.id().value())).compose(rows -> addPhotos(tx, post));
  }

  private Future<Void> addPhotos(Tx tx, Post post) {
    var photos = post.content().photos();
    if (photos.isEmpty()) return Future.succeededFuture();
    var ids = photos.stream().map(photo -> photo.id()).toArray(UUID[]::new);
    return tx.change(ADD_PHOTOS, Tuple.of(post.id().value(), (Object) ids)).mapEmpty();
  }

  private static UUID speaker(Post.Content content) {
    return content.speaker() == null ? null : content.speaker().speaker();
  }

  private static JsonObject attribution(Post.Content content) {
    return content.speaker() == null ? null : PostJson.attribution(content.speaker());
  }

  private static OffsetDateTime at(Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
