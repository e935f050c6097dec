package org.rapporteur.page.article;

import java.time.Instant;
import java.util.List;
import org.rapporteur.article.Item;
import org.rapporteur.page.live.Paragraph;
import org.rapporteur.page.live.PhotoView;
import org.rapporteur.page.live.SpeakerView;
import org.rapporteur.post.Post;

/**
 * One update as the article shows it; {@code speaker} is null where the heading names them, {@code
 * clock} and {@code iso} where the time does not matter, {@code correction} and {@code gone} unless
 * it was corrected or withdrawn, {@code lang} and {@code dir} where the page's own fit.
 *
 * @param href of the update itself, and of what its correction changed
 */
public record ItemView(
    String id,
    Href href,
    String iso,
    String clock,
    SpeakerView speaker,
    String headline,
    boolean verbatim,
    List<Passage> passages,
    List<PhotoView> photos,
    String correction,
    Gone gone,
    String lang,
    String dir) {

  /** Where the update is. */
  public record Href(String update, String changes) {}

  /** What is said of a withdrawal; the reason may be empty. */
  public record Gone(String sentence, String reason) {}

  /** How an item is told in its section. */
  record Telling(boolean timed, boolean named, Abbreviations.Section abbreviations) {}

  static ItemView of(Item item, Telling telling, Scene scene) {
    var content = item.post().content();
    var standing = item.post().standing();
    var setting = scene.setting();
    var said = item.post().when().said();
    var verbatim = content.mode() == Post.Mode.VERBATIM && !item.byHand();
    var update = setting.at("/u/" + item.id());
    return new ItemView(
        item.id().toString(),
        new Href(update, setting.at("/u/" + item.id() + "/changes")),
        telling.timed() ? setting.times().iso(said) : null,
        telling.timed() ? setting.clock(said) : null,
        telling.named() && item.speaker() != null ? SpeakerView.of(item.speaker(), setting) : null,
        content.headline(),
        verbatim,
        passages(item, verbatim, telling.abbreviations()),
        item.photos().stream().map(photo -> PhotoView.of(photo, scene.own())).toList(),
        item.withdrawn() ? null : correction(standing.correctedAt(), scene),
        item.withdrawn() ? gone(standing, scene) : null,
        setting.lang(content.language()),
        setting.dir(content.language()));
  }

  private static List<Passage> passages(
      Item item, boolean verbatim, Abbreviations.Section abbreviations) {
    var content = item.post().content();
    var paragraphs =
        verbatim
            ? Paragraph.quoted(content.text(), content.language())
            : Paragraph.plain(content.text());
    return paragraphs.stream().map(one -> Passage.of(one, abbreviations)).toList();
  }

  private static String correction(Instant at, Scene scene) {
    return at == null ? null : scene.words().get("live.tag-corrected", scene.setting().clock(at));
  }

  private static Gone gone(Post.Standing standing, Scene scene) {
    var at = scene.setting().clock(standing.withdrawnAt());
    var reason = standing.withdrawalReason() == null ? "" : standing.withdrawalReason();
    return new Gone(scene.words().get("live.withdrawn-at", at), reason);
  }
}
