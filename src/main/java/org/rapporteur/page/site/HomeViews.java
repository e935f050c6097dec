package org.rapporteur.page.site;

import java.util.List;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.page.Shell;
import org.rapporteur.page.live.CoverageReader.Glance;
import org.rapporteur.page.live.PhotoView;
import org.rapporteur.page.live.Setting;
import org.rapporteur.page.live.StateView;
import org.rapporteur.page.live.UpdateView;
import org.rapporteur.platform.text.ContentLanguage;
import org.rapporteur.platform.text.Times;

/** Turns what was read into the view of home. */
final class HomeViews {
  private final Shell shell;

  HomeViews(Shell shell) {
    this.shell = shell;
  }

  HomeView view(List<Glance> live, List<Coverage> next, List<ArticleCard> articles) {
    return new HomeView(
        shell,
        live.stream().map(this::onAir).toList(),
        next.stream().map(this::next).toList(),
        articles.stream().map(this::teaser).toList());
  }

  private HomeView.OnAir onAir(Glance glance) {
    var setting = setting(glance.coverage());
    var last = glance.last() == null ? null : UpdateView.of(glance.last(), 0, setting);
    var newest = glance.last() == null ? null : glance.last().when().said();
    return new HomeView.OnAir(
        setting,
        StateView.of(setting, newest),
        last,
        glance.lead() == null ? null : PhotoView.of(glance.lead(), shell.words()).brief(),
        shell.words().get("site.updates-count", glance.updates()),
        HomeView.Said.in(glance.coverage().facts().language(), setting));
  }

  private HomeView.Next next(Coverage coverage) {
    var setting = setting(coverage);
    var due = coverage.facts().startsAt();
    var times = setting.times();
    return new HomeView.Next(
        setting,
        due == null ? "" : times.date(due),
        due == null ? "" : shell.words().get("live.starts", times.clock(due), times.place()),
        HomeView.Said.in(coverage.facts().language(), setting));
  }

  private HomeView.Teaser teaser(ArticleCard card) {
    var times = new Times(card.zone(), shell.language(), "");
    var foreign = !card.language().equals(shell.language().tag());
    return new HomeView.Teaser(
        shell.href("/a/" + card.slug()),
        card.title(),
        card.standfirst(),
        times.iso(card.publishedAt()),
        times.date(card.publishedAt()),
        card.photo() == null ? null : PhotoView.of(card.photo(), shell.words()),
        new HomeView.Said(
            foreign ? card.language() : null,
            foreign ? ContentLanguage.dir(card.language()) : null));
  }

  private Setting setting(Coverage coverage) {
    return Setting.of(coverage, shell.words(), shell::href, shell.site().asset());
  }
}
