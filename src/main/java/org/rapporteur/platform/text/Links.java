package org.rapporteur.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the web addresses in a plain text, so that a page can make them links: {@code http} and
 * {@code https} only, up to 2,000 characters.
 *
 * <p>What could mislead stays text or is shown as it is: an address with a user before its host is
 * no link, and a host in other letters than ASCII is shown in punycode.
 */
public final class Links {

  private static final int MAX_LENGTH = 2_000;
  private static final Pattern SCHEME = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

  private Links() {}

  /** A piece of the text; {@code href} is null where it is no link. */
  public record Run(String text, String href) {}

  /** The text in pieces, in order: joined, they are the text, but for hosts in punycode. */
  public static List<Run> in(String text) {
    var runs = new ArrayList<Run>();
    var scheme = SCHEME.matcher(text);
    var plainFrom = 0;
    var searchFrom = 0;
    while (scheme.find(searchFrom)) {
      var end = AddressEnd.of(text, scheme.end());
      var href =
          begins(text, scheme.start()) ? href(text, scheme.start(), scheme.end(), end) : null;
      if (href != null) {
        addPlain(runs, text.substring(plainFrom, scheme.start()));
        runs.add(new Run(href, href));
        plainFrom = end;
      }
      searchFrom = Math.max(end, scheme.end());
    }
    addPlain(runs, text.substring(plainFrom));
    return List.copyOf(runs);
  }

  private static void addPlain(List<Run> runs, String text) {
    if (!text.isEmpty()) runs.add(new Run(text, null));
  }

  /** In {@code xhttps://} and {@code view-source:https://} nobody wrote a web address. */
  private static boolean begins(String text, int start) {
    if (start == 0) return true;
    var before = text.codePointBefore(start);
    var inWord = Character.isLetterOrDigit(before) && !Scripts.unspaced(before);
    return !inWord && "+-.:".indexOf(before) < 0;
  }

  private static String href(String text, int start, int authority, int end) {
    if (end - start > MAX_LENGTH) return null;
    var path = authority;
    while (path < end && "/?#".indexOf(text.charAt(path)) < 0) path++;
    var host = WebHost.ascii(text.substring(authority, path));
    return host == null
        ? null
        : text.substring(start, authority) + host + text.substring(path, end);
  }
}
