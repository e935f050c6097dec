package org.rapporteur.article;

import java.time.Instant;
import java.util.Optional;
import org.rapporteur.platform.Refusal;

/**
 * What an editor's work makes of an article: its next revision, or the same where nothing is to be
 * done; {@code verb} is null where readers see nothing of it.
 *
 * @param note kept with the revision
 * @param verb what the journal tells that happened to the article
 */
record Step(Article article, String note, String verb) {

  static Step arranged(
      Article article, Material material, ArticleService.Composition how, Instant now) {
    if (how.revision() != null) requireRevision(article, how.revision(), null);
    if (article.published())
      throw Refusal.conflict(
          "article-published", "A published article is changed by hand, not composed anew.");
    var order = Optional.ofNullable(how.order()).orElse(article.content().order());
    var content = ArticleComposer.again(article.content(), material, order);
    return new Step(article.saying(content, now), "", null);
  }

  static Step written(
      Article article, Material material, ArticleService.Submission sent, Instant now) {
    requireRevision(article, sent.revision(), sent.manuscript());
    var content = Typesetter.set(sent.manuscript(), article.content(), material);
    if (!article.published())
      return new Step(article.saying(content.standing(), now), sent.note(), null);
    requireNote(sent.note());
    var amended = article.saying(content.amended(sent.note(), now), now);
    return new Step(amended, sent.note(), "corrected");
  }

  static Step published(Article article, ArticleService.Publication how, Instant now) {
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
}
