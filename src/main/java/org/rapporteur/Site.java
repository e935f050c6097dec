package org.rapporteur;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rapporteur.article.Archive;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.live.EntryRenderer;
import org.rapporteur.page.Html;
import org.rapporteur.page.Pages;
import org.rapporteur.page.Shells;
import org.rapporteur.page.article.ArticlePages;
import org.rapporteur.page.live.ArticleLink;
import org.rapporteur.page.live.CoverageReader;
import org.rapporteur.page.live.EntryFragments;
import org.rapporteur.page.live.LivePages;
import org.rapporteur.page.live.Sources;
import org.rapporteur.page.site.ArticleCard;
import org.rapporteur.page.site.HomePages;
import org.rapporteur.page.site.ProblemPages;
import org.rapporteur.platform.Config;
import org.rapporteur.platform.Templates;
import org.rapporteur.platform.http.Assets;
import org.rapporteur.platform.http.Refusals.Problem;
import org.rapporteur.platform.http.SecurityHeaders;

/** What readers see in their browsers: the files of the webroot, and the pages made with them. */
final class Site {
  private static final int ARTICLES_ON_HOME = 6;

  private final Config config;
  private final Archive archive;
  private final Clock clock;
  private final Templates templates = new Templates();
  private final Assets assets;
  private final CoverageReader reader;
  private final Pages pages;

  Site(Config config, Services services, Assets assets, Clock clock) {
    this.config = config;
    this.archive = services.archive;
    this.clock = clock;
    this.assets = assets;
    this.reader = new CoverageReader(sources(services));
    var http = config.http();
    this.pages =
        new Pages(
            new Shells(http.siteName(), http.publicAddress(), assets::url), new Html(templates));
  }

  /** Mounts everything that readers can open. */
  void mount(Router router) {
    new SecurityHeaders(config.http().publicAddress()).mount(router);
    assets.mount(router);
    new HomePages(reader, this::latest, pages).mount(router);
    new LivePages(reader, this::articleOf, pages, clock).mount(router);
    new ArticlePages(archive, pages).mount(router);
  }

  /** How pages are made and answered here. */
  Pages pages() {
    return pages;
  }

  /** How the entries of a coverage look from now on. */
  Future<EntryRenderer> renderer(CoverageId coverage) {
    return reader
        .snapshot(coverage)
        .map(snapshot -> new EntryFragments(snapshot, templates, assets::url)::html);
  }

  /** The page for a request that failed. */
  String problem(RoutingContext ctx, Problem problem) {
    return new ProblemPages(pages).problem(ctx, problem);
  }

  private static Sources sources(Services services) {
    return new Sources(
        services.journal,
        services.coverages,
        services.rosters,
        services.photos,
        services.feed,
        services.posts);
  }

  private Future<Optional<ArticleLink>> articleOf(CoverageId coverage) {
    return archive
        .link(coverage)
        .map(found -> found.map(link -> new ArticleLink(link.slug(), link.headline())));
  }

  private Future<List<ArticleCard>> latest() {
    return archive.latest(ARTICLES_ON_HOME).map(all -> all.stream().map(Site::card).toList());
  }

  private static ArticleCard card(Archive.Listed article) {
    var head = article.head();
    return new ArticleCard(
        article.slug(),
        head.headline(),
        head.standfirst(),
        article.publishedAt(),
        article.zone(),
        head.language(),
        head.lead());
  }
}
