package org.rapporteur.article;

import java.util.List;
import org.rapporteur.photo.Photo;
import org.rapporteur.platform.text.CanonicalText;
import org.rapporteur.post.Attribution;
import org.rapporteur.post.Post;
import org.rapporteur.post.PostId;

/**
 * One update as the article holds it.
 *
 * <p>An item follows its update for good: a correction made after publication is told here too, and
 * what was withdrawn shows only that, when and why. Where an editor wrote the words of the item by
 * hand they stay as written, because the correction was made to other words; a withdrawal takes
 * them all the same.
 *
 * @param post the update with the words that the article shows
 * @param byHand true where those words are the editor's own
 */
public record Item(Post post, boolean byHand) {

  static Item of(Post post) {
    return new Item(post, false);
  }

  /** The update in other words, written against the version that the post has now. */
  static Item inOtherWords(Post post, String text) {
    return new Item(saying(post, text, post.standing()), true);
  }

  Item following(Material material) {
    return material.post(id()).map(this::following).orElse(this);
  }

  private Item following(Post now) {
    if (now.standing().withdrawn()) return new Item(wordless(now), byHand);
    if (!byHand) return new Item(now, false);
    return new Item(saying(now, post.content().text(), post.standing()), true);
  }

  public PostId id() {
    return post.id();
  }

  public boolean withdrawn() {
    return post.standing().withdrawn();
  }

  /** Who said it; null where it is no statement. */
  public Attribution speaker() {
    return post.content().speaker();
  }

  public List<String> paragraphs() {
    return CanonicalText.split(post.content().text());
  }

  public List<Photo> photos() {
    return post.content().photos();
  }

  private static Post saying(Post post, String text, Post.Standing standing) {
    var content = post.content();
    var said =
        new Post.Content(
            content.kind(),
            content.mode(),
            content.speaker(),
            content.headline(),
            text,
            content.language(),
            content.photos());
    return new Post(
        post.id(), post.coverage(), post.author(), said, post.marks(), standing, post.when());
  }

  private static Post wordless(Post post) {
    var was = post.content();
    var gone =
        new Post.Content(was.kind(), was.mode(), was.speaker(), "", "", was.language(), List.of());
    return new Post(
        post.id(),
        post.coverage(),
        post.author(),
        gone,
        post.marks(),
        post.standing(),
        post.when());
  }
}
