package org.rapporteur.article;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.Roster;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.text.CanonicalText;

/** The published articles, for readers: one to read, the latest, and those with certain words. */
public final class Archive {
  /** Articles on one page of the archive. */
  public static final int PAGE = 20;

  /** The longest search, in characters (code points). */
  public static final int SEARCH_LIMIT = 100;

  public static final int TERMS_LIMIT = 8;

  private final Database database;
  private final Materials materials;
  private final ArticleStore articles = new ArticleStore();
  private final ArchiveStore store = new ArchiveStore();

  public Archive(Database database, Materials materials) {
    this.database = database;
    this.materials = materials;
  }

  /** An article as readers see it now, with the coverage that it was made from. */
  public record Reading(Article article, Coverage coverage, Roster roster) {}

  /** Where the article of a coverage is. */
  public record Link(String slug, String headline) {}

  /** An article in a list; {@code zone} is the one of the event. */
  public record Listed(String slug, Content.Head head, Instant publishedAt, ZoneId zone) {}

  /** One page of a list; {@code total} counts all pages together. */
  public record Found(List<Listed> articles, int page, int total) {
    public int pages() {
      return Math.max(1, (total + PAGE - 1) / PAGE);
    }
  }

  /** The published article at this address, told with what became of its updates since. */
  public Future<Reading> read(String slug) {
    return reading(articles.bySlug(database.direct(), slug));
  }

  /** The article of a coverage in the same way, published or not: for those who finish it. */
  public Future<Reading> draft(CoverageId coverage) {
    return reading(articles.ofCoverage(database.direct(), coverage));
  }

  /** Empty until the article of the coverage is published. */
  public Future<Optional<Link>> link(CoverageId coverage) {
    return articles
        .ofCoverage(database.direct(), coverage)
        .map(found -> found.filter(Article::published))
        .map(found -> found.map(one -> new Link(one.slug(), one.content().head().headline())));
  }

  /** The newest first. */
  public Future<List<Listed>> latest(int limit) {
    return store.search(database.direct(), List.of(), 0, limit).map(Found::articles);
  }

  /**
   * The articles that hold every word of {@code text}, in headline, standfirst or body, the newest
   * first; all of them where it is empty.
   *
   * @param page from 1
   */
  public Future<Found> search(String text, int page) {
    var terms = terms(text);
    return store
        .search(database.direct(), terms, (page - 1) * PAGE, PAGE)
        .map(found -> new Found(found.articles(), page, found.total()));
  }

  private Future<Reading> reading(Future<Optional<Article>> finding) {
    return finding
        .map(found -> found.orElseThrow(Archive::noSuchArticle))
        .compose(
            article -> {
              var lead = article.content().head().lead();
              return materials
                  .gather(database.direct(), article.coverage(), lead)
                  .map(
                      material ->
                          new Reading(
                              article.following(material), material.coverage(), material.roster()));
            });
  }

  private static List<String> terms(String text) {
    var line = CanonicalText.line(text);
    if (line.codePointCount(0, line.length()) > SEARCH_LIMIT)
      throw Refusal.invalid(
          "search-too-long", "Please search for " + SEARCH_LIMIT + " characters at most.");
    var terms = line.isEmpty() ? List.<String>of() : Arrays.asList(line.split(" "));
    if (terms.size() > TERMS_LIMIT)
      throw Refusal.invalid(
          "too-many-words", "Please search for " + TERMS_LIMIT + " words at most.");
    return terms;
  }

  private static Refusal noSuchArticle() {
    return Refusal.notFound("no-such-article", "There is no article at this address.");
  }
}
