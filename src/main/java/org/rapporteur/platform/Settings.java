package org.rapporteur.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/**
 * The keys and values somebody set, read by name; every mistake is collected, so that all are told
 * together.
 */
final class Settings {
  private static final String ENVIRONMENT_PREFIX = "RAPPORTEUR_";

  /** Variables that are read elsewhere and are no keys. */
  private static final Set<String> OTHER_VARIABLES = Set.of("RAPPORTEUR_CONFIG");

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final List<String> mistakes = new ArrayList<>();

  Settings(Properties file, Map<String, String> environment) {
    file.forEach((key, value) -> values.put(key.toString(), value.toString().strip()));
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(ENVIRONMENT_PREFIX) && !OTHER_VARIABLES.contains(name))
            values.put(key(name), value.strip());
        });
  }

  String text(String key, String otherwise) {
    asked.add(key);
    var value = values.get(key);
    return value == null || value.isEmpty() ? otherwise : value;
  }

  Optional<String> optional(String key) {
    return Optional.of(text(key, "")).filter(value -> !value.isEmpty());
  }

  int number(String key, int otherwise, int least, int most) {
    var expected = "a whole number from " + least + " to " + most;
    return read(
        key,
        otherwise,
        expected,
        value -> {
          var number = Integer.parseInt(value);
          if (number < least || number > most) throw new IllegalArgumentException();
          return number;
        });
  }

  boolean flag(String key, boolean otherwise) {
    return word(key, Boolean.toString(otherwise), List.of("true", "false")).equals("true");
  }

  String word(String key, String otherwise, List<String> words) {
    return read(
        key,
        otherwise,
        "one of: " + String.join(", ", words),
        value -> {
          if (!words.contains(value)) throw new IllegalArgumentException();
          return value;
        });
  }

  /** Reads a value by {@code reader}, which throws where it is not {@code expected}. */
  <T> T read(String key, T otherwise, String expected, Function<String, T> reader) {
    var value = optional(key);
    if (value.isEmpty()) return otherwise;
    try {
      return reader.apply(value.get());
    } catch (IllegalArgumentException unreadable) {
      mistake(key, "must be " + expected + ", not “" + value.get() + "”");
      return otherwise;
    }
  }

  void mistake(String key, String sentence) {
    mistakes.add(key + " " + sentence + ".");
  }

  /** All that is wrong, unknown keys included; call it after everything was read. */
  List<String> mistakes() {
    var all = new ArrayList<>(mistakes);
    values.keySet().stream()
        .filter(key -> !asked.contains(key))
        .sorted()
        .forEach(
            key -> all.add(key + " is not a key we know (as a variable: " + variable(key) + ")."));
    return List.copyOf(all);
  }

  Set<String> keys() {
    return Set.copyOf(asked);
  }

  private static String key(String variable) {
    return variable
        .substring(ENVIRONMENT_PREFIX.length())
        .toLowerCase(Locale.ROOT)
        .replace('_', '.');
  }

  private static String variable(String key) {
    return ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
