package org.rapporteur.page.live;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.platform.text.Times;
import org.rapporteur.post.Attribution;
import org.rapporteur.post.Post;

/** A coverage as search engines read it: a schema.org LiveBlogPosting. */
public final class LiveBlogPosting {
  private final String address;
  private final Setting setting;

  /**
   * @param site under which people know us, without a slash at the end
   */
  public LiveBlogPosting(String site, Setting setting) {
    this.setting = setting;
    this.address = site + "/e/" + setting.coverage().slug();
  }

  /**
   * The document for these updates. No character of it can end the element that holds it.
   *
   * @param image the address of the lead photo, or null
   */
  public String document(List<Post> posts, String image) {
    var coverage = setting.coverage();
    var facts = coverage.facts();
    var updates = new JsonArray();
    var corrections = new JsonArray();
    for (var post : posts) {
      if (post.standing().withdrawn()) continue;
      updates.add(update(post));
      if (post.standing().correctedAt() != null) corrections.add(correction(post));
    }
    var json =
        new JsonObject()
            .put("@context", "https://schema.org")
            .put("@type", "LiveBlogPosting")
            .put("@id", address)
            .put("url", address)
            .put("headline", facts.title())
            .put("inLanguage", facts.language())
            .put("about", event(coverage))
            .put("publisher", organisation("NewsMediaOrganization", facts.outlet()))
            .put("liveBlogUpdate", updates);
    if (!facts.standfirst().isEmpty()) json.put("description", facts.standfirst());
    if (image != null) json.put("image", image);
    if (coverage.progress().startedAt() != null)
      json.put("coverageStartTime", times().iso(coverage.progress().startedAt()));
    if (coverage.progress().endedAt() != null)
      json.put("coverageEndTime", times().iso(coverage.progress().endedAt()));
    if (!corrections.isEmpty()) json.put("correction", corrections);
    return inert(json);
  }

  /** JSON in which no character can begin a tag, a comment or an entity. */
  public static String inert(JsonObject json) {
    return json.encode()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private JsonObject update(Post post) {
    var content = post.content();
    var corrected = post.standing().correctedAt();
    var said = times().iso(post.when().said());
    var url = address + "/u/" + post.id();
    var json =
        new JsonObject()
            .put("@type", "BlogPosting")
            .put("@id", url)
            .put("url", url)
            .put("headline", UpdateView.moment(content))
            .put("inLanguage", content.language())
            .put("datePublished", said)
            .put("dateModified", corrected == null ? said : times().iso(corrected));
    if (!content.text().isEmpty()) json.put("articleBody", content.text());
    if (content.speaker() != null) json.put("mentions", person(content.speaker()));
    return json;
  }

  private JsonObject correction(Post post) {
    var note = post.standing().correctionNote();
    return new JsonObject()
        .put("@type", "CorrectionComment")
        .put("text", note == null ? "" : note)
        .put("datePublished", times().iso(post.standing().correctedAt()));
  }

  private JsonObject event(Coverage coverage) {
    var facts = coverage.facts();
    var event = new JsonObject().put("@type", "Event").put("name", facts.title());
    if (facts.startsAt() != null) event.put("startDate", times().iso(facts.startsAt()));
    if (!facts.place().isEmpty())
      event.put("location", new JsonObject().put("@type", "Place").put("name", facts.place()));
    return event;
  }

  private static JsonObject person(Attribution who) {
    var person = new JsonObject().put("@type", "Person").put("name", who.name());
    if (!who.title().isEmpty()) person.put("jobTitle", who.title());
    if (who.organisation() != null)
      person.put("affiliation", organisation("Organization", who.organisation().name()));
    return person;
  }

  private static JsonObject organisation(String type, String name) {
    return new JsonObject().put("@type", type).put("name", name);
  }

  private Times times() {
    return setting.times();
  }
}
