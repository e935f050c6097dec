package org.rapporteur.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demonstration says holds together: nothing is named that is not there. */
class DemoContentTest {

  private static final JsonObject ROUNDTABLE = read("roundtable.json");

  @Test
  void theRoundtableHasItsFifteenSpeakersAndEighteenStatements() {
    var spoken = steps(ROUNDTABLE, "statement").map(step -> step.getString("speaker")).toList();

    assertThat(keys(ROUNDTABLE, "speakers")).hasSize(15);
    assertThat(keys(ROUNDTABLE, "organisations")).hasSize(22);
    assertThat(keys(ROUNDTABLE, "photos")).hasSize(17);
    assertThat(spoken).hasSize(18).containsAll(keys(ROUNDTABLE, "speakers"));
    assertThat(steps(ROUNDTABLE, "correct")).hasSize(1);
  }

  @Test
  void theRoundtableTakesAboutTenMinutesAndBeginsAtOnce() {
    var waits = steps(ROUNDTABLE).map(step -> step.getInteger("after")).toList();

    assertThat(waits.stream().mapToInt(Integer::intValue).sum()).isBetween(540, 660);
    assertThat(waits).allMatch(seconds -> seconds <= 25);
    assertThat(waits.subList(0, 4).stream().mapToInt(Integer::intValue).sum()).isLessThan(5);
  }

  @Test
  void theWorkshopIsOverInOrderOfItsTimes() {
    var steps = steps(read("workshop.json")).toList();
    var times = steps.stream().map(step -> OffsetDateTime.parse(step.getString("at"))).toList();

    assertThat(times).isSorted();
    assertThat(steps).extracting(step -> step.getString("do")).endsWith("end", "article");
  }

  @ParameterizedTest
  @ValueSource(strings = {"roundtable.json", "workshop.json"})
  void everyKeyIsGivenOnceAndEveryNameIsAKey(String file) {
    var demo = read(file);

    assertThat(List.of("organisations", "speakers", "photos"))
        .allSatisfy(list -> assertThat(keys(demo, list)).isNotEmpty().doesNotHaveDuplicates());
    assertThat(named(objects(demo, "speakers"), "organisation"))
        .isSubsetOf(keys(demo, "organisations"));
    assertThat(named(people(demo), "speaker")).isSubsetOf(keys(demo, "speakers"));
    assertThat(named(steps(demo), "speaker")).isSubsetOf(keys(demo, "speakers"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"roundtable.json", "workshop.json"})
  void everyPhotoIsShownOnceByAnUpdateOrLeadsThePage(String file) {
    var demo = read(file);
    var shown = steps(demo).flatMap(step -> texts(step, "photos")).toList();
    var lead = demo.getString("lead");

    assertThat(keys(demo, "photos")).contains(lead);
    assertThat(shown).doesNotHaveDuplicates();
    assertThat(Stream.concat(shown.stream(), Stream.of(lead)).distinct().toList())
        .containsExactlyInAnyOrderElementsOf(keys(demo, "photos"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"roundtable.json", "workshop.json"})
  void aStepNamesOnlyPostsThatWereMadeBeforeIt(String file) {
    var made = new HashSet<String>();

    for (var step : steps(read(file)).toList()) {
      var mentioned =
          Stream.concat(Stream.of(step), objects(step, "points"))
              .filter(part -> part.containsKey("post"))
              .map(part -> part.getString("post"));
      assertThat(mentioned).isSubsetOf(made);
      if (step.containsKey("key")) {
        assertThat(made.add(step.getString("key"))).as(step.getString("key")).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"roundtable.json", "workshop.json"})
  void everyPhotoIsThereDescribedAndCredited(String file) {
    assertThat(objects(read(file), "photos"))
        .allSatisfy(
            photo -> {
              assertThat(photo.getString("alt")).isNotBlank();
              assertThat(photo.getString("credit")).isNotBlank();
              var bytes = bytes(photo.getString("file"));
              assertThat(bytes).hasSizeBetween(60_000, 140_000).startsWith(0xFF, 0xD8, 0xFF);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"roundtable.json", "workshop.json"})
  void nothingIsSetInQuotationMarks(String file) {
    assertThat(steps(read(file), "statement", "correct"))
        .allSatisfy(
            step -> assertThat(step.getString("text")).doesNotContainPattern("[\"“”„«»‘「」『』]"));
  }

  private static Stream<JsonObject> steps(JsonObject demo, String... kinds) {
    return objects(demo, "steps")
        .filter(step -> kinds.length == 0 || List.of(kinds).contains(step.getString("do")));
  }

  private static Stream<JsonObject> people(JsonObject demo) {
    return objects(demo, "photos").flatMap(photo -> objects(photo, "people"));
  }

  private static Collection<String> keys(JsonObject demo, String list) {
    return named(objects(demo, list), "key");
  }

  private static Collection<String> named(Stream<JsonObject> things, String field) {
    return things
        .filter(thing -> thing.containsKey(field))
        .map(thing -> thing.getString(field))
        .toList();
  }

  private static Stream<JsonObject> objects(JsonObject holder, String field) {
    return holder.getJsonArray(field, new JsonArray()).stream().map(JsonObject.class::cast);
  }

  private static Stream<String> texts(JsonObject holder, String field) {
    return holder.getJsonArray(field, new JsonArray()).stream().map(String.class::cast);
  }

  private static JsonObject read(String file) {
    return new JsonObject(new String(bytes(file), UTF_8));
  }

  private static byte[] bytes(String file) {
    try (var in = DemoContentTest.class.getResourceAsStream("/demo/" + file)) {
      assertThat(in).as(file).isNotNull();
      return in.readAllBytes();
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }
}
