package org.rapporteur.article;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.photo.Photo;
import org.rapporteur.platform.Refusal;
import org.rapporteur.post.Attribution;
import org.rapporteur.post.Post;
import org.rapporteur.post.PostId;
import org.rapporteur.post.PostJson;

/** Makes the content of an article out of what an editor wrote and what was there before. */
final class Typesetter {

  private Typesetter() {}

  /** The content that the manuscript makes of what was there before. */
  static Content set(Manuscript manuscript, Content before, Material material) {
    requireEachOnce(manuscript);
    var head = manuscript.head();
    var above =
        new Content.Head(
            head.headline(),
            head.standfirst(),
            head.byline(),
            before.head().language(),
            lead(manuscript.lead(), before, material));
    var known = before.items().collect(Collectors.toMap(Item::id, Function.identity()));
    var sections =
        manuscript.parts().stream()
            .map(part -> section(part, known, material))
            .filter(Section::worthShowing)
            .toList();
    var below =
        new Content.Ending(manuscript.source(), manuscript.editor(), before.ending().corrections());
    return new Content(above, manuscript.introduction(), before.order(), sections, below)
        .following(material);
  }

  private static void requireEachOnce(Manuscript manuscript) {
    var seen = new HashSet<PostId>();
    var lines = manuscript.parts().stream().flatMap(part -> part.lines().stream());
    if (!lines.map(Manuscript.Line::post).allMatch(seen::add))
      throw Refusal.field("sections", "repeated-post", "The article holds an update twice.");
  }

  private static Photo lead(UUID lead, Content before, Material material) {
    if (lead == null) return null;
    var shown =
        material.posts().values().stream()
            .filter(post -> !post.standing().withdrawn())
            .flatMap(post -> post.content().photos().stream());
    return Stream.of(material.leads().stream(), shown, Stream.ofNullable(before.head().lead()))
        .flatMap(Function.identity())
        .filter(photo -> photo.id().equals(lead) && photo.described())
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.field(
                    "lead",
                    "no-such-photo",
                    "This coverage shows no described photo with that id."));
  }

  private static Section section(Manuscript.Part part, Map<PostId, Item> known, Material material) {
    var items =
        part.lines().stream()
            .filter(line -> known.containsKey(line.post()) || !withdrawn(line, material))
            .map(line -> item(line, known.get(line.post()), material))
            .toList();
    if (part.speaker() == null) return new Section(null, part.title(), items);
    items.forEach(item -> requireOwn(item.speaker(), part.speaker()));
    var roster = material.roster();
    var speaker = roster.speaker(part.speaker()).orElseThrow(Typesetter::noSuchSpeaker);
    return new Section(Attribution.of(speaker, roster), part.title(), items);
  }

  private static boolean withdrawn(Manuscript.Line line, Material material) {
    return material.post(line.post()).map(post -> post.standing().withdrawn()).orElse(false);
  }

  private static Item item(Manuscript.Line line, Item before, Material material) {
    var post = material.post(line.post()).orElseThrow(Typesetter::noSuchPost);
    if (line.text() == null || line.text().equals(post.content().text())) return Item.of(post);
    if (before != null && before.byHand() && line.text().equals(before.post().content().text()))
      return before;
    if (line.version() != post.standing().version()) throw corrected(post, line);
    if (line.text().isEmpty() && post.content().kind() != Post.Kind.PHOTO) throw empty();
    return Item.inOtherWords(post, line.text());
  }

  private static void requireOwn(Attribution said, UUID heading) {
    if (said != null && !Objects.equals(said.speaker(), heading))
      throw Refusal.field(
          "sections", "wrong-speaker", "A statement cannot stand under somebody else’s name.");
  }

  private static Refusal noSuchPost() {
    return Refusal.field("sections", "no-such-post", "This coverage has no update with that id.");
  }

  private static Refusal noSuchSpeaker() {
    return Refusal.field(
        "sections", "no-such-speaker", "This coverage has no speaker with that id.");
  }

  private static Refusal empty() {
    return Refusal.field(
        "sections", "no-words", "An update without words says nothing: leave it out instead.");
  }

  private static Refusal corrected(Post post, Manuscript.Line line) {
    return Refusal.conflict(
            "update-corrected",
            "An update was corrected while you were changing its words here. Here are both texts.")
        .with("post", PostJson.post(post))
        .with("text", line.text());
  }
}
