package org.rapporteur.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.journal.JournalEntry;
import org.rapporteur.support.api.ApiDescription;

/** What {@code docs/api/stream.md} says is what is sent. */
class StreamDescriptionTest {
  private static final Instant NOW = Instant.parse("2026-10-08T17:12:05Z");
  private static final UUID ID = UUID.fromString("c3d9e5a4-1f2b-4a6d-9e8f-5b7a1c0d2e04");

  private final String text = read();

  @Test
  void theFramesLookAsTheyAreDescribed() {
    var post = new JsonObject().put("version", 1);
    var data = new JsonObject().put("post", post);
    var coverage = new CoverageId(new UUID(1, 1));
    var entry = new JournalEntry(coverage, 813, "post.published", ID, NOW, null, data);

    assertThat(shape("post")).isEqualTo(shape(Frame.json(entry)));
    assertThat(shape("html")).isEqualTo(shape(Frame.html(entry, "<li …>")));
    assertThat(shape("epoch")).isEqualTo(shape(Frame.hello(1, 813, NOW)));
    assertThat(shape("audience")).isEqualTo(shape(Frame.beat(813, 42, NOW)));
    assertThat(shape("ms")).isEqualTo(shape(Frame.bye(1840)));
    assertThat(text).contains("\n" + Frame.reset().text() + "\n");
  }

  @Test
  void theTypesAreThoseOfTheJournal() {
    var named = new TreeSet<String>();
    var matcher = Pattern.compile("`([a-z]+\\.[a-z-]+)`").matcher(text);
    while (matcher.find()) named.add(matcher.group(1));
    named.removeIf(name -> name.startsWith("rapporteur."));
    var described = new TreeSet<String>();
    var schema = ApiDescription.read().schema("EntryType");
    schema.get("enum").forEach(type -> described.add(type.textValue()));

    assertThat(named).isEqualTo(described);
  }

  @Test
  void theSubprotocolsAreTheRenditions() {
    assertThat(Rendition.subprotocols()).allMatch(name -> text.contains("`" + name + "`"));
  }

  @Test
  void theLimitOfAReplayIsNamed() {
    assertThat(text).contains("more than " + Cursor.REPLAY_LIMIT + " entries behind");
  }

  /** The type of each field of the one example that holds this field. */
  private Map<String, Class<?>> shape(String field) {
    var examples =
        text.lines()
            .filter(line -> line.startsWith("{") && line.contains("\"" + field + "\":"))
            .toList();
    assertThat(examples).as(field).hasSize(1);
    return shape(new Frame(examples.get(0)));
  }

  private static Map<String, Class<?>> shape(Frame frame) {
    var object = new JsonObject(frame.text());
    return object.fieldNames().stream()
        .collect(Collectors.toMap(Function.identity(), name -> object.getValue(name).getClass()));
  }

  private static String read() {
    try {
      return Files.readString(Path.of("docs", "api", "stream.md"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
