package org.rapporteur.article;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.rapporteur.platform.http.Fields;
import org.rapporteur.post.Post;
import org.rapporteur.post.PostId;

/** What editors send about an article; the names are a public contract. */
final class ManuscriptJson {
  static final int NOTE_LIMIT = 500;
  private static final List<String> ORDERS = List.of("speakers", "time");

  private ManuscriptJson() {}

  static ArticleService.Submission submission(Fields fields) {
    return new ArticleService.Submission(
        fields.number("revision", 1, Integer.MAX_VALUE),
        fields.optionalLine("note", NOTE_LIMIT).orElse(""),
        manuscript(fields));
  }

  static ArticleService.Composition composition(Fields fields) {
    return new ArticleService.Composition(
        fields.optionalWord("order", ORDERS).map(ArticleJson::order).orElse(null),
        fields.has("revision") ? fields.number("revision", 1, Integer.MAX_VALUE) : null);
  }

  static ArticleService.Publication publication(Fields fields) {
    Instant date = fields.optionalMoment("publishedAt").orElse(null);
    return new ArticleService.Publication(date, fields.optionalLine("note", NOTE_LIMIT).orElse(""));
  }

  /** The manuscript as it was sent, for the editor whose work collided with somebody else's. */
  static JsonObject manuscript(Manuscript manuscript) {
    var head = manuscript.head();
    var json =
        new JsonObject()
            .put("headline", head.headline())
            .put("standfirst", head.standfirst())
            .put("byline", head.byline())
            .put("introduction", manuscript.introduction())
            .put("source", manuscript.source())
            .put("editor", manuscript.editor())
            .put("sections", ArticleJson.array(manuscript.parts(), ManuscriptJson::part));
    if (manuscript.lead() != null) json.put("lead", manuscript.lead().toString());
    return json;
  }

  private static Manuscript manuscript(Fields fields) {
    var head =
        new Manuscript.Head(
            fields.line("headline", Content.Head.HEADLINE_LIMIT),
            fields.optionalLine("standfirst", Content.Head.STANDFIRST_LIMIT).orElse(""),
            fields.optionalLine("byline", Content.Head.BYLINE_LIMIT).orElse(""));
    return new Manuscript(
        head,
        fields.optionalId("lead").orElse(null),
        fields.optionalParagraphs("introduction", Content.INTRODUCTION_LIMIT).orElse(""),
        fields.objects("sections", Content.SECTIONS_LIMIT, ManuscriptJson::part),
        fields.optionalLine("source", Content.Ending.SOURCE_LIMIT).orElse(""),
        fields.optionalLine("editor", Content.Ending.EDITOR_LIMIT).orElse(""));
  }

  private static Manuscript.Part part(Fields fields) {
    return new Manuscript.Part(
        fields.optionalId("speaker").orElse(null),
        fields.optionalLine("title", Section.TITLE_LIMIT).orElse(""),
        fields.objects("items", Section.ITEMS_LIMIT, ManuscriptJson::line));
  }

  // Where no text is sent, the article shows the update's own words.
  private static Manuscript.Line line(Fields fields) {
    var text = fields.optionalParagraphs("text", Post.TEXT_LIMIT);
    var sent = fields.has("text");
    return new Manuscript.Line(
        new PostId(fields.id("post")),
        fields.number("version", 1, Integer.MAX_VALUE),
        sent ? text.orElse("") : null);
  }

  private static JsonObject part(Manuscript.Part part) {
    var json = new JsonObject().put("title", part.title());
    if (part.speaker() != null) json.put("speaker", part.speaker().toString());
    return json.put("items", ArticleJson.array(part.lines(), ManuscriptJson::line));
  }

  private static JsonObject line(Manuscript.Line line) {
    var json = new JsonObject().put("post", line.post().toString()).put("version", line.version());
    if (line.text() != null) json.put("text", line.text());
    return json;
  }
}
