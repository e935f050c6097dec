package org.rapporteur.article;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.rapporteur.account.Account;
import org.rapporteur.journal.Change;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.photo.PhotoJson;
import org.rapporteur.post.PostId;
import org.rapporteur.post.PostJson;

/** An article on the wire; its names are a public contract. */
public final class ArticleJson {

  private ArticleJson() {}

  public static JsonObject article(Article article) {
    var json =
        new JsonObject()
            .put("id", article.id().toString())
            .put("coverage", article.coverage().toString())
            .put("slug", article.slug())
            .put("state", word(article.state()))
            .put("revision", article.revision())
            .put("changedAt", article.changedAt().toString());
    if (article.publishedAt() != null) json.put("publishedAt", article.publishedAt().toString());
    return json.mergeIn(content(article.content()));
  }

  static JsonObject content(Content content) {
    var head = content.head();
    var ending = content.ending();
    var json =
        new JsonObject()
            .put("headline", head.headline())
            .put("standfirst", head.standfirst())
            .put("byline", head.byline())
            .put("language", head.language())
            .put("introduction", content.introduction())
            .put("order", word(content.order()))
            .put("sections", array(content.sections(), ArticleJson::section))
            .put("source", ending.source())
            .put("editor", ending.editor())
            .put("photographers", new JsonArray(content.photographers()))
            .put("corrections", array(ending.corrections(), ArticleJson::correction));
    if (head.lead() != null) json.put("lead", PhotoJson.photo(head.lead()));
    return json;
  }

  /** Reads back what {@link #content} wrote. */
  static Content content(CoverageId coverage, JsonObject json) {
    var lead = Optional.ofNullable(json.getJsonObject("lead")).map(PhotoJson::read).orElse(null);
    var head =
        new Content.Head(
            json.getString("headline"),
            json.getString("standfirst"),
            json.getString("byline"),
            json.getString("language"),
            lead);
    var ending =
        new Content.Ending(
            json.getString("source"),
            json.getString("editor"),
            list(json.getJsonArray("corrections"), ArticleJson::correction));
    return new Content(
        head,
        json.getString("introduction"),
        order(json.getString("order")),
        list(json.getJsonArray("sections"), section -> section(coverage, section)),
        ending);
  }

  /** One entry about the article; {@code verb} in the past tense. */
  static Change.Telling telling(String verb, Article article, Account by) {
    var data = new JsonObject().put("article", article(article));
    return new Change.Telling("article." + verb, article.id(), by.id().value(), data);
  }

  static JsonObject revision(Revision revision) {
    return new JsonObject()
        .put("revision", revision.number())
        .put("at", revision.at().toString())
        .put("by", revision.by())
        .put("note", revision.note());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static Content.Order order(String word) {
    return Content.Order.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static <T> JsonArray array(List<T> values, Function<T, JsonObject> writing) {
    var array = new JsonArray();
    values.forEach(value -> array.add(writing.apply(value)));
    return array;
  }

  private static JsonObject section(Section section) {
    var json = new JsonObject().put("title", section.title());
    if (section.speaker() != null) json.put("speaker", PostJson.attribution(section.speaker()));
    return json.put("items", array(section.items(), ArticleJson::item));
  }

  private static Section section(CoverageId coverage, JsonObject json) {
    var speaker = Optional.ofNullable(json.getJsonObject("speaker")).map(PostJson::attribution);
    var items = list(json.getJsonArray("items"), item -> item(coverage, item));
    return new Section(speaker.orElse(null), json.getString("title"), items);
  }

  private static JsonObject item(Item item) {
    return new JsonObject().put("post", PostJson.post(item.post())).put("byHand", item.byHand());
  }

  private static Item item(CoverageId coverage, JsonObject json) {
    var post = PostJson.read(coverage, json.getJsonObject("post"));
    return new Item(post, json.getBoolean("byHand"));
  }

  private static JsonObject correction(Content.Correction correction) {
    var json =
        new JsonObject()
            .put("at", correction.at().toString())
            .put("note", correction.note())
            .put("withdrawal", correction.withdrawal());
    if (correction.post() != null) json.put("post", correction.post().toString());
    if (correction.speaker() != null)
      json.put("speaker", PostJson.attribution(correction.speaker()));
    return json;
  }

  private static Content.Correction correction(JsonObject json) {
    var post = Optional.ofNullable(json.getString("post")).map(UUID::fromString).map(PostId::new);
    var speaker = Optional.ofNullable(json.getJsonObject("speaker")).map(PostJson::attribution);
    return new Content.Correction(
        json.getInstant("at"),
        json.getString("note"),
        post.orElse(null),
        speaker.orElse(null),
        json.getBoolean("withdrawal"));
  }

  private static <T> List<T> list(JsonArray array, Function<JsonObject, T> reading) {
    return array.stream().map(JsonObject.class::cast).map(reading).toList();
  }
}
