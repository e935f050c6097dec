package org.rapporteur.post;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.account.AccountId;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.platform.db.Tx;

/**
 * The tables of posts and of which photos they show. Rows come back without the photos themselves.
 */
final class PostStore {
  // No row means a retry: the service then answers what it answered first, if coverage and author
  // are the
  // same, and refuses otherwise; either way nothing is appended, so no seq is spent.
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

  private static final String SELECT =
      """
      select post.*, array(
        select photo_id from post_photo where post_id = post.id order by position) as photos
      from post
      """;

  private static final String DROP_PHOTOS = "delete from post_photo where post_id = $1";
  private static final String ADD_PHOTOS =
      """
      insert into post_photo (post_id, position, photo_id)
      select $1, shown.position, shown.id
      from unnest($2::uuid[]) with ordinality as shown(id, position)
      """;

  private static final String BY_ID = SELECT + "where id = $1";
  private static final String PINNED = SELECT + "where coverage_id = $1 and pinned";
  private static final String FEED =
      SELECT + "where coverage_id = $1 order by said_at, published_at, id offset $2 limit $3";
  private static final Map<Feed.Selection, String> SELECTED =
      Map.of(
          Feed.Selection.KEY, selected("key"),
          Feed.Selection.STATEMENTS, selected("kind = 'statement'"),
          Feed.Selection.PHOTOS,
              selected("exists (select from post_photo where post_id = post.id)"));
  private static final String BY_SPEAKER =
      SELECT
          + "where coverage_id = $1 and speaker_id = $2 order by said_at, published_at, id limit $3";
  private static final String KEY =
      SELECT
          + "where coverage_id = $1 and key order by said_at desc, published_at desc, id desc limit $2";
  private static final String SHOWING =
      SELECT
          + """
          where state = 'on-air' and exists (
            select from post_photo where post_id = post.id and photo_id = $1)
          order by coverage_id, said_at
          """;

  private static final String PLACE =
      """
      select count(*) as before from post, (select * from post where id = $2) as it
      where post.coverage_id = $1
        and (post.said_at, post.published_at, post.id) < (it.said_at, it.published_at, it.id)
      """;

  private static final String COUNTS =
      """
      select count(*) as everything,
        count(*) filter (where state = 'on-air') as on_air,
        count(*) filter (where key) as key,
        count(*) filter (where state = 'on-air' and kind = 'statement') as statements,
        count(*) filter (where state = 'on-air' and exists (
          select from post_photo where post_id = post.id)) as photos
      from post where coverage_id = $1
      """;

  private static final String CREDITS =
      """
      select
        array(select byline from post where coverage_id = $1 and state = 'on-air'
          group by byline order by min(published_at)) as bylines,
        array(select credit
          from post join post_photo on post_id = post.id join photo on photo.id = photo_id
          where coverage_id = $1 and state = 'on-air' and credit <> ''
          group by credit order by min(published_at)) as photographers,
        (select max(said_at) from post where coverage_id = $1) as newest
      """;

  private static final String TURNS =
      """
      select speaker_id, min(said_at) as first, max(said_at) as last, count(*) as statements
      from post where coverage_id = $1 and state = 'on-air' and kind = 'statement'
      group by speaker_id
      """;

  /** A post as its row holds it; the photos by id. */
  record Stored(Post post, List<UUID> photos) {}

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

  Future<Optional<Stored>> byId(Tx tx, PostId id) {
    return tx.first(BY_ID, Tuple.of(id.value()), PostStore::stored);
  }

  Future<Optional<Stored>> pinned(Tx tx, CoverageId coverage) {
    return tx.first(PINNED, Tuple.of(coverage.value()), PostStore::stored);
  }

  /** In the order in which it was said, withdrawn ones too. */
  Future<List<Stored>> feed(Tx tx, CoverageId coverage, long offset, int limit) {
    return tx.list(FEED, Tuple.of(coverage.value(), offset, limit), PostStore::stored);
  }

  /** Only what is on air. */
  Future<List<Stored>> selected(
      Tx tx, CoverageId coverage, Feed.Selection selection, long offset, int limit) {
    var values = Tuple.of(coverage.value(), offset, limit);
    return tx.list(SELECTED.get(selection), values, PostStore::stored);
  }

  Future<Feed.Credits> credits(Tx tx, CoverageId coverage) {
    return tx.first(
            CREDITS,
            Tuple.of(coverage.value()),
            row ->
                new Feed.Credits(
                    List.of(row.getArrayOfStrings("bylines")),
                    List.of(row.getArrayOfStrings("photographers")),
                    moment(row, "newest")))
        .map(Optional::orElseThrow);
  }

  private static String selected(String which) {
    return SELECT
        + "where coverage_id = $1 and state = 'on-air' and "
        + which
        + " order by said_at, published_at, id offset $2 limit $3";
  }

  Future<List<Stored>> bySpeaker(Tx tx, CoverageId coverage, UUID speaker, int limit) {
    return tx.list(BY_SPEAKER, Tuple.of(coverage.value(), speaker, limit), PostStore::stored);
  }

  Future<List<Stored>> key(Tx tx, CoverageId coverage, int limit) {
    return tx.list(KEY, Tuple.of(coverage.value(), limit), PostStore::stored);
  }

  Future<List<Stored>> showing(Tx tx, UUID photo) {
    return tx.list(SHOWING, Tuple.of(photo), PostStore::stored);
  }

  /** How many posts of the coverage were said before this one. */
  Future<Long> place(Tx tx, CoverageId coverage, PostId id) {
    return tx.first(PLACE, Tuple.of(coverage.value(), id.value()), row -> row.getLong("before"))
        .map(Optional::orElseThrow);
  }

  Future<Feed.Counts> counts(Tx tx, CoverageId coverage) {
    return tx.first(
            COUNTS,
            Tuple.of(coverage.value()),
            row ->
                new Feed.Counts(
                    row.getInteger("everything"),
                    row.getInteger("on_air"),
                    row.getInteger("key"),
                    row.getInteger("statements"),
                    row.getInteger("photos")))
        .map(Optional::orElseThrow);
  }

  Future<List<Feed.Turn>> turns(Tx tx, CoverageId coverage) {
    return tx.list(
        TURNS,
        Tuple.of(coverage.value()),
        row ->
            new Feed.Turn(
                row.getUUID("speaker_id"),
                row.getOffsetDateTime("first").toInstant(),
                row.getOffsetDateTime("last").toInstant(),
                row.getInteger("statements")));
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

  private static Instant moment(Row row, String column) {
    var at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  private static Stored stored(Row row) {
    var attribution = row.getJsonObject("attribution");
    var content =
        new Post.Content(
            PostJson.kind(row.getString("kind")),
            PostJson.mode(row.getString("mode")),
            attribution == null ? null : PostJson.attribution(attribution),
            row.getString("headline"),
            row.getString("body"),
            row.getString("language"),
            List.of());
    var standing =
        new Post.Standing(
            "withdrawn".equals(row.getString("state")),
            row.getInteger("version"),
            moment(row, "corrected_at"),
            row.getString("correction_note"),
            moment(row, "withdrawn_at"),
            row.getString("withdrawal_reason"));
    var post =
        new Post(
            new PostId(row.getUUID("id")),
            new CoverageId(row.getUUID("coverage_id")),
            new Post.Author(new AccountId(row.getUUID("author_id")), row.getString("byline")),
            content,
            new Post.Marks(row.getBoolean("key"), row.getBoolean("pinned")),
            standing,
            new Post.When(moment(row, "said_at"), moment(row, "published_at")));
    return new Stored(post, List.of(row.getArrayOfUUIDs("photos")));
  }
}
