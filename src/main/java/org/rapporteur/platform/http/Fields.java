package org.rapporteur.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.text.CanonicalText;

/**
 * The fields of one JSON object that somebody sent, read by name and type. What cannot be read is
 * refused by the field's name, and {@link #end} refuses every field that nobody asked for.
 */
public final class Fields {
  private static final Set<Integer> UUID_LENGTHS = Set.of(36);

  private final JsonNode object;
  private final String path;
  private final Set<String> asked = new HashSet<>();

  Fields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  /** A single line, canonical, of 1 to {@code limit} code points. */
  public String line(String field, int limit) {
    return optionalLine(field, limit).orElseThrow(() -> missing(field));
  }

  /** A single line of at most {@code limit} code points; empty when absent, null or blank. */
  public Optional<String> optionalLine(String field, int limit) {
    return string(field)
        .map(CanonicalText::line)
        .map(text -> within(field, text, limit))
        .filter(text -> !text.isEmpty());
  }

  /**
   * Paragraphs, canonical, of at most {@code limit} code points in all; empty when absent, null or
   * blank.
   */
  public Optional<String> optionalParagraphs(String field, int limit) {
    return string(field)
        .map(CanonicalText::paragraphs)
        .map(text -> within(field, text, limit))
        .filter(text -> !text.isEmpty());
  }

  public String paragraphs(String field, int limit) {
    return optionalParagraphs(field, limit).orElseThrow(() -> missing(field));
  }

  /**
   * A text exactly as it was sent, for what reads it strictly itself; empty when absent or null.
   */
  public Optional<String> optionalVerbatim(String field, int limit) {
    return string(field).map(text -> within(field, text, limit));
  }

  public String verbatim(String field, int limit) {
    return optionalVerbatim(field, limit).orElseThrow(() -> missing(field));
  }

  /** One of the given words, exactly. */
  public Optional<String> optionalWord(String field, List<String> words) {
    return string(field)
        .map(
            word -> {
              if (words.contains(word)) return word;
              throw Refusal.field(
                  name(field),
                  "unknown-word",
                  "“" + name(field) + "” must be one of: " + String.join(", ", words) + ".");
            });
  }

  public String word(String field, List<String> words) {
    return optionalWord(field, words).orElseThrow(() -> missing(field));
  }

  public boolean flag(String field, boolean otherwise) {
    var value = value(field);
    if (value == null) return otherwise;
    if (!value.isBoolean()) throw wrongType(field, "true or false");
    return value.booleanValue();
  }

  /** A whole number from {@code least} to {@code most}. */
  public int number(String field, int least, int most) {
    var value = value(field);
    if (value == null) throw missing(field);
    if (!value.isInt()) throw wrongType(field, "a whole number");
    var number = value.intValue();
    if (number < least || number > most)
      throw Refusal.field(
          name(field),
          "out-of-range",
          "“" + name(field) + "” must be from " + least + " to " + most + ".");
    return number;
  }

  public Optional<UUID> optionalId(String field) {
    return string(field).map(text -> id(field, text));
  }

  public UUID id(String field) {
    return optionalId(field).orElseThrow(() -> missing(field));
  }

  /** A list of at most {@code limit} ids without repeats; empty when absent. */
  public List<UUID> ids(String field, int limit) {
    var ids = new ArrayList<UUID>();
    for (var value : array(field, limit)) {
      if (!value.isTextual()) throw wrongType(field, "a list of ids");
      ids.add(id(field, value.textValue()));
    }
    if (new HashSet<>(ids).size() < ids.size())
      throw Refusal.field(
          name(field), "repeated-id", "“" + name(field) + "” names something twice.");
    return List.copyOf(ids);
  }

  /** A moment in ISO 8601 with its offset, for example {@code 2022-03-24T10:00:00+08:00}. */
  public Optional<Instant> optionalMoment(String field) {
    return string(field)
        .map(
            text -> {
              try {
                return OffsetDateTime.parse(text).toInstant();
              } catch (DateTimeParseException unreadable) {
                throw wrongType(field, "a moment such as 2022-03-24T10:00:00+08:00");
              }
            });
  }

  /** A list of at most {@code limit} objects, each read by {@code reader}; empty when absent. */
  public <T> List<T> objects(String field, int limit, Function<Fields, T> reader) {
    var items = new ArrayList<T>();
    for (var value : array(field, limit)) {
      if (!value.isObject()) throw wrongType(field, "a list of objects");
      var fields = new Fields(value, name(field) + "[" + items.size() + "].");
      items.add(reader.apply(fields));
      fields.end();
    }
    return List.copyOf(items);
  }

  /** True when the field is there, even as null. */
  public boolean has(String field) {
    return object.has(field);
  }

  /** Refuses every field that was sent and not asked for. */
  public void end() {
    object
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!asked.contains(field))
                throw Refusal.field(
                    name(field), "unknown-field", "There is no field “" + name(field) + "” here.");
            });
  }

  private Iterable<JsonNode> array(String field, int limit) {
    var value = value(field);
    if (value == null) return List.of();
    if (!value.isArray()) throw wrongType(field, "a list");
    if (value.size() > limit)
      throw Refusal.field(
          name(field), "too-many", "“" + name(field) + "” may hold " + limit + " at most.");
    return value;
  }

  private Optional<String> string(String field) {
    var value = value(field);
    if (value == null) return Optional.empty();
    if (!value.isTextual()) throw wrongType(field, "text");
    return Optional.of(value.textValue());
  }

  private JsonNode value(String field) {
    asked.add(field);
    var value = object.get(field);
    return value == null || value.isNull() ? null : value;
  }

  private UUID id(String field, String text) {
    try {
      if (UUID_LENGTHS.contains(text.length())) return UUID.fromString(text);
    } catch (IllegalArgumentException unreadable) {
      // Refused below, like every other text that is no id.
    }
    throw wrongType(field, "an id (UUID)");
  }

  private String within(String field, String text, int limit) {
    var length = text.codePointCount(0, text.length());
    if (length <= limit) return text;
    throw Refusal.field(
        name(field),
        "too-long",
        "“" + name(field) + "” has " + length + " characters; " + limit + " is the limit.");
  }

  private Refusal missing(String field) {
    return Refusal.field(name(field), "missing-field", "“" + name(field) + "” is needed.");
  }

  private Refusal wrongType(String field, String expected) {
    return Refusal.field(
        name(field), "wrong-type", "“" + name(field) + "” must be " + expected + ".");
  }

  private String name(String field) {
    return path + field;
  }
}
