package org.rapporteur.coverage;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.account.Account;
import org.rapporteur.journal.Change;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.http.Fields;
import org.rapporteur.platform.text.ContentLanguage;

/** A coverage on the wire; its names are a public contract. */
public final class CoverageJson {
  static final int TITLE_LIMIT = 200;
  static final int KICKER_LIMIT = 80;
  static final int STANDFIRST_LIMIT = 500;
  static final int PLACE_LIMIT = 120;
  static final int ZONE_LIMIT = 60;
  static final int LANGUAGE_LIMIT = 35;
  static final int OUTLET_LIMIT = 80;
  static final int PAUSE_REASON_LIMIT = 200;

  private CoverageJson() {}

  public static JsonObject coverage(Coverage coverage) {
    var facts = coverage.facts();
    var progress = coverage.progress();
    var json =
        new JsonObject()
            .put("id", coverage.id().toString())
            .put("slug", coverage.slug())
            .put("title", facts.title())
            .put("kicker", facts.kicker())
            .put("standfirst", facts.standfirst())
            .put("place", facts.place())
            .put("zone", facts.zone().getId())
            .put("language", facts.language())
            .put("outlet", facts.outlet())
            .put("state", progress.state().name().toLowerCase(Locale.ROOT))
            .put("soFar", points(coverage.soFar().points()));
    put(json, "startsAt", facts.startsAt());
    put(json, "startedAt", progress.startedAt());
    put(json, "endedAt", progress.endedAt());
    put(json, "pauseReason", progress.pauseReason());
    put(json, "soFarAt", coverage.soFar().at());
    put(json, "leadPhoto", coverage.leadPhoto());
    return json;
  }

  /** Reads back what {@link #coverage} wrote. */
  public static Coverage read(JsonObject json) {
    var facts =
        new Coverage.Facts(
            json.getString("title"),
            json.getString("kicker"),
            json.getString("standfirst"),
            json.getString("place"),
            ZoneId.of(json.getString("zone")),
            json.getString("language"),
            json.getString("outlet"),
            json.getInstant("startsAt"));
    var progress =
        new Coverage.Progress(
            Coverage.State.valueOf(json.getString("state").toUpperCase(Locale.ROOT)),
            json.getInstant("startedAt"),
            json.getInstant("endedAt"),
            json.getString("pauseReason"));
    return new Coverage(
        new CoverageId(UUID.fromString(json.getString("id"))),
        json.getString("slug"),
        facts,
        progress,
        new Coverage.SoFar(points(json.getJsonArray("soFar")), json.getInstant("soFarAt")),
        id(json.getString("leadPhoto")));
  }

  /** One entry about the coverage itself; {@code verb} in the past tense. */
  static Change.Telling telling(String verb, Coverage coverage, Account by) {
    var data = new JsonObject().put("coverage", coverage(coverage));
    return new Change.Telling("coverage." + verb, coverage.id().value(), by.id().value(), data);
  }

  static Coverage.Facts facts(Fields fields) {
    return new Coverage.Facts(
        fields.line("title", TITLE_LIMIT),
        fields.optionalLine("kicker", KICKER_LIMIT).orElse(""),
        fields.optionalLine("standfirst", STANDFIRST_LIMIT).orElse(""),
        fields.optionalLine("place", PLACE_LIMIT).orElse(""),
        zone(fields.line("zone", ZONE_LIMIT)),
        ContentLanguage.require(fields.line("language", LANGUAGE_LIMIT)),
        fields.line("outlet", OUTLET_LIMIT),
        fields.optionalMoment("startsAt").orElse(null));
  }

  static Optional<String> pauseReason(Fields fields) {
    return fields.optionalLine("reason", PAUSE_REASON_LIMIT);
  }

  static List<Coverage.SoFar.Point> points(Fields fields) {
    return fields.objects(
        "points",
        Coverage.SoFar.POINTS_LIMIT,
        point ->
            new Coverage.SoFar.Point(
                point.line("text", Coverage.SoFar.TEXT_LIMIT),
                point.optionalId("post").orElse(null)));
  }

  static JsonArray points(List<Coverage.SoFar.Point> points) {
    var array = new JsonArray();
    for (var point : points) {
      var json = new JsonObject().put("text", point.text());
      put(json, "post", point.post());
      array.add(json);
    }
    return array;
  }

  static List<Coverage.SoFar.Point> points(JsonArray array) {
    return array.stream()
        .map(JsonObject.class::cast)
        .map(
            point -> new Coverage.SoFar.Point(point.getString("text"), id(point.getString("post"))))
        .toList();
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw Refusal.field(
          "zone", "unknown-zone", "“" + name + "” is not a time zone such as Asia/Shanghai.");
    }
  }

  private static UUID id(String text) {
    return text == null ? null : UUID.fromString(text);
  }

  private static void put(JsonObject json, String name, Object value) {
    if (value != null)
      json.put(name, value instanceof UUID || value instanceof Instant ? value.toString() : value);
  }
}
