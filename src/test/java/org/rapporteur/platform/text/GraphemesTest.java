package org.rapporteur.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphemesTest {

  /** The same file is run by the tests of the browser's counter. */
  static Stream<JsonObject> vectors() throws IOException {
    var vectors = Files.readString(Path.of("src/test/webroot/count-vectors.json"));
    return new JsonArray(vectors).stream().map(JsonObject.class::cast);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void theServerCountsAsTheBrowserDoes(JsonObject vector) {
    var text = vector.getString("text");

    assertThat(Graphemes.count(text))
        .as(vector.getString("what"))
        .isEqualTo(vector.getInteger("graphemes"));
  }

  @Test
  void aMillionMarksOnOneLetterAreOneCharacter() {
    assertThat(Graphemes.count("a" + "\u0301".repeat(1_000_000))).isEqualTo(1);
  }
}
