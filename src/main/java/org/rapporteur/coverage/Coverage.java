package org.rapporteur.coverage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.platform.Refusal;

/**
 * One event as we cover it: scheduled, then live or paused, then ended for good; {@code leadPhoto}
 * is null where none was chosen.
 */
public record Coverage(
    CoverageId id, String slug, Facts facts, Progress progress, SoFar soFar, UUID leadPhoto) {

  /** Where a coverage is in its life. */
  public enum State {
    SCHEDULED,
    LIVE,
    PAUSED,
    ENDED
  }

  /**
   * What is known of the event before it begins; {@code startsAt} is null while nobody knows.
   *
   * @param kicker one short line above the title
   * @param standfirst what the title does not say, in a sentence or two
   * @param zone the event's own time zone: every time of day on the page is told in it
   * @param language of what is written in this coverage (BCP 47)
   */
  public record Facts(
      String title,
      String kicker,
      String standfirst,
      String place,
      ZoneId zone,
      String language,
      String outlet,
      Instant startsAt) {}

  /**
   * How far it has come; the moments are null until they happen, {@code pauseReason} unless it is
   * paused.
   */
  public record Progress(State state, Instant startedAt, Instant endedAt, String pauseReason) {}

  /** The written summary for those who come late; {@code at} is null while there is none. */
  public record SoFar(List<Point> points, Instant at) {
    public static final int POINTS_LIMIT = 8;
    public static final int TEXT_LIMIT = 240;

    /** One sentence; {@code post} is the update that it tells of, or null. */
    public record Point(String text, UUID post) {}
  }

  public static Coverage scheduled(CoverageId id, String slug, Facts facts) {
    var progress = new Progress(State.SCHEDULED, null, null, null);
    return new Coverage(id, slug, facts, progress, new SoFar(List.of(), null), null);
  }

  /** The same event with other facts. Zone and language are fixed once it has started. */
  public Coverage withFacts(Facts other) {
    var fixed = other.zone().equals(facts.zone()) && other.language().equals(facts.language());
    if (progress.state() != State.SCHEDULED && !fixed)
      throw Refusal.conflict(
          "zone-and-language-fixed",
          "The time zone and the language of a coverage cannot change once it has started.");
    return new Coverage(id, slug, other, progress, soFar, leadPhoto);
  }

  public Coverage start(Instant now) {
    if (progress.state() != State.SCHEDULED)
      throw Refusal.conflict("not-scheduled", "Only a scheduled coverage can start.");
    return with(new Progress(State.LIVE, now, null, null));
  }

  /** Pauses it; {@code reason} may be null. */
  public Coverage pause(String reason) {
    if (progress.state() != State.LIVE)
      throw Refusal.conflict("not-live", "Only a live coverage can pause.");
    return with(new Progress(State.PAUSED, progress.startedAt(), null, reason));
  }

  public Coverage resume() {
    if (progress.state() != State.PAUSED)
      throw Refusal.conflict("not-paused", "Only a paused coverage can resume.");
    return with(new Progress(State.LIVE, progress.startedAt(), null, null));
  }

  public Coverage end(Instant now) {
    if (!running())
      throw Refusal.conflict("not-running", "Only a live or paused coverage can end.");
    return with(new Progress(State.ENDED, progress.startedAt(), now, null));
  }

  public Coverage summarised(List<SoFar.Point> points, Instant now) {
    return new Coverage(id, slug, facts, progress, new SoFar(points, now), leadPhoto);
  }

  public Coverage ledBy(UUID photo) {
    return new Coverage(id, slug, facts, progress, soFar, photo);
  }

  /** True while posts are taken. */
  public boolean running() {
    return progress.state() == State.LIVE || progress.state() == State.PAUSED;
  }

  public boolean ended() {
    return progress.state() == State.ENDED;
  }

  private Coverage with(Progress other) {
    return new Coverage(id, slug, facts, other, soFar, leadPhoto);
  }
}
