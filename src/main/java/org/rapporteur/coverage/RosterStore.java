package org.rapporteur.coverage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.platform.db.Tx;

/** The tables of speakers and organisations. */
final class RosterStore {
  private static final String SPEAKERS =
      "select * from speaker where coverage_id = $1 order by place_in_order";

  private static final String ORGANISATIONS =
      "select * from organisation where coverage_id = $1 order by created_at, id";

  // No row comes back for an id that belongs to another coverage.
  private static final String SAVE_SPEAKER =
      """
      insert into speaker as old (id, coverage_id, slug, honorific, name, own_script_name,
        own_script_language, title, organisation_id, place_in_order, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      on conflict (id) do update set honorific = excluded.honorific, name = excluded.name,
        own_script_name = excluded.own_script_name, own_script_language = excluded.own_script_language,
        title = excluded.title, organisation_id = excluded.organisation_id,
        place_in_order = excluded.place_in_order
      where old.coverage_id = excluded.coverage_id
      """;

  private static final String SAVE_ORGANISATION =
      """
      insert into organisation as old (id, coverage_id, name, abbreviation, kind, created_at)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (id) do update set name = excluded.name, abbreviation = excluded.abbreviation,
        kind = excluded.kind
      where old.coverage_id = excluded.coverage_id
      """;

  private static final String MOVE =
      """
      update speaker set place_in_order = moved.place
      from unnest($2::uuid[]) with ordinality as moved(id, place)
      where speaker.coverage_id = $1 and speaker.id = moved.id
      """;

  Future<Roster> roster(Tx tx, CoverageId coverage) {
    var of = Tuple.of(coverage.value());
    return tx.list(SPEAKERS, of, RosterStore::speaker)
        .compose(
            speakers ->
                tx.list(ORGANISATIONS, of, RosterStore::organisation)
                    .map(organisations -> new Roster(speakers, organisations)));
  }

  Future<Boolean> save(Tx tx, CoverageId coverage, Speaker speaker, Instant now) {
    var ownScript = speaker.ownScript();
    var values =
        Tuple.from(
            Arrays.asList(
                speaker.id(),
                coverage.value(),
                speaker.slug(),
                speaker.honorific(),
                speaker.name(),
                ownScript == null ? null : ownScript.name(),
                ownScript == null ? null : ownScript.language(),
                speaker.title(),
                speaker.organisation(),
                speaker.place(),
                now.atOffset(ZoneOffset.UTC)));
    return tx.change(SAVE_SPEAKER, values).map(rows -> rows == 1);
  }

  Future<Boolean> save(Tx tx, CoverageId coverage, Organisation organisation, Instant now) {
    var values =
        Tuple.from(
            Arrays.asList(
                organisation.id(),
                coverage.value(),
                organisation.name(),
                organisation.abbreviation(),
                RosterJson.word(organisation.kind()),
                now.atOffset(ZoneOffset.UTC)));
    return tx.change(SAVE_ORGANISATION, values).map(rows -> rows == 1);
  }

  Future<Void> move(Tx tx, CoverageId coverage, List<UUID> order) {
    return tx.change(MOVE, Tuple.of(coverage.value(), (Object) order.toArray(UUID[]::new)))
        .mapEmpty();
  }

  private static Speaker speaker(Row row) {
    var ownName = row.getString("own_script_name");
    return new Speaker(
        row.getUUID("id"),
        row.getString("slug"),
        row.getString("honorific"),
        row.getString("name"),
        ownName == null
            ? null
            : new Speaker.OwnScript(ownName, row.getString("own_script_language")),
        row.getString("title"),
        row.getUUID("organisation_id"),
        row.getInteger("place_in_order"));
  }

  private static Organisation organisation(Row row) {
    return new Organisation(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("abbreviation"),
        RosterJson.kind(row.getString("kind")));
  }
}
