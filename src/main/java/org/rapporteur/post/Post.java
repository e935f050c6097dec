package org.rapporteur.post;

import java.time.Instant;
import java.util.List;
import org.rapporteur.account.AccountId;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.photo.Photo;
import org.rapporteur.platform.Refusal;

/** What a reporter published; readers know it as an update. */
public record Post(
    PostId id,
    CoverageId coverage,
    Author author,
    Content content,
    Marks marks,
    Standing standing,
    When when) {
  /** The longest text, in characters (code points). */
  public static final int TEXT_LIMIT = 4_000;

  public static final int HEADLINE_LIMIT = 200;
  public static final int NOTE_LIMIT = 500;
  public static final int PHOTOS_LIMIT = 12;

  /** What sort of post it is. */
  public enum Kind {
    STATEMENT,
    PHOTO,
    NOTE
  }

  /** Whether a statement is told in our words or in the speaker's own. */
  public enum Mode {
    PARAPHRASE,
    VERBATIM
  }

  /** Who wrote it, and the name it is signed with. */
  public record Author(AccountId account, String byline) {}

  /** What it says; {@code mode} and {@code speaker} are null but in a statement. */
  public record Content(
      Kind kind,
      Mode mode,
      Attribution speaker,
      String headline,
      String text,
      String language,
      List<Photo> photos) {

    /** Refuses what nobody could read. */
    Content requireSaying() {
      if (kind == Kind.STATEMENT && text.isEmpty())
        throw Refusal.field("text", "no-words", "A statement needs words.");
      if (kind == Kind.STATEMENT && speaker == null)
        throw Refusal.field("speaker", "no-speaker", "A statement needs the speaker who made it.");
      if (kind == Kind.NOTE && text.isEmpty())
        throw Refusal.field("text", "no-words", "A note needs words.");
      if (kind == Kind.PHOTO && photos.isEmpty())
        throw Refusal.field("photos", "no-photo", "A photo post needs a photo.");
      return this;
    }

    /** What is left to show of a withdrawn post: who, but no longer what. */
    static Content gone(Kind kind, Mode mode, Attribution speaker, String language) {
      return new Content(kind, mode, speaker, "", "", language, List.of());
    }

    /** Refuses what must not be on air. */
    Content requireReadyForAir() {
      if (!photos.stream().allMatch(Photo::described))
        throw Refusal.field(
            "photos",
            "photo-without-description",
            "Every photo needs a description of what is to be seen before it goes on air.");
      return this;
    }
  }

  /** What an editor makes of it. */
  public record Marks(boolean key, boolean pinned) {}

  /** Where it is in its life; the moments and sentences are null until they happen. */
  public record Standing(
      boolean withdrawn,
      int version,
      Instant correctedAt,
      String correctionNote,
      Instant withdrawnAt,
      String withdrawalReason) {

    static Standing fresh() {
      return new Standing(false, 1, null, null, null, null);
    }
  }

  /**
   * Its moments.
   *
   * @param said when it was said: its place in the feed
   * @param published when it reached the desk
   */
  public record When(Instant said, Instant published) {}

  /** The same post saying something else from now on, with the note that readers will see. */
  public Post corrected(Content other, String note, Instant now) {
    requireStanding();
    other.requireReadyForAir();
    var next = new Standing(false, standing.version() + 1, now, note, null, null);
    return new Post(id, coverage, author, other, marks, next, when);
  }

  /** The same post taken back, with the reason that readers will see. */
  public Post withdrawn(String reason, Instant now) {
    requireStanding();
    var next =
        new Standing(
            true,
            standing.version() + 1,
            standing.correctedAt(),
            standing.correctionNote(),
            now,
            reason);
    return new Post(id, coverage, author, content, new Marks(false, false), next, when);
  }

  public Post marked(Marks other) {
    requireStanding();
    return new Post(id, coverage, author, content, other, standing, when);
  }

  Post showing(List<Photo> photos) {
    var shown =
        new Content(
            content.kind(),
            content.mode(),
            content.speaker(),
            content.headline(),
            content.text(),
            content.language(),
            photos);
    return new Post(id, coverage, author, shown, marks, standing, when);
  }

  Post naming(Attribution speaker) {
    var named =
        new Content(
            content.kind(),
            content.mode(),
            speaker,
            content.headline(),
            content.text(),
            content.language(),
            content.photos());
    return new Post(id, coverage, author, named, marks, standing, when);
  }

  private void requireStanding() {
    if (standing.withdrawn())
      throw Refusal.conflict("post-withdrawn", "This update has been withdrawn for good.");
  }
}
