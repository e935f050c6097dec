package org.rapporteur.page.live;

import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rapporteur.coverage.CoverageJson;
import org.rapporteur.coverage.RosterJson;
import org.rapporteur.journal.JournalEntry;
import org.rapporteur.platform.Templates;
import org.rapporteur.platform.text.Language;
import org.rapporteur.platform.text.Words;
import org.rapporteur.post.PostJson;

/**
 * The entries of one coverage as HTML: the same templates as the page, filled from what the entry
 * carries. What an entry does not carry (the time zone, the running order) is kept here and follows
 * the entries; an older one shown again changes none of it.
 */
public final class EntryFragments {
  private final Templates templates;
  private final UnaryOperator<String> asset;
  private Snapshot snapshot;
  private long seen;

  /**
   * @param snapshot the coverage as it is when the first entry is shown
   * @param asset from a path below the webroot to its address
   */
  public EntryFragments(Snapshot snapshot, Templates templates, UnaryOperator<String> asset) {
    this.snapshot = snapshot;
    this.templates = templates;
    this.asset = asset;
    this.seen = snapshot.seq();
  }

  /** The fragment for this entry; empty where there is nothing to show. */
  public String html(JournalEntry entry, Language language) {
    follow(entry);
    return switch (entry.noun()) {
      case "post" -> update(entry, language);
      case "coverage" -> coverage(entry, language);
      case "speaker" -> speaker(entry, language);
      case "article" -> article(entry, language);
      default -> "";
    };
  }

  private void follow(JournalEntry entry) {
    if (entry.seq() <= seen) return;
    seen = entry.seq();
    switch (entry.noun()) {
      case "coverage" ->
          snapshot = snapshot.with(CoverageJson.read(entry.data().getJsonObject("coverage")));
      case "organisation" ->
          snapshot =
              snapshot.with(
                  RosterJson.readOrganisation(entry.data().getJsonObject("organisation")));
      case "post" -> {
        var post = PostJson.read(entry.coverage(), entry.data().getJsonObject("post"));
        snapshot = snapshot.with(snapshot.contributors().and(post), post.when().said());
      }
      default -> {
        // The rest is not needed to show what comes later.
      }
    }
  }

  private String update(JournalEntry entry, Language language) {
    var post = PostJson.read(entry.coverage(), entry.data().getJsonObject("post"));
    return templates.render("live/update.jte", UpdateView.of(post, entry.seq(), setting(language)));
  }

  private String coverage(JournalEntry entry, Language language) {
    var then = CoverageJson.read(entry.data().getJsonObject("coverage"));
    var setting = Setting.of(then, Words.of(language), UnaryOperator.identity(), asset);
    var lead = snapshot.with(then).lead();
    return templates.render("live/state.jte", StateView.of(setting, snapshot.newest()))
        + templates.render("live/head.jte", HeadView.of(setting, snapshot.contributors(), lead))
        + templates.render("live/sofar.jte", SoFarView.of(setting, Set.of()));
  }

  /** When they spoke is not in the entry: the page knows it already. */
  private String speaker(JournalEntry entry, Language language) {
    var speaker = RosterJson.readSpeaker(entry.data().getJsonObject("speaker"));
    var setting = setting(language);
    var view = SpeakerView.of(snapshot.naming(speaker), setting);
    return templates.render(
        "live/turn.jte", new TurnView(view, speaker.place(), null, null, false, setting));
  }

  private String article(JournalEntry entry, Language language) {
    JsonObject article = entry.data().getJsonObject("article");
    var link = new ArticleLink(article.getString("slug"), article.getString("headline", ""));
    return templates.render("live/article.jte", link.view(setting(language)));
  }

  private Setting setting(Language language) {
    return Setting.of(snapshot.coverage(), Words.of(language), UnaryOperator.identity(), asset);
  }
}
