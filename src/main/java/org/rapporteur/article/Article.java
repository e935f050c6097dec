package org.rapporteur.article;

import java.time.Instant;
import java.util.UUID;
import org.rapporteur.journal.CoverageId;

/**
 * The finished piece about a coverage, made from its updates and kept for good; {@code publishedAt}
 * is null while it is a draft.
 *
 * @param revision 1, 2, 3 …: every change is kept as a revision of its own
 * @param publishedAt the date that it carries, which may lie before the moment of publishing
 */
public record Article(
    UUID id,
    CoverageId coverage,
    String slug,
    State state,
    int revision,
    Instant publishedAt,
    Instant changedAt,
    Content content) {

  /** Whether readers can see it. */
  public enum State {
    DRAFT,
    PUBLISHED
  }

  public static Article draft(
      UUID id, CoverageId coverage, String slug, Content content, Instant now) {
    return new Article(id, coverage, slug, State.DRAFT, 1, null, now, content);
  }

  /** The next revision. */
  public Article saying(Content other, Instant now) {
    return new Article(id, coverage, slug, state, revision + 1, publishedAt, now, other);
  }

  /** The next revision, for readers from now on, with the date that it carries. */
  public Article published(Content other, Instant date, Instant now) {
    return new Article(id, coverage, slug, State.PUBLISHED, revision + 1, date, now, other);
  }

  /** The same revision told with what has become of its updates since. */
  Article following(Material material) {
    return new Article(
        id,
        coverage,
        slug,
        state,
        revision,
        publishedAt,
        changedAt,
        published() ? content.following(material) : content.following(material).standing());
  }

  public boolean published() {
    return state == State.PUBLISHED;
  }
}
