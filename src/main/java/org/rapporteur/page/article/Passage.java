package org.rapporteur.page.article;

import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.page.live.Paragraph;

/**
 * One paragraph of an article; the quotation marks are empty unless it is in somebody's own words.
 */
public record Passage(String opening, List<Run> runs, String closing) {

  /** A piece of it; {@code href} is null where it is no link, {@code title} where it is plain. */
  public record Run(String text, String href, String title) {}

  static Passage of(Paragraph paragraph, Abbreviations.Section section) {
    var runs =
        paragraph.runs().stream()
            .flatMap(
                run ->
                    run.href() != null
                        ? Stream.of(new Run(run.text(), run.href(), null))
                        : section.explain(run.text()).stream()
                            .map(piece -> new Run(piece.text(), null, piece.title())))
            .toList();
    return new Passage(paragraph.opening(), runs, paragraph.closing());
  }
}
