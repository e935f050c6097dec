package org.rapporteur.article;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rapporteur.photo.PhotoJson;
import org.rapporteur.platform.db.Tx;

/** Finds published articles by their words. */
final class ArchiveStore {
  // The words of updates are taken from the posts: what was corrected or withdrawn after
  // publication is found, or not found, as readers see it now.
  private static final String SEARCH =
      """
      select article.slug, article.published_at, coverage.zone, count(*) over () as total,
        content ->> 'headline' as headline, content ->> 'standfirst' as standfirst,
        content ->> 'byline' as byline, content ->> 'language' as language, content -> 'lead' as lead
      from article join coverage on coverage.id = article.coverage_id
      where article.state = 'published' and (cardinality($1::text[]) = 0 or concat_ws(' ',
        content ->> 'headline', content ->> 'standfirst', content ->> 'introduction',
        (select string_agg(concat_ws(' ', part ->> 'title',
            part #>> '{speaker,name}', part #>> '{speaker,ownScriptName}',
            part #>> '{speaker,organisation,name}', part #>> '{speaker,organisation,abbreviation}'), ' ')
          from jsonb_array_elements(content -> 'sections') as part),
        (select string_agg(case when (item ->> 'byHand')::boolean
            then item #>> '{post,text}' else post.headline || ' ' || post.body end, ' ')
          from jsonb_array_elements(content -> 'sections') as part,
            jsonb_array_elements(part -> 'items') as item
            join post on post.id = (item #>> '{post,id}')::uuid
          where post.state = 'on-air')
        ) ilike all ($1::text[]))
      order by article.published_at desc, article.id desc
      offset $2 limit $3
      """;

  Future<Archive.Found> search(Tx tx, List<String> terms, int offset, int limit) {
    var patterns = terms.stream().map(ArchiveStore::holding).toArray(String[]::new);
    return tx.list(SEARCH, Tuple.of(patterns, offset, limit), ArchiveStore::hit)
        .map(
            hits ->
                new Archive.Found(
                    hits.stream().map(Hit::article).toList(),
                    1,
                    hits.isEmpty() ? 0 : hits.get(0).total()));
  }

  private record Hit(Archive.Listed article, int total) {}

  /** What a person types is never a pattern. */
  private static String holding(String term) {
    return "%" + term.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static Hit hit(Row row) {
    var lead = Optional.ofNullable(row.getJsonObject("lead")).map(PhotoJson::read).orElse(null);
    var head =
        new Content.Head(
            row.getString("headline"),
            row.getString("standfirst"),
            row.getString("byline"),
            row.getString("language"),
            lead);
    var listed =
        new Archive.Listed(
            row.getString("slug"),
            head,
            row.getOffsetDateTime("published_at").toInstant(),
            ZoneId.of(row.getString("zone")));
    return new Hit(listed, row.getLong("total").intValue());
  }
}
