package org.rapporteur.post;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.account.AccountId;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.platform.db.Tx;

/** Reads the tables of posts; rows come back without the photos themselves. */
final class FeedStore {
  private static final String SELECT =
      """
      select post.*, array(
        select photo_id from post_photo where post_id = post.id order by position) as photos
      from post
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

  Future<Optional<Stored>> byId(Tx tx, PostId id) {
    return tx.first(BY_ID, Tuple.of(id.value()), FeedStore::stored);
  }

  Future<Optional<Stored>> pinned(Tx tx, CoverageId coverage) {
    return tx.first(PINNED, Tuple.of(coverage.value()), FeedStore::stored);
  }

  /** In the order in which it was said, withdrawn ones too. */
  Future<List<Stored>> feed(Tx tx, CoverageId coverage, long offset, int limit) {
    return tx.list(FEED, Tuple.of(coverage.value(), offset, limit), FeedStore::stored);
  }

  /** Only what is on air. */
  Future<List<Stored>> selected(
      Tx tx, CoverageId coverage, Feed.Selection selection, long offset, int limit) {
    var values = Tuple.of(coverage.value(), offset, limit);
    return tx.list(SELECTED.get(selection), values, FeedStore::stored);
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
    return tx.list(BY_SPEAKER, Tuple.of(coverage.value(), speaker, limit), FeedStore::stored);
  }

  Future<List<Stored>> key(Tx tx, CoverageId coverage, int limit) {
    return tx.list(KEY, Tuple.of(coverage.value(), limit), FeedStore::stored);
  }

  Future<List<Stored>> showing(Tx tx, UUID photo) {
    return tx.list(SHOWING, Tuple.of(photo), FeedStore::stored);
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
