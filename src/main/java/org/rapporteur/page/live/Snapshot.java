package org.rapporteur.page.live;

import java.time.Instant;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.Organisation;
import org.rapporteur.coverage.Roster;
import org.rapporteur.coverage.Speaker;
import org.rapporteur.photo.Photo;
import org.rapporteur.post.Attribution;

/**
 * What must be known of a coverage to show any change of it; {@code lead} is null where no photo
 * was chosen, {@code newest}, the time of the newest update, before there is one.
 *
 * @param seq of the newest entry that it includes, or of one before
 */
public record Snapshot(
    long seq,
    Coverage coverage,
    Roster roster,
    Photo lead,
    Contributors contributors,
    Instant newest) {

  /** How the running order names this speaker. */
  public Attribution naming(Speaker speaker) {
    return Attribution.of(speaker, roster);
  }

  Snapshot with(Coverage other) {
    var kept = lead != null && lead.id().equals(other.leadPhoto()) ? lead : null;
    return new Snapshot(seq, other, roster, kept, contributors, newest);
  }

  Snapshot with(Organisation organisation) {
    var others = roster.organisations().stream().filter(one -> !one.id().equals(organisation.id()));
    var all = java.util.stream.Stream.concat(others, java.util.stream.Stream.of(organisation));
    var next = new Roster(roster.speakers(), all.toList());
    return new Snapshot(seq, coverage, next, lead, contributors, newest);
  }

  Snapshot with(Contributors more, Instant said) {
    var next = newest == null || said.isAfter(newest) ? said : newest;
    return new Snapshot(seq, coverage, roster, lead, more, next);
  }
}
