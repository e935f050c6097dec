package org.rapporteur.journal;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.platform.db.Tx;

/** The journal's table, and the position of each coverage. */
final class JournalStore {
  private static final String LOCK = "select last_seq from coverage where id = $1 for update";

  // Journal.write has locked the coverage row first, so seq order is commit order, and whoever asks
  // for
  // everything after n can never miss an entry that commits late.
  private static final String APPEND =
      """
      with head as (
        update coverage set last_seq = last_seq + cardinality($2::text[])
        where id = $1
        returning last_seq - cardinality($2::text[]) as before)
      insert into journal (coverage_id, seq, type, subject_id, at, by, data)
      select $1, before + e.n, e.type, e.subject, $6, e.author, e.data
      from head, unnest($2::text[], $3::uuid[], $4::uuid[], $5::jsonb[])
        with ordinality as e(type, subject, author, data, n)
      returning *
      """;

  private static final String AFTER =
      """
      select * from journal where coverage_id = $1 and seq > $2 order by seq limit $3
      """;

  private static final String LAST =
      """
      select * from (
        select * from journal where coverage_id = $1 order by seq desc limit $2) as newest
      order by seq
      """;

  private static final String ABOUT =
      """
      select * from journal where coverage_id = $1 and subject_id = $2 order by seq limit $3
      """;

  private static final String OF_TYPES =
      """
      select * from journal where coverage_id = $1 and type = any($2) order by seq
      """;

  private static final String LATEST =
      """
      select subject_id, max(seq) as seq from journal
      where coverage_id = $1 and subject_id = any($2) group by subject_id
      """;

  private static final String HEAD = "select last_seq from coverage where id = $1";

  private static final String HEADS = "select id, last_seq from coverage where id = any($1)";

  private static final String EPOCH = "select epoch from installation";

  Future<Optional<Long>> lock(Tx tx, CoverageId coverage) {
    return tx.first(LOCK, Tuple.of(coverage.value()), row -> row.getLong("last_seq"));
  }

  Future<List<JournalEntry>> append(
      Tx tx, CoverageId coverage, List<Change.Telling> tellings, Instant at) {
    if (tellings.isEmpty()) return Future.succeededFuture(List.of());
    var values =
        Tuple.of(
            coverage.value(),
            tellings.stream().map(Change.Telling::type).toArray(String[]::new),
            tellings.stream().map(Change.Telling::subject).toArray(UUID[]::new),
            tellings.stream().map(Change.Telling::by).toArray(UUID[]::new),
            tellings.stream().map(Change.Telling::data).toArray(JsonObject[]::new),
            at.atOffset(ZoneOffset.UTC));
    return tx.list(APPEND, values, JournalStore::entry)
        .map(entries -> entries.stream().sorted((a, b) -> Long.compare(a.seq(), b.seq())).toList());
  }

  Future<List<JournalEntry>> after(Tx tx, CoverageId coverage, long seq, int limit) {
    return tx.list(AFTER, Tuple.of(coverage.value(), seq, limit), JournalStore::entry);
  }

  Future<List<JournalEntry>> last(Tx tx, CoverageId coverage, int count) {
    return tx.list(LAST, Tuple.of(coverage.value(), count), JournalStore::entry);
  }

  Future<List<JournalEntry>> about(Tx tx, CoverageId coverage, UUID subject, int limit) {
    return tx.list(ABOUT, Tuple.of(coverage.value(), subject, limit), JournalStore::entry);
  }

  Future<List<JournalEntry>> ofTypes(Tx tx, CoverageId coverage, List<String> types) {
    var values = Tuple.of(coverage.value(), (Object) types.toArray(String[]::new));
    return tx.list(OF_TYPES, values, JournalStore::entry);
  }

  Future<Map<UUID, Long>> latest(Tx tx, CoverageId coverage, Collection<UUID> subjects) {
    var values = Tuple.of(coverage.value(), (Object) subjects.toArray(UUID[]::new));
    return tx.list(LATEST, values, row -> Map.entry(row.getUUID("subject_id"), row.getLong("seq")))
        .map(all -> all.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  Future<Optional<Long>> head(Tx tx, CoverageId coverage) {
    return tx.first(HEAD, Tuple.of(coverage.value()), row -> row.getLong("last_seq"));
  }

  Future<Map<CoverageId, Long>> heads(Tx tx, Collection<CoverageId> coverages) {
    var ids = coverages.stream().map(CoverageId::value).toArray(UUID[]::new);
    return tx.list(
            HEADS,
            Tuple.of((Object) ids),
            row -> Map.entry(new CoverageId(row.getUUID("id")), row.getLong("last_seq")))
        .map(
            heads ->
                heads.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  Future<Long> epoch(Tx tx) {
    return tx.first(EPOCH, Tuple.tuple(), row -> row.getLong("epoch")).map(Optional::orElseThrow);
  }

  private static JournalEntry entry(Row row) {
    return new JournalEntry(
        new CoverageId(row.getUUID("coverage_id")),
        row.getLong("seq"),
        row.getString("type"),
        row.getUUID("subject_id"),
        row.getOffsetDateTime("at").toInstant(),
        row.getUUID("by"),
        row.getJsonObject("data"));
  }
}
