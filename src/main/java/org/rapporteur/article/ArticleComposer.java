package org.rapporteur.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.coverage.Speaker;
import org.rapporteur.photo.Photo;
import org.rapporteur.platform.text.Language;
import org.rapporteur.platform.text.Words;
import org.rapporteur.post.Attribution;
import org.rapporteur.post.Post;

/**
 * Makes the first draft of an article out of a coverage: every statement on air once, under its
 * speaker. The same material always gives the same article.
 *
 * <p>Notes and photo posts belong to nobody: by speakers they come last, in a section of their own;
 * by time they stay where they were.
 */
final class ArticleComposer {

  private ArticleComposer() {}

  static Content compose(Material material, Content.Order order, String editor) {
    var facts = material.coverage().facts();
    var head =
        new Content.Head(
            facts.title(), facts.standfirst(), facts.outlet(), facts.language(), lead(material));
    var ending = new Content.Ending("", editor, List.of());
    return arranged(new Content(head, "", order, List.of(), ending), material, order);
  }

  /**
   * Arranges the updates anew, bringing back what had been left out. What an editor wrote stays:
   * headline, introduction, credits, and the words of items that were written by hand.
   */
  static Content again(Content before, Material material, Content.Order order) {
    return arranged(before, material, order);
  }

  private static Content arranged(Content before, Material material, Content.Order order) {
    var written =
        before
            .items()
            .filter(Item::byHand)
            .collect(Collectors.toMap(Item::id, Function.identity()));
    var items =
        material.posts().values().stream()
            .filter(post -> !post.standing().withdrawn())
            .map(post -> Optional.ofNullable(written.get(post.id())).orElse(Item.of(post)))
            .toList();
    var sections = order == Content.Order.TIME ? byTime(items) : bySpeaker(items, material);
    return new Content(before.head(), before.introduction(), order, sections, before.ending())
        .following(material);
  }

  private static List<Section> bySpeaker(List<Item> items, Material material) {
    var said = new LinkedHashMap<UUID, List<Item>>();
    material.roster().speakers().stream()
        .map(Speaker::id)
        .forEach(id -> said.put(id, new ArrayList<>()));
    var others = new ArrayList<Item>();
    for (var item : items) {
      var section =
          item.speaker() == null
              ? others
              : said.computeIfAbsent(speaker(item), id -> new ArrayList<>());
      section.add(item);
    }
    var speakers = said.values().stream().map(all -> section(all, ""));
    var room = section(others, fromTheRoom(material));
    return Stream.concat(speakers, Stream.of(room)).filter(Section::worthShowing).toList();
  }

  private static List<Section> byTime(List<Item> items) {
    var runs = new ArrayList<List<Item>>();
    for (var item : items) {
      var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last == null || !Objects.equals(speaker(last.get(0)), speaker(item)))
        runs.add(last = new ArrayList<>());
      last.add(item);
    }
    return runs.stream().map(run -> section(run, "")).toList();
  }

  private static Section section(List<Item> items, String title) {
    var speaker = items.stream().map(Item::speaker).filter(Objects::nonNull).findFirst();
    return new Section(speaker.orElse(null), title, List.copyOf(items));
  }

  private static UUID speaker(Item item) {
    return Optional.ofNullable(item.speaker()).map(Attribution::speaker).orElse(null);
  }

  /**
   * The title is part of the article, so it is in the language of the article, where we have it.
   */
  private static String fromTheRoom(Material material) {
    return Language.ofContent(material.coverage().facts().language())
        .map(language -> Words.of(language).get("article.from-the-room"))
        .orElse("");
  }

  /** The photo that leads the coverage, else the first that a photo post shows. */
  private static Photo lead(Material material) {
    var chosen =
        material.leads().stream()
            .filter(photo -> photo.id().equals(material.coverage().leadPhoto()))
            .filter(Photo::described);
    var shown =
        material.posts().values().stream()
            .filter(post -> !post.standing().withdrawn())
            .filter(post -> post.content().kind() == Post.Kind.PHOTO)
            .flatMap(post -> post.content().photos().stream());
    return Stream.concat(chosen, shown).findFirst().orElse(null);
  }
}
