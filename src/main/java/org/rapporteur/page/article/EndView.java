package org.rapporteur.page.article;

import java.util.List;
import org.rapporteur.article.Content;
import org.rapporteur.post.Attribution;

/** What stands below the text: source, editor, photographs, and what was put right. */
public record EndView(
    List<ScriptRuns.Run> source, List<ScriptRuns.Run> editor, String photographs, List<Fix> fixes) {

  /**
   * One correction; {@code href} is null where it is of the article itself.
   *
   * @param who said what was put right; empty where nobody in particular
   */
  public record Fix(String iso, String exact, String who, String note, String href, boolean gone) {}

  static EndView of(Scene scene) {
    var ending = scene.content().ending();
    var language = scene.content().head().language();
    return new EndView(
        ScriptRuns.in(ending.source(), language),
        ScriptRuns.in(ending.editor(), language),
        String.join(scene.own().get("site.list-separator"), scene.content().photographers()),
        ending.corrections().stream().map(one -> fix(one, scene)).toList());
  }

  private static Fix fix(Content.Correction one, Scene scene) {
    var times = scene.setting().times();
    var changes = one.post() == null ? null : "/u/" + one.post() + "/changes";
    var href = one.withdrawal() ? "/u/" + one.post() : changes;
    return new Fix(
        times.iso(one.at()),
        times.exact(one.at()),
        who(one.speaker()),
        one.note(),
        href == null ? null : scene.setting().at(href),
        one.withdrawal());
  }

  private static String who(Attribution speaker) {
    return speaker == null ? "" : (speaker.honorific() + " " + speaker.name()).strip();
  }
}
