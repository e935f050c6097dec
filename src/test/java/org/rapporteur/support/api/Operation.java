package org.rapporteur.support.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.account.Role;

/** One method of one path of the API, as it is described. */
public final class Operation {
  private static final String JSON = "application/json";

  private final ApiDescription document;
  private final String method;
  private final String path;
  private final JsonNode pathNode;
  private final JsonNode node;

  Operation(ApiDescription document, String method, String path, JsonNode pathNode, JsonNode node) {
    this.document = document;
    this.method = method;
    this.path = path;
    this.pathNode = pathNode;
    this.node = node;
  }

  public String id() {
    return node.get("operationId").textValue();
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  /** The path with the parameters that the document gives as examples. */
  public String examplePath() {
    var filled = path;
    for (var parameter : parameters()) {
      var name = parameter.get("name").textValue();
      if (parameter.get("in").textValue().equals("path"))
        filled = filled.replace("{" + name + "}", parameter.get("example").textValue());
    }
    return filled;
  }

  /** Whose login session is needed; empty where nobody's is. */
  public Optional<Role> role() {
    var security = node.path("security");
    if (security.isMissingNode() || security.get(0).isEmpty()) return Optional.empty();
    var role = security.get(0).get("loginSession").get(0).textValue();
    return Optional.of(Role.valueOf(role.toUpperCase(java.util.Locale.ROOT)));
  }

  /** The schema of a JSON body; empty where the operation takes none. */
  public Optional<JsonNode> body() {
    return json().map(json -> document.resolve(json.get("schema")));
  }

  public JsonNode example() {
    return json().orElseThrow().get("example");
  }

  public int bodyLimit() {
    return node.at("/requestBody/x-body-limit").intValue();
  }

  /** The answer that is described for a status; empty where none is. */
  public Optional<JsonNode> answer(int status) {
    return Optional.ofNullable(node.get("responses").get(Integer.toString(status)))
        .map(document::resolve);
  }

  /** The schema of a JSON answer; empty where it has no body. */
  public Optional<JsonNode> answerSchema(int status) {
    return answer(status)
        .map(answer -> answer.path("content").path(JSON).path("schema"))
        .filter(schema -> !schema.isMissingNode());
  }

  /** The problem codes that are described for a status. */
  public List<String> codes(int status) {
    var codes = new ArrayList<String>();
    answer(status).ifPresent(one -> one.path("x-codes").forEach(code -> codes.add(code.asText())));
    return codes;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  private Optional<JsonNode> json() {
    var json = node.path("requestBody").path("content").path(JSON);
    return json.isMissingNode() ? Optional.empty() : Optional.of(json);
  }

  private List<JsonNode> parameters() {
    return Stream.of(pathNode, node)
        .flatMap(holder -> holder.path("parameters").valueStream())
        .map(document::resolve)
        .toList();
  }
}
