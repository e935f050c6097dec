package org.rapporteur.article;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.post.PostId;

/**
 * What an editor sends: the whole article, with its updates by their ids. {@code lead} is null
 * where there is to be no photo above the text.
 */
public record Manuscript(
    Head head, UUID lead, String introduction, List<Part> parts, String source, String editor) {

  /** Headline, standfirst and byline. */
  public record Head(String headline, String standfirst, String byline) {}

  /** A section; {@code speaker} is null where the title stands. */
  public record Part(UUID speaker, String title, List<Line> lines) {}

  /**
   * An update; {@code text} is null where the article shows the update's own words.
   *
   * @param version of the post that the text was written against
   */
  public record Line(PostId post, int version, String text) {}

  /** The content as an editor would send it to change nothing. */
  public static Manuscript of(Content content) {
    var head = content.head();
    return new Manuscript(
        new Head(head.headline(), head.standfirst(), head.byline()),
        head.lead() == null ? null : head.lead().id(),
        content.introduction(),
        content.sections().stream().map(Manuscript::part).toList(),
        content.ending().source(),
        content.ending().editor());
  }

  public Manuscript with(Head other) {
    return new Manuscript(other, lead, introduction, parts, source, editor);
  }

  public Manuscript introducedBy(String other) {
    return new Manuscript(head, lead, other, parts, source, editor);
  }

  public Manuscript credited(String otherSource, String otherEditor) {
    return new Manuscript(head, lead, introduction, parts, otherSource, otherEditor);
  }

  /** With the updates left out. */
  public Manuscript without(Set<PostId> posts) {
    var left =
        parts.stream()
            .map(
                part ->
                    new Part(
                        part.speaker(),
                        part.title(),
                        part.lines().stream().filter(l -> !posts.contains(l.post())).toList()))
            .toList();
    return new Manuscript(head, lead, introduction, left, source, editor);
  }

  private static Part part(Section section) {
    var speaker = section.speaker() == null ? null : section.speaker().speaker();
    return new Part(
        speaker, section.title(), section.items().stream().map(Manuscript::line).toList());
  }

  private static Line line(Item item) {
    var text = item.byHand() ? item.post().content().text() : null;
    return new Line(item.id(), item.post().standing().version(), text);
  }
}
