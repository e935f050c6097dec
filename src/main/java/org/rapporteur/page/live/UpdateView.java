package org.rapporteur.page.live;

import java.util.List;
import java.util.Locale;
import org.rapporteur.platform.text.CanonicalText;
import org.rapporteur.platform.text.Words;
import org.rapporteur.post.Post;

/**
 * One update as the page and the stream show it; {@code speaker}, {@code correction} and {@code
 * withdrawal} are null where there is none, {@code lang} and {@code dir} where the page's own fit.
 *
 * @param seq of the journal entry that this is the state after
 * @param kind {@code statement}, {@code photo} or {@code note}
 * @param mode what is said about the way it is told; empty for photos
 * @param now whether it is what is being said at this moment
 * @param moment its headline, or how it begins
 */
public record UpdateView(
    String id,
    long seq,
    int version,
    String href,
    Said said,
    String kind,
    String mode,
    Post.Marks marks,
    boolean now,
    SpeakerView speaker,
    String headline,
    String moment,
    List<Paragraph> paragraphs,
    List<PhotoView> photos,
    Correction correction,
    Withdrawal withdrawal,
    String lang,
    String dir,
    Setting setting) {
  private static final int MOMENT_LENGTH = 90;

  /**
   * When it was said: for machines, and as the event's clock showed it.
   *
   * @param millis the same exactly; with {@code published} it gives the order of the feed
   */
  public record Said(String iso, String clock, String place, long millis, long published) {}

  /** What readers are told of a correction. */
  public record Correction(String clock, String note) {}

  /** What readers are told of a withdrawal; the reason may be empty. */
  public record Withdrawal(String clock, String reason) {}

  public static UpdateView of(Post post, long seq, Setting setting) {
    var content = post.content();
    var standing = post.standing();
    var gone = standing.withdrawn();
    var href = setting.at("/u/" + post.id());
    return new UpdateView(
        post.id().toString(),
        seq,
        standing.version(),
        href,
        said(post.when(), setting),
        content.kind().name().toLowerCase(Locale.ROOT),
        mode(content, setting.words()),
        post.marks(),
        false,
        content.speaker() == null ? null : SpeakerView.of(content.speaker(), setting),
        gone ? "" : content.headline(),
        gone ? "" : moment(content),
        gone ? List.of() : paragraphs(content),
        gone ? List.of() : photos(content, setting.wordsIn(content.language())),
        gone ? null : correction(standing, setting),
        gone ? withdrawal(standing, setting) : null,
        setting.lang(content.language()),
        setting.dir(content.language()),
        setting);
  }

  /** The same update as what is being said at this moment. */
  public UpdateView beingSaid() {
    return new UpdateView(
        id,
        seq,
        version,
        href,
        said,
        kind,
        mode,
        marks,
        true,
        speaker,
        headline,
        moment,
        paragraphs,
        photos,
        correction,
        withdrawal,
        lang,
        dir,
        setting);
  }

  public boolean statement() {
    return kind.equals("statement");
  }

  public boolean withdrawn() {
    return withdrawal != null;
  }

  public boolean verbatim() {
    return paragraphs.stream().anyMatch(paragraph -> !paragraph.opening().isEmpty());
  }

  public Words words() {
    return setting.words();
  }

  /** The headline, or the first words of the text, in one short line. */
  static String moment(Post.Content content) {
    if (!content.headline().isEmpty()) return content.headline();
    var begin = CanonicalText.split(content.text()).stream().findFirst().orElse("");
    if (begin.codePointCount(0, begin.length()) <= MOMENT_LENGTH) return begin;
    var cut = begin.substring(0, begin.offsetByCodePoints(0, MOMENT_LENGTH));
    var space = cut.lastIndexOf(' ');
    return (space > cut.length() / 2 ? cut.substring(0, space) : cut) + "…";
  }

  private static Said said(Post.When when, Setting setting) {
    var times = setting.times();
    return new Said(
        times.iso(when.said()),
        setting.clock(when.said()),
        times.place(),
        when.said().toEpochMilli(),
        when.published().toEpochMilli());
  }

  private static String mode(Post.Content content, Words words) {
    if (content.kind() == Post.Kind.NOTE) return words.get("live.note");
    if (content.kind() == Post.Kind.PHOTO) return "";
    return content.mode() == Post.Mode.VERBATIM
        ? words.get("live.verbatim")
        : words.get("live.paraphrase");
  }

  private static List<Paragraph> paragraphs(Post.Content content) {
    return content.mode() == Post.Mode.VERBATIM
        ? Paragraph.quoted(content.text(), content.language())
        : Paragraph.plain(content.text());
  }

  private static List<PhotoView> photos(Post.Content content, Words words) {
    return content.photos().stream().map(photo -> PhotoView.of(photo, words)).toList();
  }

  private static Correction correction(Post.Standing standing, Setting setting) {
    if (standing.correctedAt() == null) return null;
    var note = standing.correctionNote() == null ? "" : standing.correctionNote();
    return new Correction(setting.clock(standing.correctedAt()), note);
  }

  private static Withdrawal withdrawal(Post.Standing standing, Setting setting) {
    var reason = standing.withdrawalReason() == null ? "" : standing.withdrawalReason();
    return new Withdrawal(setting.clock(standing.withdrawnAt()), reason);
  }
}
