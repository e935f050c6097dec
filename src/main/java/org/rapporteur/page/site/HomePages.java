package org.rapporteur.page.site;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.page.Pages;
import org.rapporteur.page.Shell;
import org.rapporteur.page.Shells;
import org.rapporteur.page.live.CoverageReader;
import org.rapporteur.page.live.CoverageReader.Glance;

/** Home: live now, next, latest articles. */
public final class HomePages {
  /** Coverages shown as live, and as coming, at most. */
  private static final int SHOWN = 6;

  private final CoverageReader reader;
  private final Supplier<Future<List<ArticleCard>>> articles;
  private final Pages pages;

  /**
   * @param articles the latest ones
   */
  public HomePages(
      CoverageReader reader, Supplier<Future<List<ArticleCard>>> articles, Pages pages) {
    this.reader = reader;
    this.articles = articles;
    this.pages = pages;
  }

  public void mount(Router router) {
    router.get("/").handler(this::home);
  }

  private void home(RoutingContext ctx) {
    reader
        .sources()
        .coverages()
        .list()
        .compose(
            all ->
                glances(running(all))
                    .compose(
                        live ->
                            articles
                                .get()
                                .map(
                                    cards ->
                                        new HomeViews(shell(ctx))
                                            .view(live, scheduled(all), cards))))
        .onSuccess(view -> pages.html().send(ctx, "site/home.jte", view))
        .onFailure(ctx::fail);
  }

  private Future<List<Glance>> glances(List<Coverage> running) {
    var glances = running.stream().map(reader::glance).toList();
    return Future.all(glances).map(all -> glances.stream().map(Future::result).toList());
  }

  private Shell shell(RoutingContext ctx) {
    var words = Shells.language(ctx);
    var site = pages.shells().site().name();
    var description = org.rapporteur.platform.text.Words.of(words).get("site.description");
    var card = new Shell.Card("website", site, "/", null);
    return pages
        .shells()
        .of(
            ctx,
            new Shell.Page(
                site, description, Shell.Section.LIVE, List.of("site"), List.of(), card));
  }

  private static List<Coverage> running(List<Coverage> all) {
    return all.stream().filter(Coverage::running).limit(SHOWN).toList();
  }

  private static List<Coverage> scheduled(List<Coverage> all) {
    return all.stream()
        .filter(coverage -> coverage.progress().state() == Coverage.State.SCHEDULED)
        .sorted(
            Comparator.comparing(
                coverage -> coverage.facts().startsAt(),
                Comparator.nullsLast(Comparator.naturalOrder())))
        .limit(SHOWN)
        .toList();
  }
}
