package org.rapporteur.article;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.rapporteur.account.Account;
import org.rapporteur.journal.Change;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.journal.Journal;
import org.rapporteur.platform.Ids;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.Tx;

/**
 * How an article is finished: composed, written over, published, and put right in public
 * afterwards. Everything happens under the coverage's lock; readers see no draft, so only what
 * follows publication is told.
 */
public final class ArticleService {
  private final Database database;
  private final Journal journal;
  private final Materials materials;
  private final Ids ids;
  private final Clock clock;
  private final ArticleStore store = new ArticleStore();

  public ArticleService(
      Database database, Journal journal, Materials materials, Ids ids, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.materials = materials;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * How to compose; {@code order} is null for the order that it has, {@code revision} for whatever
   * revision it has.
   */
  public record Composition(Content.Order order, Integer revision) {}

  /**
   * What an editor saves.
   *
   * @param revision the one that it was written against
   * @param note what readers are told of the change; empty where nothing was said
   */
  public record Submission(int revision, String note, Manuscript manuscript) {}

  /** {@code date} is the one that the article carries; null for the present moment. */
  public record Publication(Instant date, String note) {}

  /**
   * Makes the draft out of an ended coverage, or arranges the updates of a draft anew; what an
   * editor has written stays.
   */
  public Future<Article> compose(CoverageId coverage, Composition how, Account editor) {
    return journal.write(
        coverage,
        tx ->
            store
                .ofCoverage(tx, coverage)
                .compose(
                    found ->
                        found.isEmpty()
                            ? first(tx, coverage, how, editor)
                            : next(
                                tx,
                                found.get(),
                                editor,
                                (a, m) -> Step.arranged(a, m, how, now()))));
  }

  /**
   * Saves what an editor has written; refused unless it was written against the revision that
   * stands. Once published it needs a note, which readers find among the corrections.
   */
  public Future<Article> save(CoverageId coverage, Submission sent, Account editor) {
    return change(
        coverage, editor, (article, material) -> Step.written(article, material, sent, now()));
  }

  /** Shows it to readers. Published once, it can be given another date, with a note. */
  public Future<Article> publish(CoverageId coverage, Publication how, Account editor) {
    return change(coverage, editor, (article, material) -> Step.published(article, how, now()));
  }

  /** Draft or published, told with what became of its updates since. */
  public Future<Article> find(CoverageId coverage) {
    var tx = database.direct();
    return stored(tx, coverage).compose(article -> material(tx, article).map(article::following));
  }

  /**
   * What readers can see, as it is kept: without what became of its updates since. Empty for a
   * draft.
   */
  public Future<Optional<Article>> published(CoverageId coverage) {
    return store
        .ofCoverage(database.direct(), coverage)
        .map(found -> found.filter(Article::published));
  }

  /** The newest first. */
  public Future<List<Revision>> revisions(CoverageId coverage) {
    var tx = database.direct();
    return stored(tx, coverage).compose(article -> store.revisions(tx, article.id()));
  }

  private Future<Change<Article>> first(
      Tx tx, CoverageId coverage, Composition how, Account editor) {
    return materials
        .gather(tx, coverage, null)
        .compose(
            material -> {
              if (!material.coverage().ended()) throw stillRunning();
              var order = Optional.ofNullable(how.order()).orElse(Content.Order.SPEAKERS);
              var content = ArticleComposer.compose(material, order, editor.name());
              var slug = material.coverage().slug();
              var article = Article.draft(ids.next(), coverage, slug, content, now());
              return store.insert(tx, article, editor).map(done -> Change.none(article));
            });
  }

  private Future<Article> change(
      CoverageId coverage, Account editor, BiFunction<Article, Material, Step> work) {
    return journal.write(
        coverage, tx -> stored(tx, coverage).compose(article -> next(tx, article, editor, work)));
  }

  private Future<Change<Article>> next(
      Tx tx, Article stored, Account editor, BiFunction<Article, Material, Step> work) {
    return material(tx, stored)
        .compose(
            material -> {
              var before = stored.following(material);
              var step = work.apply(before, material);
              if (step.article() == before) return Future.succeededFuture(Change.none(before));
              return store
                  .save(tx, step.article(), step.note(), editor)
                  .map(saved -> told(step, editor));
            });
  }

  private Future<Article> stored(Tx tx, CoverageId coverage) {
    return store
        .ofCoverage(tx, coverage)
        .map(
            found ->
                found.orElseThrow(
                    () -> Refusal.notFound("no-article", "This coverage has no article yet.")));
  }

  private Future<Material> material(Tx tx, Article article) {
    return materials.gather(tx, article.coverage(), article.content().head().lead());
  }

  private Instant now() {
    return clock.instant();
  }

  private static Change<Article> told(Step step, Account editor) {
    if (step.verb() == null) return Change.none(step.article());
    return Change.of(step.article(), ArticleJson.telling(step.verb(), step.article(), editor));
  }

  private static Refusal stillRunning() {
    return Refusal.conflict(
        "coverage-not-ended", "The article is made when the coverage has ended.");
  }
}
