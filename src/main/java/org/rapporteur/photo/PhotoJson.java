package org.rapporteur.photo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rapporteur.account.AccountId;
import org.rapporteur.platform.http.Fields;

/** A photo on the wire; its names are a public contract. */
public final class PhotoJson {
  private static final int HONORIFIC_LIMIT = 20;
  private static final int NAME_LIMIT = 120;
  private static final int ORGANISATION_LIMIT = 200;
  private static final List<String> DIRECTIONS =
      Arrays.stream(Photo.Direction.values()).map(PhotoJson::word).toList();

  private PhotoJson() {}

  public static JsonObject photo(Photo photo) {
    var file = photo.file();
    var facts = photo.facts();
    var json =
        new JsonObject()
            .put("id", photo.id().toString())
            .put("hash", file.hash())
            .put("width", file.width())
            .put("height", file.height())
            .put("widths", new JsonArray(file.widths()))
            .put("credit", facts.credit())
            .put("caption", facts.caption())
            .put("alternative", facts.alternative())
            .put("people", people(facts.people()))
            .put("version", photo.version());
    if (facts.direction() != null) json.put("direction", word(facts.direction()));
    return json;
  }

  /** Reads back what {@link #photo} wrote; whose it is does not travel. */
  public static Photo read(JsonObject json) {
    var file =
        new Photo.File(
            json.getString("hash"),
            json.getInteger("width"),
            json.getInteger("height"),
            json.getJsonArray("widths").stream().map(Integer.class::cast).toList());
    var facts =
        new Photo.Facts(
            json.getString("credit"),
            json.getString("caption"),
            json.getString("alternative"),
            direction(json.getString("direction")),
            people(json.getJsonArray("people")));
    return new Photo(
        UUID.fromString(json.getString("id")), nobody(), file, facts, json.getInteger("version"));
  }

  /** What somebody says of a photo. */
  public static Photo.Facts facts(Fields fields) {
    return new Photo.Facts(
        fields.optionalLine("credit", Photo.CREDIT_LIMIT).orElse(""),
        fields.optionalLine("caption", Photo.CAPTION_LIMIT).orElse(""),
        fields.optionalLine("alternative", Photo.ALTERNATIVE_LIMIT).orElse(""),
        direction(fields.optionalWord("direction", DIRECTIONS).orElse(null)),
        fields.objects("people", Photo.PEOPLE_LIMIT, PhotoJson::person));
  }

  static JsonArray people(List<Photo.Person> people) {
    var array = new JsonArray();
    for (var person : people)
      array.add(
          new JsonObject()
              .put("honorific", person.honorific())
              .put("name", person.name())
              .put("organisation", person.organisation()));
    return array;
  }

  static List<Photo.Person> people(JsonArray array) {
    return array.stream()
        .map(JsonObject.class::cast)
        .map(
            person ->
                new Photo.Person(
                    person.getString("honorific"),
                    person.getString("name"),
                    person.getString("organisation")))
        .toList();
  }

  static String word(Photo.Direction direction) {
    return direction.name().toLowerCase(Locale.ROOT);
  }

  static Photo.Direction direction(String word) {
    return word == null ? null : Photo.Direction.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Photo.Person person(Fields fields) {
    return new Photo.Person(
        fields.optionalLine("honorific", HONORIFIC_LIMIT).orElse(""),
        fields.line("name", NAME_LIMIT),
        fields.optionalLine("organisation", ORGANISATION_LIMIT).orElse(""));
  }

  private static AccountId nobody() {
    return new AccountId(new UUID(0, 0));
  }
}
