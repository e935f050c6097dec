package org.rapporteur.page.article;

import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.article.Archive;
import org.rapporteur.article.Content;
import org.rapporteur.article.Item;
import org.rapporteur.page.Shell;
import org.rapporteur.page.live.Paragraph;
import org.rapporteur.page.live.PhotoView;
import org.rapporteur.page.live.Setting;
import org.rapporteur.platform.text.Language;
import org.rapporteur.platform.text.Words;

/**
 * An article as its page shows it; {@code lead} is null where there is no photo, {@code lang} and
 * {@code dir} where the page's own fit.
 *
 * @param notice that the article is in another language than the page; empty where it is not
 * @param structured what search engines read, or empty for a draft
 */
public record ArticleView(
    Shell shell,
    Setting setting,
    HeadView head,
    String notice,
    List<Passage> introduction,
    List<SectionView> sections,
    EndView end,
    List<Known> whoIsWho,
    String lang,
    String dir,
    String structured) {

  /** What stands above the text. */
  public record HeadView(
      Content.Head words, Kicker kicker, String iso, String exact, int minutes, PhotoView lead) {}

  /** The line above the headline: what kind of event, and where and when it was. */
  public record Kicker(String event, String href, String when) {}

  /** Somebody known by an abbreviation. */
  public record Known(String abbreviation, String name) {}

  public static ArticleView of(Shell shell, Archive.Reading reading) {
    var scene = Scene.of(shell, reading);
    var content = scene.content();
    var abbreviations = new Abbreviations(reading.roster().organisations());
    var introduction = abbreviations.section();
    var taken = new HashSet<String>();
    return new ArticleView(
        scene.shell(),
        scene.setting(),
        head(scene),
        notice(scene),
        Paragraph.plain(content.introduction()).stream()
            .map(one -> Passage.of(one, introduction))
            .toList(),
        content.sections().stream()
            .map(one -> SectionView.of(one, taken, abbreviations, scene))
            .toList(),
        EndView.of(scene),
        whoIsWho(scene, abbreviations),
        scene.lang(),
        scene.dir(),
        reading.article().published() ? NewsArticle.of(scene) : "");
  }

  public Words words() {
    return shell.words();
  }

  /** The sections that have a heading. */
  public List<SectionView> contents() {
    return sections.stream().filter(one -> !one.heading().isEmpty()).toList();
  }

  /** How many people speak in it. */
  public long speakers() {
    return sections.stream()
        .filter(one -> one.who() != null)
        .map(SectionView::heading)
        .distinct()
        .count();
  }

  private static HeadView head(Scene scene) {
    var head = scene.content().head();
    var published = scene.reading().article().publishedAt();
    var times = scene.setting().times();
    return new HeadView(
        head,
        kicker(scene),
        published == null ? null : times.iso(published),
        published == null ? null : times.exact(published),
        ReadingTime.minutes(texts(scene.content())),
        head.lead() == null ? null : PhotoView.of(head.lead(), scene.own()));
  }

  private static Kicker kicker(Scene scene) {
    var coverage = scene.reading().coverage();
    var event = coverage.facts().kicker();
    var place = coverage.facts().place();
    var began = scene.setting().times().date(coverage.progress().startedAt());
    var told = place.isEmpty() || event.contains(place);
    var when = told ? began : scene.words().get("article.place-and-date", place, began);
    return new Kicker(event, scene.setting().at(""), when);
  }

  private static String notice(Scene scene) {
    var page = scene.shell().language();
    var tag = scene.content().head().language();
    var written = Language.ofContent(tag);
    if (written.filter(page::equals).isPresent()) return "";
    if (written.isPresent()) return scene.words().get("article.not-translated");
    var name = ULocale.getDisplayName(tag, ULocale.forLanguageTag(page.tag()));
    return scene.words().get("article.in-other-language", name);
  }

  private static List<Known> whoIsWho(Scene scene, Abbreviations abbreviations) {
    var used = abbreviations.in(String.join("\n", texts(scene.content()).toList()));
    var speaking = new HashSet<>();
    scene.content().sections().stream()
        .filter(one -> one.speaker() != null && one.speaker().organisation() != null)
        .forEach(one -> speaking.add(one.speaker().organisation().id()));
    return scene.reading().roster().organisations().stream()
        .filter(Abbreviations::abbreviated)
        .filter(one -> used.contains(one.abbreviation()) || speaking.contains(one.id()))
        .map(one -> new Known(one.abbreviation(), one.name()))
        .toList();
  }

  /** Everything there is to read. */
  private static Stream<String> texts(Content content) {
    var said = content.items().map(Item::post).map(post -> post.content().text());
    var above = Stream.of(content.head().standfirst(), content.introduction());
    return Stream.concat(above, said);
  }
}
