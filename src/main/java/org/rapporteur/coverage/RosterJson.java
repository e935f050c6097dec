package org.rapporteur.coverage;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.account.Account;
import org.rapporteur.journal.Change;
import org.rapporteur.platform.http.Fields;
import org.rapporteur.platform.text.ContentLanguage;

/** Speakers and organisations on the wire; the names are a public contract. */
public final class RosterJson {
  private static final int LANGUAGE_LIMIT = 35;
  private static final List<String> KINDS =
      Arrays.stream(Organisation.Kind.values()).map(RosterJson::word).toList();

  private RosterJson() {}

  public static JsonObject speaker(Speaker speaker) {
    var json =
        new JsonObject()
            .put("id", speaker.id().toString())
            .put("slug", speaker.slug())
            .put("honorific", speaker.honorific())
            .put("name", speaker.name())
            .put("title", speaker.title())
            .put("place", speaker.place());
    if (speaker.ownScript() != null)
      json.put("ownScriptName", speaker.ownScript().name())
          .put("ownScriptLanguage", speaker.ownScript().language());
    if (speaker.organisation() != null) json.put("organisation", speaker.organisation().toString());
    return json;
  }

  /** Reads back what {@link #speaker} wrote. */
  public static Speaker readSpeaker(JsonObject json) {
    var ownName = json.getString("ownScriptName");
    return new Speaker(
        UUID.fromString(json.getString("id")),
        json.getString("slug"),
        json.getString("honorific"),
        json.getString("name"),
        ownName == null
            ? null
            : new Speaker.OwnScript(ownName, json.getString("ownScriptLanguage")),
        json.getString("title"),
        Optional.ofNullable(json.getString("organisation")).map(UUID::fromString).orElse(null),
        json.getInteger("place"));
  }

  public static JsonObject organisation(Organisation organisation) {
    var json =
        new JsonObject()
            .put("id", organisation.id().toString())
            .put("name", organisation.name())
            .put("kind", word(organisation.kind()));
    if (organisation.abbreviation() != null) json.put("abbreviation", organisation.abbreviation());
    return json;
  }

  /** Reads back what {@link #organisation} wrote. */
  public static Organisation readOrganisation(JsonObject json) {
    return new Organisation(
        UUID.fromString(json.getString("id")),
        json.getString("name"),
        json.getString("abbreviation"),
        kind(json.getString("kind")));
  }

  static Change.Telling telling(String verb, Speaker speaker, Account by) {
    var data = new JsonObject().put("speaker", speaker(speaker));
    return new Change.Telling("speaker." + verb, speaker.id(), by.id().value(), data);
  }

  static Change.Telling telling(String verb, Organisation organisation, Account by) {
    var data = new JsonObject().put("organisation", organisation(organisation));
    return new Change.Telling("organisation." + verb, organisation.id(), by.id().value(), data);
  }

  /** A speaker as sent: still without slug and place. */
  static Speaker speaker(UUID id, Fields fields) {
    var ownScript =
        fields
            .optionalLine("ownScriptName", Speaker.NAME_LIMIT)
            .map(
                name ->
                    new Speaker.OwnScript(
                        name,
                        ContentLanguage.require(fields.line("ownScriptLanguage", LANGUAGE_LIMIT))));
    return new Speaker(
        id,
        "",
        fields.optionalLine("honorific", Speaker.HONORIFIC_LIMIT).orElse(""),
        fields.line("name", Speaker.NAME_LIMIT),
        ownScript.orElse(null),
        fields.optionalLine("title", Speaker.TITLE_LIMIT).orElse(""),
        fields.optionalId("organisation").orElse(null),
        0);
  }

  static Organisation organisation(UUID id, Fields fields) {
    return new Organisation(
        id,
        fields.line("name", Organisation.NAME_LIMIT),
        fields.optionalLine("abbreviation", Organisation.ABBREVIATION_LIMIT).orElse(null),
        kind(fields.word("kind", KINDS)));
  }

  static String word(Organisation.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static Organisation.Kind kind(String word) {
    return Organisation.Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
