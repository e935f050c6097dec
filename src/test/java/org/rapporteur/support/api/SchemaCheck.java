package org.rapporteur.support.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Compares a value with a schema of the API's description, in the part of JSON Schema that the
 * description speaks. Stricter than that in one thing: a field that is not described is wrong.
 */
public final class SchemaCheck {
  private final ApiDescription document;
  private final List<String> complaints = new ArrayList<>();

  private SchemaCheck(ApiDescription document) {
    this.document = document;
  }

  /** What is wrong with the value; nothing when it fits. */
  public static List<String> complaints(ApiDescription document, JsonNode schema, JsonNode value) {
    var check = new SchemaCheck(document);
    check.compare(schema, value, "$");
    return check.complaints;
  }

  private void compare(JsonNode reference, JsonNode value, String at) {
    var schema = document.resolve(reference);
    if (!isOneOf(schema.path("type"), value)) {
      complain(at, "should be " + schema.path("type") + " and is " + value);
      return;
    }
    compareWords(schema, value, at);
    if (value.isTextual()) compareText(schema, value.textValue(), at);
    if (value.isNumber()) compareNumber(schema, value.longValue(), at);
    if (value.isArray()) compareArray(schema, value, at);
    if (value.isObject()) compareObject(schema, value, at);
  }

  private void compareWords(JsonNode schema, JsonNode value, String at) {
    var words = schema.path("enum");
    if (!words.isMissingNode() && words.valueStream().noneMatch(value::equals))
      complain(at, "should be one of " + words + " and is " + value);
    if (schema.has("const") && !schema.get("const").equals(value))
      complain(at, "should be " + schema.get("const") + " and is " + value);
  }

  private void compareText(JsonNode schema, String text, String at) {
    if (text.codePointCount(0, text.length()) > schema.path("maxLength").asInt(Integer.MAX_VALUE))
      complain(at, "is longer than " + schema.get("maxLength"));
    if (schema.has("pattern") && !text.matches(schema.get("pattern").textValue()))
      complain(at, "does not look like " + schema.get("pattern") + ": " + text);
    if (!isFormatted(schema.path("format").asText(), text))
      complain(at, "is no " + schema.get("format") + ": " + text);
  }

  private void compareNumber(JsonNode schema, long number, String at) {
    if (number < schema.path("minimum").asLong(Long.MIN_VALUE)
        || number > schema.path("maximum").asLong(Long.MAX_VALUE))
      complain(at, "is out of range: " + number);
  }

  private void compareArray(JsonNode schema, JsonNode array, String at) {
    if (array.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE))
      complain(at, "has more than " + schema.get("maxItems") + " items");
    for (var i = 0; i < array.size(); i++)
      compare(schema.get("items"), array.get(i), at + "[" + i + "]");
  }

  private void compareObject(JsonNode schema, JsonNode object, String at) {
    schema
        .path("required")
        .forEach(name -> complainUnless(object.has(name.asText()), at, "lacks " + name));
    if (schema.path("additionalProperties").asBoolean(false)) return;
    object
        .properties()
        .forEach(
            field -> {
              var described = schema.path("properties").get(field.getKey());
              complainUnless(described != null, at, "holds " + field.getKey() + ", not described");
              if (described != null)
                compare(described, field.getValue(), at + "." + field.getKey());
            });
  }

  private void complainUnless(boolean fits, String at, String what) {
    if (!fits) complain(at, what);
  }

  private void complain(String at, String what) {
    complaints.add(at + " " + what);
  }

  private static boolean isOneOf(JsonNode types, JsonNode value) {
    return types.isArray()
        ? types.valueStream().anyMatch(type -> is(type.textValue(), value))
        : is(types.asText(), value);
  }

  private static boolean is(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      case "null" -> value.isNull();
      default -> throw new AssertionError("The document has a type that is not known: " + type);
    };
  }

  private static boolean isFormatted(String format, String text) {
    try {
      return switch (format) {
        case "uuid" -> UUID.fromString(text).toString().equals(text);
        case "date-time" -> Instant.parse(text).toString().equals(text);
        default -> true;
      };
    } catch (DateTimeParseException | IllegalArgumentException unreadable) {
      return false;
    }
  }
}
