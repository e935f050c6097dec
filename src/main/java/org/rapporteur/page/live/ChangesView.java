package org.rapporteur.page.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.page.Shell;
import org.rapporteur.platform.text.Words;
import org.rapporteur.post.Post;

/** What the corrections of one update changed, newest first. */
public record ChangesView(
    Shell shell, Setting setting, UpdateView update, List<Correction> corrections, String first) {

  /**
   * One correction; {@code lang} and {@code dir} are null where the page's own fit.
   *
   * @param parts what was changed in words; empty where the words are the same
   */
  public record Correction(
      String clock, String iso, String note, List<Part> parts, String lang, String dir) {}

  /** One part of the update, before and after. */
  public record Part(String label, List<WordDiff.Piece> pieces) {}

  /**
   * @param versions the update as it was after each step, oldest first
   */
  public static ChangesView of(
      Shell shell, Setting setting, UpdateView update, List<Post> versions) {
    var corrections = new ArrayList<Correction>();
    for (var i = versions.size() - 1; i > 0; i--) {
      var earlier = versions.get(i - 1);
      var later = versions.get(i);
      if (later.standing().version() != earlier.standing().version())
        corrections.add(correction(earlier, later, setting));
    }
    var first =
        versions.isEmpty()
            ? ""
            : setting
                .words()
                .get("live.first-version", setting.clock(versions.get(0).when().published()));
    return new ChangesView(shell, setting, update, List.copyOf(corrections), first);
  }

  public Words words() {
    return setting.words();
  }

  private static Correction correction(Post earlier, Post later, Setting setting) {
    var at = later.standing().correctedAt();
    var note = later.standing().correctionNote();
    var language = later.content().language();
    return new Correction(
        setting.clock(at),
        setting.times().iso(at),
        note == null ? "" : note,
        parts(earlier.content(), later.content(), setting),
        setting.lang(language),
        setting.dir(language));
  }

  private static List<Part> parts(Post.Content before, Post.Content after, Setting setting) {
    var words = setting.words();
    var parts = new ArrayList<Part>();
    add(parts, words.get("live.change-speaker"), speaker(before, setting), speaker(after, setting));
    add(parts, words.get("live.change-headline"), before.headline(), after.headline());
    add(parts, words.get("live.change-text"), before.text(), after.text());
    add(parts, words.get("live.change-photos"), photos(before), photos(after));
    return List.copyOf(parts);
  }

  private static void add(List<Part> parts, String label, String before, String after) {
    if (!before.equals(after)) parts.add(new Part(label, WordDiff.between(before, after)));
  }

  private static String speaker(Post.Content content, Setting setting) {
    if (content.speaker() == null) return "";
    var speaker = SpeakerView.of(content.speaker(), setting);
    var mode =
        content.mode() == Post.Mode.VERBATIM
            ? setting.words().get("live.verbatim")
            : setting.words().get("live.paraphrase");
    return speaker.name() + "\n" + speaker.role() + "\n" + mode;
  }

  private static String photos(Post.Content content) {
    return content.photos().stream()
        .map(photo -> photo.facts().caption() + " " + photo.facts().credit())
        .collect(Collectors.joining("\n"));
  }
}
