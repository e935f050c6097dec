package org.rapporteur.page.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.coverage.Organisation;

/** The abbreviations of the organisations at an event, explained once in each section. */
final class Abbreviations {
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Pattern any;

  Abbreviations(List<Organisation> organisations) {
    for (var one : organisations) if (abbreviated(one)) names.put(one.abbreviation(), one.name());
    var longestFirst =
        names.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    any =
        names.isEmpty()
            ? Pattern.compile("(?!)")
            : Pattern.compile("(?<![A-Za-z0-9])(?:" + longestFirst + ")(?![A-Za-z0-9])");
  }

  /** A piece of text; {@code title} is null where it is no abbreviation to explain. */
  record Piece(String text, String title) {}

  static boolean abbreviated(Organisation organisation) {
    return organisation.abbreviation() != null
        && !organisation.abbreviation().equals(organisation.name());
  }

  /** Those that the text uses. */
  Set<String> in(String text) {
    var used = new HashSet<String>();
    var found = any.matcher(text);
    while (found.find()) used.add(found.group());
    return used;
  }

  Section section() {
    return new Section();
  }

  /** One section of an article: it remembers what it has explained. */
  final class Section {
    private final Set<String> explained = new HashSet<>();

    /** The text in pieces, in order: joined, they are the text. */
    List<Piece> explain(String text) {
      var pieces = new ArrayList<Piece>();
      var found = any.matcher(text);
      var from = 0;
      while (found.find()) {
        var first = explained.add(found.group());
        if (!first || explains(text, found.start(), found.group())) continue;
        if (found.start() > from) pieces.add(new Piece(text.substring(from, found.start()), null));
        pieces.add(new Piece(found.group(), names.get(found.group())));
        from = found.end();
      }
      if (from < text.length()) pieces.add(new Piece(text.substring(from), null));
      return List.copyOf(pieces);
    }

    // "Copyright Society of China (CSC)" has explained it already.
    private boolean explains(String text, int at, String abbreviation) {
      var before = text.substring(0, at);
      var name = names.get(abbreviation);
      return before.endsWith(name + " (") || before.endsWith(name + "（");
    }
  }
}
