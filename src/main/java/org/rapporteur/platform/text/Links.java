package org.rapporteur.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the web addresses in a plain text, so that a page can make them links. */
public final class Links {
  // The address ends where a sentence or a bracket around it would: its last character is a letter,
  // a digit, or a sign that seldom ends a sentence.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<!\\p{Alnum})https?://[\\p{Alnum}][!-~&&[^<>\"\\\\^`{|}]]*[\\p{Alnum}/#=&_~%+-]");

  private Links() {}

  /** A piece of the text; {@code href} is null where it is no link. */
  public record Run(String text, String href) {}

  /** The text in pieces, in order: joined, they are the text. */
  public static List<Run> in(String text) {
    var runs = new ArrayList<Run>();
    var found = ADDRESS.matcher(text);
    var from = 0;
    while (found.find()) {
      if (found.start() > from) runs.add(new Run(text.substring(from, found.start()), null));
      runs.add(new Run(found.group(), found.group()));
      from = found.end();
    }
    if (from < text.length()) runs.add(new Run(text.substring(from), null));
    return List.copyOf(runs);
  }
}
