package org.rapporteur.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the interface says in one language: {@code words/<language>/<area>.properties} in UTF-8,
 * each key beginning with the name of its area.
 */
public final class Words {

  /** One file per area and language. */
  public static final List<String> AREAS =
      List.of("site", "live", "article", "desk", "report", "account", "mail", "people");

  private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) ALL.put(language, new Words(language));
  }

  private final Language language;
  private final Map<String, Message> messages = new HashMap<>();

  private Words(Language language) {
    this.language = language;
    AREAS.forEach(this::read);
  }

  public static Words of(Language language) {
    return ALL.get(language);
  }

  public Language language() {
    return language;
  }

  /**
   * The words of a key. {@code {0}}, {@code {1}} … stand for the arguments; numbers, plurals and
   * choices are written as ICU messages.
   *
   * @throws IllegalArgumentException naming the key when there is none, or when it takes another
   *     number of arguments
   */
  public String get(String key, Object... arguments) {
    var message = messages.get(key);
    if (message == null) throw new IllegalArgumentException("There are no words for " + key);
    return message.with(arguments);
  }

  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /** Every key with the pattern it stands for. */
  public Map<String, String> patterns() {
    var patterns = new TreeMap<String, String>();
    messages.forEach((key, message) -> patterns.put(key, message.pattern()));
    return patterns;
  }

  private void read(String area) {
    var file = "/words/" + language.tag() + "/" + area + ".properties";
    try (var bytes = Words.class.getResourceAsStream(file)) {
      var lines = new Properties();
      lines.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      lines.stringPropertyNames().forEach(key -> add(area, key, lines.getProperty(key)));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private void add(String area, String key, String pattern) {
    if (!key.startsWith(area + "."))
      throw new IllegalStateException(key + " lies in the file of " + area);
    messages.put(key, new Message(key, pattern, language));
  }
}
