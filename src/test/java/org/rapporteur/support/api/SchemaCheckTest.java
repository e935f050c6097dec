package org.rapporteur.support.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check that answers are held against finds what it is there to find. */
class SchemaCheckTest {
  private static final String ORGANISATION =
      "{\"id\":\"5b1d3c3e-0c3f-4d3c-9a51-6b1f0a2e7c01\",\"name\":\"Council\",\"kind\":\"government\"}";

  private final ApiDescription document = ApiDescription.read();

  @Test
  void whatFitsIsNotComplainedOf() {
    assertThat(complaints("Organisation", ORGANISATION)).isEmpty();
  }

  @Test
  void aFieldThatIsNotDescribedIsWrong() {
    assertThat(complaints("Organisation", ORGANISATION.replace("{", "{\"size\":3,")))
        .containsExactly("$ holds size, not described");
  }

  @Test
  void aFieldThatIsMissingIsWrong() {
    assertThat(complaints("Organisation", ORGANISATION.replace("\"name\":\"Council\",", "")))
        .containsExactly("$ lacks \"name\"");
  }

  @Test
  void anotherTypeIsWrong() {
    assertThat(complaints("Organisation", ORGANISATION.replace("\"Council\"", "7")))
        .containsExactly("$.name should be \"string\" and is 7");
  }

  @Test
  void anotherWordIsWrong() {
    assertThat(complaints("Organisation", ORGANISATION.replace("government", "monarchy")))
        .hasSize(1);
  }

  @Test
  void anIdThatIsNoUuidIsWrong() {
    assertThat(complaints("Organisation", ORGANISATION.replace("5b1d3c3e", "zzzzzzzz"))).hasSize(1);
  }

  @Test
  void aMomentThatIsNotInUtcIsWrong() {
    var entry =
        "{\"seq\":1,\"type\":\"post.pinned\",\"id\":\"5b1d3c3e-0c3f-4d3c-9a51-6b1f0a2e7c01\",\"at\":\"2026-10-08T19:00:00+02:00\"}";

    assertThat(complaints("Entry", entry)).hasSize(1);
  }

  @Test
  void whatIsWrongInsideAListIsFoundThere() {
    var points = "{\"points\":[{\"text\":\"One.\"},{\"text\":7}]}";
    var schema = document.operation("summariseCoverage").body().orElseThrow();

    assertThat(SchemaCheck.complaints(document, schema, json(points)))
        .containsExactly("$.points[1].text should be \"string\" and is 7");
  }

  private List<String> complaints(String schema, String value) {
    return SchemaCheck.complaints(document, document.schema(schema), json(value));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (java.io.IOException unreadable) {
      throw new AssertionError(text, unreadable);
    }
  }
}
