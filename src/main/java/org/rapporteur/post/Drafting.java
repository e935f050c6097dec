package org.rapporteur.post;

import io.vertx.core.Future;
import java.util.Optional;
import org.rapporteur.coverage.RosterService;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.photo.PhotoService;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.db.Tx;

/** Makes what a reporter sent into what a post says: with its speaker in full and its photos. */
final class Drafting {
  private final RosterService rosters;
  private final PhotoService photos;

  Drafting(RosterService rosters, PhotoService photos) {
    this.rosters = rosters;
    this.photos = photos;
  }

  /** Refused where it names nobody or nothing that is there, or says nothing. */
  Future<Post.Content> content(Tx tx, CoverageId coverage, Draft draft, String otherwiseLanguage) {
    return rosters
        .roster(tx, coverage)
        .compose(
            roster ->
                photos
                    .find(tx, draft.photos())
                    .map(
                        shown -> {
                          var speaker =
                              Optional.ofNullable(draft.speaker())
                                  .map(
                                      one ->
                                          roster.speaker(one).orElseThrow(Drafting::noSuchSpeaker))
                                  .map(one -> Attribution.of(one, roster))
                                  .orElse(null);
                          var language =
                              Optional.ofNullable(draft.language()).orElse(otherwiseLanguage);
                          return new Post.Content(
                                  draft.kind(),
                                  mode(draft),
                                  speaker,
                                  draft.headline(),
                                  draft.text(),
                                  language,
                                  shown)
                              .requireSaying();
                        }));
  }

  private static Post.Mode mode(Draft draft) {
    if (draft.kind() != Post.Kind.STATEMENT) return null;
    return Optional.ofNullable(draft.mode()).orElse(Post.Mode.PARAPHRASE);
  }

  private static Refusal noSuchSpeaker() {
    return Refusal.field(
        "speaker", "no-such-speaker", "This coverage has no speaker with that id.");
  }
}
