package org.rapporteur.demo;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.Organisation;
import org.rapporteur.coverage.Speaker;
import org.rapporteur.photo.Photo;

/**
 * What is there before an event begins: the coverage, who takes part, and the photographer's
 * pictures.
 */
final class Preparation {
  private final Script script;
  private final Stage stage;
  private final Cast cast;
  private final Keys keys;

  Preparation(Script script, Stage stage, Cast cast, Keys keys) {
    this.script = script;
    this.stage = stage;
    this.cast = cast;
    this.keys = keys;
  }

  Future<Coverage> carryOut() {
    return stage
        .coverages()
        .put(script.slug(), facts(), cast.editor())
        .compose(
            coverage ->
                oneByOne(script.organisations(), one -> put(coverage, organisation(one)))
                    .compose(
                        done -> oneByOne(script.speakers(), one -> put(coverage, speaker(one))))
                    .compose(done -> oneByOne(script.photos(), this::take))
                    .compose(done -> lead()));
  }

  static <T> Future<Void> oneByOne(List<T> items, Function<T, Future<?>> work) {
    Future<Void> chain = Future.succeededFuture();
    for (var item : items) chain = chain.compose(done -> work.apply(item).mapEmpty());
    return chain;
  }

  private Future<?> put(Coverage coverage, Organisation organisation) {
    return stage.rosters().put(coverage.id(), organisation, cast.editor());
  }

  private Future<?> put(Coverage coverage, Speaker speaker) {
    return stage.rosters().put(coverage.id(), speaker, cast.editor());
  }

  private Future<?> take(JsonObject photo) {
    var id = photo(photo.getString("key"));
    var bytes = Script.file(photo.getString("file"));
    return stage
        .photos()
        .take(id, bytes, cast.reporter())
        .compose(taken -> stage.descriptions().describe(id, facts(photo), cast.reporter()));
  }

  private Future<Coverage> lead() {
    return stage.coverages().lead(script.slug(), photo(script.lead()), cast.editor());
  }

  private Coverage.Facts facts() {
    var json = script.coverage();
    return new Coverage.Facts(
        json.getString("title"),
        json.getString("kicker"),
        json.getString("standfirst"),
        json.getString("place"),
        ZoneId.of(json.getString("zone")),
        json.getString("language"),
        json.getString("outlet"),
        null);
  }

  private Organisation organisation(JsonObject json) {
    return new Organisation(
        keys.id("organisation", json.getString("key")),
        json.getString("name"),
        json.getString("abbreviation"),
        Organisation.Kind.valueOf(json.getString("kind").toUpperCase(Locale.ROOT)));
  }

  private Speaker speaker(JsonObject json) {
    return new Speaker(
        keys.id("speaker", json.getString("key")),
        "",
        json.getString("honorific", ""),
        json.getString("name"),
        null,
        json.getString("title"),
        keys.id("organisation", json.getString("organisation")),
        0);
  }

  private Photo.Facts facts(JsonObject photo) {
    var direction = photo.getString("direction");
    return new Photo.Facts(
        photo.getString("credit"),
        photo.getString("caption", ""),
        photo.getString("alt"),
        direction == null ? null : Photo.Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
        photo.getJsonArray("people", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(this::person)
            .toList());
  }

  private Photo.Person person(JsonObject json) {
    var key = json.getString("speaker");
    if (key == null)
      return new Photo.Person(
          json.getString("honorific", ""),
          json.getString("name"),
          json.getString("organisation", ""));
    var speaker = byKey(script.speakers(), key);
    var organisation = byKey(script.organisations(), speaker.getString("organisation"));
    return new Photo.Person(
        speaker.getString("honorific", ""),
        speaker.getString("name"),
        organisation.getString("name"));
  }

  private static JsonObject byKey(List<JsonObject> all, String key) {
    return all.stream().filter(one -> key.equals(one.getString("key"))).findFirst().orElseThrow();
  }

  private UUID photo(String key) {
    return keys.id("photo", key);
  }
}
