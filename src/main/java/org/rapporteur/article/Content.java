package org.rapporteur.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.photo.Photo;
import org.rapporteur.post.Attribution;
import org.rapporteur.post.PostId;

/** What an article says, from its headline to the credits at its end. */
public record Content(
    Head head, String introduction, Order order, List<Section> sections, Ending ending) {
  /** The longest introduction, in characters (code points). */
  public static final int INTRODUCTION_LIMIT = 8_000;

  public static final int SECTIONS_LIMIT = 1_000;

  /** How the sections follow each other. */
  public enum Order {
    /** One section for each speaker, in running order. */
    SPEAKERS,
    /** As it was said: a new section whenever another speaker takes the floor. */
    TIME
  }

  /**
   * What stands above the text; {@code lead} is null where there is no photo.
   *
   * @param byline who signs it, usually the outlet
   */
  public record Head(
      String headline, String standfirst, String byline, String language, Photo lead) {
    public static final int HEADLINE_LIMIT = 200;
    public static final int STANDFIRST_LIMIT = 500;
    public static final int BYLINE_LIMIT = 80;
  }

  /**
   * What stands below the text.
   *
   * @param source where the news comes from; empty where nobody is named
   */
  public record Ending(String source, String editor, List<Correction> corrections) {
    public static final int SOURCE_LIMIT = 200;
    public static final int EDITOR_LIMIT = 120;
  }

  /**
   * Something that was put right, as readers are told. {@code post} is null where the article
   * itself was changed, {@code speaker} where nobody in particular had said it.
   *
   * @param withdrawal true where the update was taken back; the note is then the reason
   */
  public record Correction(
      Instant at, String note, PostId post, Attribution speaker, boolean withdrawal) {}

  /** Every item, from top to bottom. */
  public Stream<Item> items() {
    return sections.stream().flatMap(section -> section.items().stream());
  }

  /** Everybody who took a photo, each once, from top to bottom. */
  public List<String> photographers() {
    var lead = Stream.ofNullable(head.lead());
    var shown = items().flatMap(item -> item.post().content().photos().stream());
    var credits = new LinkedHashSet<String>();
    Stream.concat(lead, shown).map(photo -> photo.facts().credit()).forEach(credits::add);
    credits.remove("");
    return List.copyOf(credits);
  }

  /** The same content told with what has become of its updates since. */
  public Content following(Material material) {
    var followed = sections.stream().map(section -> section.following(material)).toList();
    var lead = Optional.ofNullable(head.lead()).flatMap(material::photo).orElse(null);
    var above = new Head(head.headline(), head.standfirst(), head.byline(), head.language(), lead);
    var current = new Content(above, introduction, order, followed, ending);
    return current.with(Corrections.of(current, material));
  }

  /** Without what was withdrawn: readers never saw it here. */
  public Content standing() {
    var left = sections.stream().map(Section::standing).filter(Section::worthShowing).toList();
    return new Content(head, introduction, order, left, ending);
  }

  /** With one more correction of the article itself. */
  Content amended(String note, Instant now) {
    var all = new ArrayList<>(ending.corrections());
    all.add(new Correction(now, note, null, null, false));
    return with(List.copyOf(all));
  }

  private Content with(List<Correction> corrections) {
    var below = new Ending(ending.source(), ending.editor(), corrections);
    return new Content(head, introduction, order, sections, below);
  }
}
