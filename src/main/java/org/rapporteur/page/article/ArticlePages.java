package org.rapporteur.page.article;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.rapporteur.article.Archive;
import org.rapporteur.page.Pages;
import org.rapporteur.page.Shell;
import org.rapporteur.page.Shells;
import org.rapporteur.page.live.PhotoView;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.http.Requests;
import org.rapporteur.platform.text.CanonicalText;

/** What stays to be read: articles, and the archive that lists and finds them. */
public final class ArticlePages {
  private static final int CARD_WIDTH = 960;

  private final Archive archive;
  private final Pages pages;

  public ArticlePages(Archive archive, Pages pages) {
    this.archive = archive;
    this.pages = pages;
  }

  public void mount(Router router) {
    router.get("/a/:article").handler(this::article);
    router.get("/articles").handler(this::archive);
  }

  private void article(RoutingContext ctx) {
    answer(
        ctx,
        "article/page.jte",
        archive
            .read(Requests.slug(ctx, "article"))
            .map(reading -> ArticleView.of(pages.shells().of(ctx, page(reading)), reading)));
  }

  private void archive(RoutingContext ctx) {
    var text = CanonicalText.line(Requests.query(ctx, "q").orElse(""));
    var words = Shells.visit(ctx).words();
    var title = words.get("site.archive");
    var card = new Shell.Card("website", title, "/articles", null);
    var described = text.isEmpty() ? card : null;
    var page =
        new Shell.Page(title, "", Shell.Section.ARTICLES, List.of("site"), List.of(), described);
    answer(
        ctx,
        "article/archive.jte",
        archive
            .search(text, number(ctx))
            .map(found -> ArchiveView.of(pages.shells().of(ctx, page), text, found)));
  }

  private void answer(RoutingContext ctx, String template, Future<?> making) {
    making.onSuccess(view -> pages.html().send(ctx, template, view)).onFailure(ctx::fail);
  }

  /** What the page of an article says of itself; a draft has no card to be shared. */
  static Shell.Page page(Archive.Reading reading) {
    var head = reading.article().content().head();
    var published = reading.article().published();
    var card =
        new Shell.Card(
            "article", head.headline(), "/a/" + reading.article().slug(), image(reading));
    return new Shell.Page(
        head.headline() + " | " + reading.coverage().facts().outlet(),
        head.standfirst(),
        Shell.Section.ARTICLES,
        List.of("live", "article"),
        List.of("article/main.js"),
        published ? card : null);
  }

  private static Shell.Card.Image image(Archive.Reading reading) {
    var lead = reading.article().content().head().lead();
    if (lead == null) return null;
    var file = lead.file();
    var width = PhotoView.nearest(lead, CARD_WIDTH);
    var height = Math.round((float) file.height() * width / file.width());
    return new Shell.Card.Image(
        PhotoView.address(lead, width), width, height, lead.facts().alternative());
  }

  private static int number(RoutingContext ctx) {
    var page = Requests.query(ctx, "page").orElse("1");
    if (page.matches("[1-9][0-9]{0,5}")) return Integer.parseInt(page);
    throw Refusal.notFound("no-such-page", "There is nothing at this address.");
  }
}
