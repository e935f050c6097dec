package org.rapporteur.page.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.platform.text.Words;

/**
 * The words that the page's script needs, as attributes of a template: {@code {n}} stands for a
 * number that it fills in, {@code {0}} for a text. What differs for one and for several comes as
 * two attributes.
 */
final class ScriptWords {
  private static final int SEVERAL = 7;
  private static final List<String> PLAIN =
      List.of(
          "connected",
          "catching-up",
          "try-now",
          "follow",
          "follow-hint",
          "follow-paused",
          "last-update",
          "speaker-now",
          "speaker-to-come",
          "filter-empty",
          "filter-show-all",
          "tag-new",
          "new-since",
          "updated-show",
          "copy-link",
          "link-copied",
          "open-photo",
          "show-all-of-pinned",
          "tag-pinned",
          "newest",
          "announce",
          "announce-off",
          "announce-counts",
          "announce-counts-and-speaker");
  private static final List<String> WITH_A_TEXT =
      List.of("reconnecting", "offline", "your-time", "starts-in", "title-live");

  private ScriptWords() {}

  /** From the name of each attribute, after {@code data-}, to its words. */
  static Map<String, String> of(Words words) {
    var all = new LinkedHashMap<String, String>();
    for (var key : PLAIN) all.put(key, words.get("live." + key));
    for (var key : WITH_A_TEXT) all.put(key, words.get("live." + key, "{0}"));
    all.put("new-updates-one", words.get("live.new-updates", 1));
    all.put("new-updates", numbered(words.get("live.new-updates", SEVERAL)));
    all.put("following", numbered(words.get("live.following", SEVERAL)));
    all.put("title-waiting", numbered(words.get("live.title-waiting", SEVERAL, "{0}")));
    all.put("speakers-so-far", paired(words.get("live.speakers-so-far", SEVERAL, SEVERAL + 1)));
    all.put("close", words.get("site.close"));
    return all;
  }

  private static String paired(String two) {
    return two.replace(Integer.toString(SEVERAL), "{0}")
        .replace(Integer.toString(SEVERAL + 1), "{1}");
  }

  private static String numbered(String several) {
    return several.replace(Integer.toString(SEVERAL), "{n}");
  }
}
