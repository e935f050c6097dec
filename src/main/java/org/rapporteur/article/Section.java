package org.rapporteur.article;

import java.util.List;
import org.rapporteur.post.Attribution;

/**
 * A part of an article under one heading: a speaker in full, or a title in words. {@code speaker}
 * is null where the title stands; the title may be empty.
 */
public record Section(Attribution speaker, String title, List<Item> items) {
  public static final int TITLE_LIMIT = 200;
  public static final int ITEMS_LIMIT = 10_000;

  Section following(Material material) {
    var followed = items.stream().map(item -> item.following(material)).toList();
    return new Section(speakerNow(followed), title, followed);
  }

  Section standing() {
    var left = items.stream().filter(item -> !item.withdrawn()).toList();
    return new Section(speaker, title, left);
  }

  boolean worthShowing() {
    return !items.isEmpty();
  }

  // Names on updates follow the roster, so the heading follows the updates.
  private Attribution speakerNow(List<Item> followed) {
    if (speaker == null) return null;
    return followed.stream()
        .map(Item::speaker)
        .filter(one -> one != null && one.speaker().equals(speaker.speaker()))
        .findFirst()
        .orElse(speaker);
  }
}
