package org.rapporteur.support.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A body with one mistake in it that its schema rules out, and how it must be refused.
 *
 * @param field as the refusal must name it
 */
public record BodyFault(JsonNode body, String field, String code) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public String toString() {
    return field + " " + code;
  }

  /** Every mistake that can be made in the body of an operation, each in its example. */
  public static List<BodyFault> of(ApiDescription document, Operation operation) {
    var faults = new ArrayList<BodyFault>();
    new Maker(document, operation.example(), faults).object(operation.body().orElseThrow(), "", "");
    return faults;
  }

  /** Makes them, level by level. */
  private record Maker(ApiDescription document, JsonNode example, List<BodyFault> faults) {

    void object(JsonNode schema, String pointer, String prefix) {
      var closed = schema.path("additionalProperties").asBoolean(true);
      if (closed) throw new AssertionError("The body is open at “" + prefix + "”");
      change(pointer, "surprise", NODES.booleanNode(true), prefix + "surprise", "unknown-field");
      schema
          .path("required")
          .forEach(name -> remove(pointer, name.asText(), prefix + name.asText()));
      schema
          .path("dependentRequired")
          .path("ownScriptName")
          .forEach(name -> remove(pointer, name.asText(), prefix + name.asText()));
      schema
          .get("properties")
          .properties()
          .forEach(
              field ->
                  property(document.resolve(field.getValue()), pointer, field.getKey(), prefix));
    }

    private void property(JsonNode schema, String pointer, String name, String prefix) {
      var field = prefix + name;
      var types = schema.get("type").toString();
      if (schema.has("enum")) {
        change(pointer, name, NODES.textNode("nonsense"), field, "unknown-word");
        change(pointer, name, NODES.numberNode(7), field, "wrong-type");
      } else if (types.contains("string")) {
        text(schema, pointer, name, field);
      } else if (types.contains("array")) {
        array(schema, pointer, name, field);
      } else {
        change(pointer, name, NODES.textNode("many"), field, "wrong-type");
      }
      if (schema.has("minimum"))
        change(
            pointer,
            name,
            NODES.numberNode(schema.get("minimum").intValue() - 1),
            field,
            "out-of-range");
    }

    private void text(JsonNode schema, String pointer, String name, String field) {
      change(pointer, name, NODES.numberNode(7), field, "wrong-type");
      if (schema.has("format"))
        change(pointer, name, NODES.textNode("nonsense"), field, "wrong-type");
      else if (!schema.has("maxLength")) throw new AssertionError(field + " has no limit");
      if (schema.has("maxLength")) {
        var code = schema.path("x-over-limit").asText("too-long");
        var tooLong = "x".repeat(schema.get("maxLength").intValue() + 1);
        change(pointer, name, NODES.textNode(tooLong), field, code);
      }
      if (schema.has("minLength"))
        change(pointer, name, NODES.textNode("  "), field, "missing-field");
    }

    private void array(JsonNode schema, String pointer, String name, String field) {
      var items = document.resolve(schema.get("items"));
      var first = example.at(pointer + "/" + name + "/0");
      if (first.isMissingNode()) throw new AssertionError("The example has no item in " + field);
      change(pointer, name, NODES.textNode("none"), field, "wrong-type");
      change(pointer, name, repeated(NODES.numberNode(7), 1), field, "wrong-type");
      var limit = schema.get("maxItems").intValue();
      change(pointer, name, repeated(shortest(items, first), limit + 1), field, "too-many");
      if (schema.path("uniqueItems").asBoolean())
        change(pointer, name, repeated(first, 2), field, "repeated-id");
      if (items.has("properties")) object(items, pointer + "/" + name + "/0", field + "[0].");
      else change(pointer, name, repeated(NODES.textNode("x"), 1), field, "wrong-type");
    }

    private void change(String pointer, String name, JsonNode value, String field, String code) {
      var body = example.deepCopy();
      ((ObjectNode) body.at(pointer)).set(name, value);
      faults.add(new BodyFault(body, field, code));
    }

    private void remove(String pointer, String name, String field) {
      var body = example.deepCopy();
      ((ObjectNode) body.at(pointer)).remove(name);
      faults.add(new BodyFault(body, field, "missing-field"));
      change(pointer, name, NODES.nullNode(), field, "missing-field");
    }

    /** So many of them must not be too large a body. */
    private static JsonNode shortest(JsonNode schema, JsonNode item) {
      var required = new ArrayList<String>();
      schema.path("required").forEach(name -> required.add(name.asText()));
      return item instanceof ObjectNode object ? object.deepCopy().retain(required) : item;
    }

    private static ArrayNode repeated(JsonNode item, int times) {
      var array = NODES.arrayNode();
      for (var i = 0; i < times; i++) array.add(item);
      return array;
    }
  }
}
