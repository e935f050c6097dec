package org.rapporteur.page.article;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import org.rapporteur.article.Content;
import org.rapporteur.article.Section;
import org.rapporteur.page.live.LiveBlogPosting;
import org.rapporteur.page.live.PhotoView;
import org.rapporteur.post.Attribution;

/** An article as search engines read it: a schema.org NewsArticle. */
final class NewsArticle {
  private static final int IMAGE_WIDTH = 1600;

  private NewsArticle() {}

  /** The document. No character of it can end the element that holds it. */
  static String of(Scene scene) {
    var article = scene.reading().article();
    var head = scene.content().head();
    var ending = scene.content().ending();
    var times = scene.setting().times();
    var site = scene.shell().site().address();
    var outlet = organisation("NewsMediaOrganization", scene.reading().coverage().facts().outlet());
    var json =
        new JsonObject()
            .put("@context", "https://schema.org")
            .put("@type", "NewsArticle")
            .put("@id", site + "/a/" + article.slug())
            .put("url", site + "/a/" + article.slug())
            .put("headline", head.headline())
            .put("inLanguage", head.language())
            .put("datePublished", times.iso(article.publishedAt()))
            .put("dateModified", times.iso(article.changedAt()))
            .put("publisher", outlet)
            .put("isBasedOn", site + "/e/" + article.slug())
            .put("mentions", mentions(scene.content()));
    if (!head.standfirst().isEmpty()) json.put("description", head.standfirst());
    if (!head.byline().isEmpty()) json.put("author", organisation("Organization", head.byline()));
    if (!ending.editor().isEmpty()) json.put("editor", person(ending.editor()));
    if (!ending.corrections().isEmpty()) json.put("correction", corrections(scene));
    if (head.lead() != null)
      json.put(
          "image",
          site + PhotoView.address(head.lead(), PhotoView.nearest(head.lead(), IMAGE_WIDTH)));
    return LiveBlogPosting.inert(json);
  }

  private static JsonArray mentions(Content content) {
    var people = new JsonArray();
    content.sections().stream()
        .map(Section::speaker)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(speaker -> people.add(person(speaker)));
    return people;
  }

  private static JsonArray corrections(Scene scene) {
    var times = scene.setting().times();
    var all = new JsonArray();
    for (var one : scene.content().ending().corrections())
      all.add(
          new JsonObject()
              .put("@type", "CorrectionComment")
              .put("text", one.note())
              .put("datePublished", times.iso(one.at())));
    return all;
  }

  private static JsonObject person(Attribution who) {
    var person = person(who.name());
    if (!who.title().isEmpty()) person.put("jobTitle", who.title());
    if (who.organisation() != null)
      person.put("affiliation", organisation("Organization", who.organisation().name()));
    return person;
  }

  private static JsonObject person(String name) {
    return new JsonObject().put("@type", "Person").put("name", name);
  }

  private static JsonObject organisation(String type, String name) {
    return new JsonObject().put("@type", type).put("name", name);
  }
}
