package org.rapporteur.support.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The document {@code docs/api/openapi.yaml}, for reading. */
public final class ApiDescription {
  private static final Path FILE = Path.of("docs", "api", "openapi.yaml");
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

  private final JsonNode root;
  private final List<Operation> operations = new ArrayList<>();

  private ApiDescription(JsonNode root) {
    this.root = root;
    root.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .forEach(
                        method ->
                            operations.add(
                                new Operation(
                                    this,
                                    method.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    path.getValue(),
                                    method.getValue()))));
  }

  public static ApiDescription read() {
    try {
      return new ApiDescription(new YAMLMapper().readTree(FILE.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public List<Operation> operations() {
    return List.copyOf(operations);
  }

  public Operation operation(String id) {
    return operations.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The document has no operation " + id));
  }

  public JsonNode schema(String name) {
    return root.at("/components/schemas/" + name);
  }

  /** Every problem code that the document names. */
  public Set<String> codes() {
    var codes = new TreeSet<String>();
    for (var list : root.findValues("x-codes")) list.forEach(code -> codes.add(code.textValue()));
    return codes;
  }

  /** What a node says, be it by a reference. */
  JsonNode resolve(JsonNode node) {
    var reference = node.get("$ref");
    if (reference == null) return node;
    var target = root.at(reference.textValue().substring(1));
    if (target.isMissingNode()) throw new AssertionError("There is no " + reference);
    return resolve(target);
  }
}
