package org.rapporteur.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.rapporteur.platform.Refusal;

/** Reads typed values out of a request and refuses what cannot be read. */
public final class Requests {
  private static final int SLUG_LIMIT = 80;

  // Duplicate names and trailing garbage are where two parsers start to disagree: refuse both.
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Requests() {}

  /**
   * Reads the body, a JSON object, and refuses every field that {@code reader} has not asked for.
   */
  public static <T> T body(RoutingContext ctx, Function<Fields, T> reader) {
    var fields = new Fields(object(ctx), "");
    var value = reader.apply(fields);
    fields.end();
    return value;
  }

  public static String slug(RoutingContext ctx, String parameter) {
    var slug = ctx.pathParam(parameter);
    if (slug.length() <= SLUG_LIMIT && slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) return slug;
    throw Refusal.notFound("no-such-page", "There is nothing at this address.");
  }

  public static UUID id(RoutingContext ctx, String parameter) {
    var text = ctx.pathParam(parameter);
    try {
      var id = UUID.fromString(text);
      // UUID.fromString also takes shortened forms; one thing has one address.
      if (id.toString().equalsIgnoreCase(text)) return id;
    } catch (IllegalArgumentException unreadable) {
      // Refused below.
    }
    throw Refusal.malformed(
        "unreadable-id", "“" + parameter + "” in the address must be an id (UUID).");
  }

  /** A query parameter that may be absent but not doubled. */
  public static Optional<String> query(RoutingContext ctx, String name) {
    var values = ctx.queryParam(name);
    if (values.size() > 1)
      throw Refusal.malformed("repeated-parameter", "“" + name + "” is given more than once.");
    return values.stream().findFirst();
  }

  /** A position in a journal: a whole number from 0 up. */
  public static long position(RoutingContext ctx, String name) {
    var text = query(ctx, name).orElse("0");
    if (text.matches("[0-9]{1,16}")) return Long.parseLong(text);
    throw Refusal.malformed(
        "unreadable-position", "“" + name + "” must be a whole number from 0 up.");
  }

  private static JsonNode object(RoutingContext ctx) {
    var type = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
    if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json"))
      throw Refusal.unsupportedType(
          "not-json", "The body must be JSON (content-type application/json).");
    var buffer = ctx.body().buffer();
    if (buffer == null) throw Refusal.malformed("no-body", "The request has no body.");
    try {
      var node = STRICT.readTree(buffer.getBytes());
      if (node != null && node.isObject()) return node;
      throw Refusal.malformed("not-an-object", "The body must be one JSON object.");
    } catch (JsonProcessingException unreadable) {
      throw Refusal.malformed(
          "malformed-json", "The body is not readable as JSON: " + where(unreadable));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String where(JsonProcessingException unreadable) {
    var location = unreadable.getLocation();
    return location == null
        ? "it is damaged."
        : "see line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
  }
}
