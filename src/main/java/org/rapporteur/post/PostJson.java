package org.rapporteur.post;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.account.Account;
import org.rapporteur.account.AccountId;
import org.rapporteur.coverage.RosterJson;
import org.rapporteur.coverage.Speaker;
import org.rapporteur.journal.Change;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.photo.PhotoJson;
import org.rapporteur.platform.http.Fields;
import org.rapporteur.platform.text.ContentLanguage;

/**
 * A post on the wire; its names are a public contract. What was withdrawn travels without its
 * words.
 */
public final class PostJson {
  private static final int LANGUAGE_LIMIT = 35;
  private static final List<String> KINDS = List.of("statement", "photo", "note");
  private static final List<String> MODES = List.of("paraphrase", "verbatim");

  private PostJson() {}

  public static JsonObject post(Post post) {
    var content = post.content();
    var standing = post.standing();
    var json =
        new JsonObject()
            .put("id", post.id().toString())
            .put("kind", word(content.kind()))
            .put("language", content.language())
            .put("byline", post.author().byline())
            .put("key", post.marks().key())
            .put("pinned", post.marks().pinned())
            .put("state", standing.withdrawn() ? "withdrawn" : "on-air")
            .put("version", standing.version())
            .put("saidAt", post.when().said().toString())
            .put("publishedAt", post.when().published().toString());
    if (content.mode() != null) json.put("mode", word(content.mode()));
    if (content.speaker() != null) json.put("speaker", attribution(content.speaker()));
    if (!standing.withdrawn()) words(json, content);
    put(json, "correctedAt", standing.correctedAt());
    if (!standing.withdrawn()) put(json, "correctionNote", standing.correctionNote());
    put(json, "withdrawnAt", standing.withdrawnAt());
    put(json, "withdrawalReason", standing.withdrawalReason());
    return json;
  }

  /** Reads back what {@link #post} wrote; who wrote it does not travel, only the byline. */
  public static Post read(CoverageId coverage, JsonObject json) {
    var withdrawn = "withdrawn".equals(json.getString("state"));
    var standing =
        new Post.Standing(
            withdrawn,
            json.getInteger("version"),
            json.getInstant("correctedAt"),
            json.getString("correctionNote"),
            json.getInstant("withdrawnAt"),
            json.getString("withdrawalReason"));
    return new Post(
        new PostId(UUID.fromString(json.getString("id"))),
        coverage,
        new Post.Author(new AccountId(new UUID(0, 0)), json.getString("byline")),
        content(json, withdrawn),
        new Post.Marks(json.getBoolean("key"), json.getBoolean("pinned")),
        standing,
        new Post.When(json.getInstant("saidAt"), json.getInstant("publishedAt")));
  }

  public static JsonObject attribution(Attribution speaker) {
    var json =
        new JsonObject()
            .put("id", speaker.speaker().toString())
            .put("slug", speaker.slug())
            .put("honorific", speaker.honorific())
            .put("name", speaker.name())
            .put("title", speaker.title());
    if (speaker.ownScript() != null)
      json.put("ownScriptName", speaker.ownScript().name())
          .put("ownScriptLanguage", speaker.ownScript().language());
    if (speaker.organisation() != null)
      json.put("organisation", RosterJson.organisation(speaker.organisation()));
    return json;
  }

  public static Attribution attribution(JsonObject json) {
    var ownName = json.getString("ownScriptName");
    return new Attribution(
        UUID.fromString(json.getString("id")),
        json.getString("slug"),
        json.getString("honorific"),
        json.getString("name"),
        ownName == null
            ? null
            : new Speaker.OwnScript(ownName, json.getString("ownScriptLanguage")),
        json.getString("title"),
        Optional.ofNullable(json.getJsonObject("organisation"))
            .map(RosterJson::readOrganisation)
            .orElse(null));
  }

  static Change.Telling telling(String verb, Post post, Account by) {
    return telling(verb, post, by.id().value());
  }

  /** One entry about a post; {@code by} is null where it follows from something else. */
  static Change.Telling telling(String verb, Post post, UUID by) {
    var data = new JsonObject().put("post", post(post));
    return new Change.Telling("post." + verb, post.id().value(), by, data);
  }

  static Draft draft(Fields fields) {
    return new Draft(
        kind(fields.word("kind", KINDS)),
        fields.optionalWord("mode", MODES).map(PostJson::mode).orElse(null),
        fields.optionalId("speaker").orElse(null),
        fields.optionalLine("headline", Post.HEADLINE_LIMIT).orElse(""),
        fields.optionalParagraphs("text", Post.TEXT_LIMIT).orElse(""),
        fields.optionalLine("language", LANGUAGE_LIMIT).map(ContentLanguage::require).orElse(null),
        fields.ids("photos", Post.PHOTOS_LIMIT),
        fields.flag("key", false),
        fields.optionalMoment("saidAt").orElse(null));
  }

  static Correction correction(Fields fields) {
    return new Correction(
        fields.number("version", 1, Integer.MAX_VALUE),
        fields.line("note", Post.NOTE_LIMIT),
        draft(fields));
  }

  static String withdrawalReason(Fields fields) {
    return fields.line("reason", Post.NOTE_LIMIT);
  }

  /**
   * What an editor sends to correct a post: the version it was written against, the public note,
   * the new words.
   */
  public record Correction(int version, String note, Draft draft) {}

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static Post.Kind kind(String word) {
    return Post.Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static Post.Mode mode(String word) {
    return word == null ? null : Post.Mode.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static void words(JsonObject json, Post.Content content) {
    var photos = new JsonArray();
    content.photos().forEach(photo -> photos.add(PhotoJson.photo(photo)));
    json.put("headline", content.headline()).put("text", content.text()).put("photos", photos);
  }

  private static Post.Content content(JsonObject json, boolean withdrawn) {
    var speaker =
        Optional.ofNullable(json.getJsonObject("speaker")).map(PostJson::attribution).orElse(null);
    var mode = mode(json.getString("mode"));
    var language = json.getString("language");
    if (withdrawn) return Post.Content.gone(kind(json.getString("kind")), mode, speaker, language);
    var photos =
        json.getJsonArray("photos").stream()
            .map(JsonObject.class::cast)
            .map(PhotoJson::read)
            .toList();
    return new Post.Content(
        kind(json.getString("kind")),
        mode,
        speaker,
        json.getString("headline"),
        json.getString("text"),
        language,
        photos);
  }

  private static void put(JsonObject json, String name, Object value) {
    if (value != null) json.put(name, value instanceof Instant ? value.toString() : value);
  }
}
