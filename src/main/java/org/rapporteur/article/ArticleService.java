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
                            : next(tx, found.get(), editor, (a, m) -> arranged(a, m, how))));
  }

  /**
   * Saves what an editor has written; refused unless it was written against the revision that
   * stands. Once published it needs a note, which readers find among the corrections.
   */
  public Future<Article> save(CoverageId coverage, Submission sent, Account editor) {
    return change(coverage, editor, (article, material) -> written(article, material, sent));
  }

  /** Shows it to readers. Published once, it can be given another date, with a note. */
  public Future<Article> publish(CoverageId coverage, Publication how, Account editor) {
    return change(coverage, editor, (article, material) -> published(article, how));
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

  /** What follows a piece of work; {@code verb} is null where readers see nothing of it. */
  private record Step(Article article, String note, String verb) {}

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
              var article = Article.draft(ids.next(), coverage, slug, content, clock.instant());
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

  private Step arranged(Article article, Material material, Composition how) {
    if (how.revision() != null) requireRevision(article, how.revision(), null);
    if (article.published())
      throw Refusal.conflict(
          "article-published", "A published article is changed by hand, not composed anew.");
    var order = Optional.ofNullable(how.order()).orElse(article.content().order());
    var content = ArticleComposer.again(article.content(), material, order);
    return new Step(article.saying(content, clock.instant()), "", null);
  }

  private Step written(Article article, Material material, Submission sent) {
    requireRevision(article, sent.revision(), sent.manuscript());
    var now = clock.instant();
    var content = Typesetter.set(sent.manuscript(), article.content(), material);
    if (!article.published())
      return new Step(article.saying(content.standing(), now), sent.note(), null);
    requireNote(sent.note());
    return new Step(
        article.saying(content.amended(sent.note(), now), now), sent.note(), "corrected");
  }

  private Step published(Article article, Publication how) {
    var now = clock.instant();
    if (how.date() != null && how.date().isAfter(now))
      throw Refusal.field(
          "publishedAt", "in-the-future", "The date of an article cannot lie in the future.");
    var date = Optional.ofNullable(how.date()).orElse(now);
    if (!article.published())
      return new Step(article.published(article.content(), date, now), how.note(), "published");
    if (how.date() == null || date.equals(article.publishedAt()))
      return new Step(article, "", null);
    requireNote(how.note());
    var content = article.content().amended(how.note(), now);
    return new Step(article.published(content, date, now), how.note(), "corrected");
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

  private static Change<Article> told(Step step, Account editor) {
    if (step.verb() == null) return Change.none(step.article());
    return Change.of(step.article(), ArticleJson.telling(step.verb(), step.article(), editor));
  }

  private static void requireRevision(Article article, int seen, Manuscript yours) {
    if (article.revision() == seen) return;
    var refusal =
        Refusal.conflict(
                "stale-revision",
                "Somebody has changed this article since you opened it. Here are both.")
            .with("current", ArticleJson.article(article));
    throw yours == null ? refusal : refusal.with("yours", ManuscriptJson.manuscript(yours));
  }

  private static void requireNote(String note) {
    if (note.isEmpty())
      throw Refusal.field(
          "note", "note-needed", "Readers have seen this article: tell them what was changed.");
  }

  private static Refusal stillRunning() {
    return Refusal.conflict(
        "coverage-not-ended", "The article is made when the coverage has ended.");
  }
}
