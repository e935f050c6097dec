package org.rapporteur.coverage;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.platform.db.Tx;

/** The coverage table. */
final class CoverageStore {
  private static final String INSERT =
      """
      insert into coverage (id, slug, title, kicker, standfirst, place, zone, language, outlet, starts_at,
        state, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'SCHEDULED', $11)
      on conflict (slug) do nothing
      """;

  private static final String SAVE =
      """
      update coverage set title = $2, kicker = $3, standfirst = $4, place = $5, zone = $6, language = $7,
        outlet = $8, starts_at = $9, state = $10, started_at = $11, ended_at = $12, pause_reason = $13,
        so_far = $14, so_far_at = $15, lead_photo = $16
      where id = $1
      """;

  private static final String BY_ID = "select * from coverage where id = $1";
  private static final String BY_SLUG = "select * from coverage where slug = $1";
  private static final String ALL =
      """
      select * from coverage
      order by coalesce(started_at, starts_at, created_at) desc, id desc limit $1
      """;

  Future<Boolean> insert(Tx tx, Coverage coverage, Instant now) {
    var facts = coverage.facts();
    var values =
        Tuple.from(
            java.util.Arrays.asList(
                coverage.id().value(),
                coverage.slug(),
                facts.title(),
                facts.kicker(),
                facts.standfirst(),
                facts.place(),
                facts.zone().getId(),
                facts.language(),
                facts.outlet(),
                at(facts.startsAt()),
                at(now)));
    return tx.change(INSERT, values).map(rows -> rows == 1);
  }

  Future<Void> save(Tx tx, Coverage coverage) {
    var facts = coverage.facts();
    var progress = coverage.progress();
    var values =
        Tuple.from(
            java.util.Arrays.asList(
                coverage.id().value(),
                facts.title(),
                facts.kicker(),
                facts.standfirst(),
                facts.place(),
                facts.zone().getId(),
                facts.language(),
                facts.outlet(),
                at(facts.startsAt()),
                progress.state().name(),
                at(progress.startedAt()),
                at(progress.endedAt()),
                progress.pauseReason(),
                CoverageJson.points(coverage.soFar().points()),
                at(coverage.soFar().at()),
                coverage.leadPhoto()));
    return tx.change(SAVE, values).mapEmpty();
  }

  Future<Optional<Coverage>> byId(Tx tx, CoverageId id) {
    return tx.first(BY_ID, Tuple.of(id.value()), CoverageStore::coverage);
  }

  Future<Optional<Coverage>> bySlug(Tx tx, String slug) {
    return tx.first(BY_SLUG, Tuple.of(slug), CoverageStore::coverage);
  }

  Future<List<Coverage>> all(Tx tx, int limit) {
    return tx.list(ALL, Tuple.of(limit), CoverageStore::coverage);
  }

  private static OffsetDateTime at(Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static Instant moment(Row row, String column) {
    var at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  private static Coverage coverage(Row row) {
    var facts =
        new Coverage.Facts(
            row.getString("title"),
            row.getString("kicker"),
            row.getString("standfirst"),
            row.getString("place"),
            ZoneId.of(row.getString("zone")),
            row.getString("language"),
            row.getString("outlet"),
            moment(row, "starts_at"));
    var progress =
        new Coverage.Progress(
            Coverage.State.valueOf(row.getString("state")),
            moment(row, "started_at"),
            moment(row, "ended_at"),
            row.getString("pause_reason"));
    var points = CoverageJson.points((JsonArray) row.getJson("so_far"));
    return new Coverage(
        new CoverageId(row.getUUID("id")),
        row.getString("slug"),
        facts,
        progress,
        new Coverage.SoFar(points, moment(row, "so_far_at")),
        row.getUUID("lead_photo"));
  }
}
