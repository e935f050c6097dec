package org.rapporteur.article;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.account.Account;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.platform.db.Tx;

/** The tables of articles and of all their revisions. */
final class ArticleStore {
  private static final String INSERT =
      """
      insert into article (id, coverage_id, slug, state, revision, content, changed_at, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $7)
      """;

  private static final String SAVE =
      """
      update article set state = $2, revision = $3, content = $4, published_at = $5, changed_at = $6
      where id = $1
      """;

  private static final String KEEP =
      """
      insert into article_revision (article_id, revision, content, note, by, at)
      values ($1, $2, $3, $4, $5, $6)
      """;

  private static final String OF_COVERAGE = "select * from article where coverage_id = $1";

  private static final String BY_SLUG =
      "select * from article where slug = $1 and state = 'published'";

  private static final String REVISIONS =
      """
      select revision, note, at, coalesce(account.name, '') as name
      from article_revision left join account on account.id = by
      where article_id = $1 order by revision desc
      """;

  Future<Void> insert(Tx tx, Article article, Account by) {
    var values =
        Tuple.of(
            article.id(),
            article.coverage().value(),
            article.slug(),
            ArticleJson.word(article.state()),
            article.revision(),
            ArticleJson.content(article.content()),
            at(article.changedAt()));
    return tx.change(INSERT, values).compose(rows -> keep(tx, article, "", by));
  }

  /** Saves the article and keeps this revision of it for good. */
  Future<Void> save(Tx tx, Article article, String note, Account by) {
    var values =
        Tuple.of(
            article.id(),
            ArticleJson.word(article.state()),
            article.revision(),
            ArticleJson.content(article.content()),
            at(article.publishedAt()),
            at(article.changedAt()));
    return tx.change(SAVE, values).compose(rows -> keep(tx, article, note, by));
  }

  Future<Optional<Article>> ofCoverage(Tx tx, CoverageId coverage) {
    return tx.first(OF_COVERAGE, Tuple.of(coverage.value()), ArticleStore::article);
  }

  /** Only what has been published. */
  Future<Optional<Article>> bySlug(Tx tx, String slug) {
    return tx.first(BY_SLUG, Tuple.of(slug), ArticleStore::article);
  }

  /** The newest first. */
  Future<List<Revision>> revisions(Tx tx, UUID article) {
    return tx.list(REVISIONS, Tuple.of(article), ArticleStore::revision);
  }

  private Future<Void> keep(Tx tx, Article article, String note, Account by) {
    var values =
        Tuple.of(
            article.id(),
            article.revision(),
            ArticleJson.content(article.content()),
            note,
            by.id().value(),
            at(article.changedAt()));
    return tx.change(KEEP, values).mapEmpty();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static Revision revision(Row row) {
    return new Revision(
        row.getInteger("revision"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("name"),
        row.getString("note"));
  }

  static Article article(Row row) {
    var coverage = new CoverageId(row.getUUID("coverage_id"));
    var published = row.getOffsetDateTime("published_at");
    return new Article(
        row.getUUID("id"),
        coverage,
        row.getString("slug"),
        "published".equals(row.getString("state")) ? Article.State.PUBLISHED : Article.State.DRAFT,
        row.getInteger("revision"),
        published == null ? null : published.toInstant(),
        row.getOffsetDateTime("changed_at").toInstant(),
        ArticleJson.content(coverage, row.getJsonObject("content")));
  }
}
