package org.rapporteur.photo;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.account.AccountId;
import org.rapporteur.platform.db.Tx;

/** The photo table: what is known of each photo; its bytes are in the {@link PhotoStore}. */
final class PhotoFactsStore {
  private static final String INSERT =
      """
      insert into photo (id, owner_id, hash, width, height, widths, credit, caption, alternative,
        direction, people, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      on conflict (id) do nothing
      """;

  private static final String DESCRIBE =
      """
      update photo set credit = $2, caption = $3, alternative = $4, direction = $5, people = $6,
        version = version + 1
      where id = $1
      returning *
      """;

  private static final String BY_IDS = "select * from photo where id = any($1)";

  private static final String COUNT_SINCE =
      "select count(*) as sent from photo where owner_id = $1 and created_at > $2";

  /** How many photos this account has sent since then. */
  Future<Long> countSince(Tx tx, AccountId owner, Instant since) {
    return tx.first(
            COUNT_SINCE,
            Tuple.of(owner.value(), since.atOffset(ZoneOffset.UTC)),
            row -> row.getLong("sent"))
        .map(Optional::orElseThrow);
  }

  Future<Boolean> insert(Tx tx, Photo photo, Instant now) {
    var file = photo.file();
    var facts = photo.facts();
    var values =
        Tuple.from(
            Arrays.asList(
                photo.id(),
                photo.owner().value(),
                file.hash(),
                file.width(),
                file.height(),
                file.widths().toArray(Integer[]::new),
                facts.credit(),
                facts.caption(),
                facts.alternative(),
                facts.direction() == null ? null : PhotoJson.word(facts.direction()),
                PhotoJson.people(facts.people()),
                now.atOffset(ZoneOffset.UTC)));
    return tx.change(INSERT, values).map(rows -> rows == 1);
  }

  Future<Optional<Photo>> describe(Tx tx, UUID id, Photo.Facts facts) {
    var values =
        Tuple.from(
            Arrays.asList(
                id,
                facts.credit(),
                facts.caption(),
                facts.alternative(),
                facts.direction() == null ? null : PhotoJson.word(facts.direction()),
                PhotoJson.people(facts.people())));
    return tx.first(DESCRIBE, values, PhotoFactsStore::photo);
  }

  Future<List<Photo>> find(Tx tx, Collection<UUID> ids) {
    if (ids.isEmpty()) return Future.succeededFuture(List.of());
    return tx.list(BY_IDS, Tuple.of((Object) ids.toArray(UUID[]::new)), PhotoFactsStore::photo);
  }

  private static Photo photo(Row row) {
    var file =
        new Photo.File(
            row.getString("hash"),
            row.getInteger("width"),
            row.getInteger("height"),
            List.of(row.getArrayOfIntegers("widths")));
    var facts =
        new Photo.Facts(
            row.getString("credit"),
            row.getString("caption"),
            row.getString("alternative"),
            PhotoJson.direction(row.getString("direction")),
            PhotoJson.people((JsonArray) row.getJson("people")));
    return new Photo(
        row.getUUID("id"),
        new AccountId(row.getUUID("owner_id")),
        file,
        facts,
        row.getInteger("version"));
  }
}
