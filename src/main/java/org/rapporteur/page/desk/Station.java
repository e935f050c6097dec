package org.rapporteur.page.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.CoverageJson;
import org.rapporteur.coverage.Roster;
import org.rapporteur.coverage.RosterJson;
import org.rapporteur.post.Feed;

/**
 * A coverage as composer and desk start from it: they follow the journal from {@code seq} on.
 *
 * @param seq of the newest entry that it includes, or of one before
 * @param epoch the history that seq belongs to
 */
public record Station(
    Coverage coverage, Roster roster, List<Feed.Turn> turns, long seq, long epoch) {

  /** All of it as the scripts of the page read it. */
  public String snapshot() {
    var speakers = new JsonArray();
    roster.speakers().forEach(speaker -> speakers.add(RosterJson.speaker(speaker)));
    var organisations = new JsonArray();
    roster.organisations().forEach(one -> organisations.add(RosterJson.organisation(one)));
    var spoken = new JsonArray();
    turns.forEach(turn -> spoken.add(json(turn)));
    return new JsonObject()
        .put("coverage", CoverageJson.coverage(coverage))
        .put("speakers", speakers)
        .put("organisations", organisations)
        .put("turns", spoken)
        .encode();
  }

  private static JsonObject json(Feed.Turn turn) {
    return new JsonObject()
        .put("speaker", turn.speaker().toString())
        .put("last", turn.last().toString());
  }
}
