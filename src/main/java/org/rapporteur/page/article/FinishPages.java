package org.rapporteur.page.article;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.account.Account;
import org.rapporteur.account.Role;
import org.rapporteur.article.Archive;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.CoverageService;
import org.rapporteur.page.Pages;
import org.rapporteur.page.Shell;
import org.rapporteur.page.Shells;
import org.rapporteur.page.desk.StaffGate;
import org.rapporteur.platform.http.Requests;

/** Where an editor finishes an article: the desk's page for it, and a look at what it will be. */
public final class FinishPages {
  private final CoverageService coverages;
  private final Archive archive;
  private final StaffGate gate;
  private final Pages pages;

  public FinishPages(CoverageService coverages, Archive archive, StaffGate gate, Pages pages) {
    this.coverages = coverages;
    this.archive = archive;
    this.gate = gate;
    this.pages = pages;
  }

  public void mount(Router router) {
    router.get("/desk/:coverage/article").handler(ctx -> editors(ctx, who -> finish(ctx, who)));
    router
        .get("/desk/:coverage/article/preview")
        .handler(ctx -> editors(ctx, who -> preview(ctx, who)));
  }

  private void editors(RoutingContext ctx, Function<Account, Future<Void>> page) {
    gate.admit(ctx, Role.EDITOR, page);
  }

  private Future<Void> finish(RoutingContext ctx, Account editor) {
    var title = Shells.visit(ctx).words().get("article.edit-title");
    var page =
        new Shell.Page(
            title,
            "",
            Shell.Section.DESK,
            List.of("site", "finish"),
            List.of("desk/article.js"),
            null);
    return coverage(ctx)
        .map(found -> new FinishView(pages.shells().of(ctx, page).by(editor), found))
        .map(view -> send(ctx, "article/finish.jte", view));
  }

  private Future<Void> preview(RoutingContext ctx, Account editor) {
    return coverage(ctx)
        .compose(found -> archive.draft(found.id()))
        .map(
            reading -> {
              var shell = pages.shells().of(ctx, ArticlePages.page(reading)).by(editor);
              return send(ctx, "article/page.jte", ArticleView.of(shell, reading));
            });
  }

  private Future<Coverage> coverage(RoutingContext ctx) {
    return coverages.find(Requests.slug(ctx, "coverage"));
  }

  private Void send(RoutingContext ctx, String template, Object view) {
    pages.html().sendPrivate(ctx, template, view);
    return null;
  }
}
