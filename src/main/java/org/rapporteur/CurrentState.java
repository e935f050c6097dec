package org.rapporteur;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.article.ArticleJson;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.CoverageJson;
import org.rapporteur.coverage.RosterJson;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.post.PostJson;

/** What the tables hold of each coverage, every subject as its entries tell it. */
final class CurrentState {
  private static final int EVERY_POST = Integer.MAX_VALUE;

  private final Services services;

  CurrentState(Services services) {
    this.services = services;
  }

  Future<List<Coverage>> coverages() {
    return services.coverages.all();
  }

  /** The coverage as it stands at this moment. */
  Future<Coverage> coverage(CoverageId id) {
    return services.coverages.find(id);
  }

  /** Every subject of the coverage by noun and id. */
  Future<Map<String, JsonObject>> subjects(Coverage coverage) {
    var subjects = new TreeMap<String, JsonObject>();
    subjects.put("coverage " + coverage.id(), CoverageJson.coverage(coverage));
    return addRoster(subjects, coverage)
        .compose(added -> addPosts(subjects, coverage))
        .compose(added -> addArticle(subjects, coverage))
        .map(added -> subjects);
  }

  private Future<Void> addRoster(Map<String, JsonObject> subjects, Coverage coverage) {
    return services
        .rosters
        .roster(coverage.id())
        .map(
            roster -> {
              for (var one : roster.speakers())
                subjects.put("speaker " + one.id(), RosterJson.speaker(one));
              for (var one : roster.organisations())
                subjects.put("organisation " + one.id(), RosterJson.organisation(one));
              return null;
            });
  }

  private Future<Void> addPosts(Map<String, JsonObject> subjects, Coverage coverage) {
    return services
        .feed
        .all(coverage.id(), EVERY_POST)
        .map(
            posts -> {
              for (var post : posts) subjects.put("post " + post.id(), PostJson.post(post));
              return null;
            });
  }

  private Future<Void> addArticle(Map<String, JsonObject> subjects, Coverage coverage) {
    return services
        .articles
        .published(coverage.id())
        .map(
            found -> {
              for (var article : found.stream().toList())
                subjects.put("article " + article.id(), ArticleJson.article(article));
              return null;
            });
  }
}
