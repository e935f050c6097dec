package org.rapporteur.page.desk;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.rapporteur.account.Account;
import org.rapporteur.account.Role;
import org.rapporteur.coverage.CoverageService;
import org.rapporteur.page.Pages;
import org.rapporteur.page.Shell;
import org.rapporteur.page.Shells;
import org.rapporteur.platform.http.Requests;

/** Where reporters write and editors run a coverage: the composer, the desk and their lists. */
public final class DeskPages {
  private static final String REPORT = "report";
  private static final String DESK = "desk";

  private final Pages pages;
  private final StaffGate gate;
  private final CoverageService coverages;
  private final Stations stations;

  public DeskPages(Pages pages, StaffGate gate, CoverageService coverages, Stations stations) {
    this.pages = pages;
    this.gate = gate;
    this.coverages = coverages;
    this.stations = stations;
  }

  public void mount(Router router) {
    router.get("/report").handler(this::lists);
    router.get("/desk").handler(this::lists);
    router
        .get("/report/:coverage")
        .handler(ctx -> gate.admit(ctx, Role.REPORTER, reporter -> page(ctx, REPORT, reporter)));
    router
        .get("/desk/:coverage")
        .handler(ctx -> gate.admit(ctx, Role.EDITOR, editor -> page(ctx, DESK, editor)));
  }

  // One address for all staff: a reporter who opens the desk finds the list of a reporter.
  private void lists(RoutingContext ctx) {
    gate.admit(ctx, Role.REPORTER, account -> list(ctx, account));
  }

  private Future<Void> list(RoutingContext ctx, Account account) {
    var editor = ctx.normalizedPath().equals("/desk") && account.role().includes(Role.EDITOR);
    var title = Shells.visit(ctx).words().get(editor ? "desk.coverages" : "report.your-coverages");
    var scripts = editor ? List.of("desk/list_main.js") : List.<String>of();
    var page = new Shell.Page(title, "", Shell.Section.DESK, List.of("site"), scripts, null);
    return coverages
        .list()
        .map(all -> CoverageListView.of(pages.shells().of(ctx, page).by(account), all, editor))
        .map(view -> send(ctx, "desk/list.jte", view));
  }

  private Future<Void> page(RoutingContext ctx, String name, Account account) {
    return stations
        .of(Requests.slug(ctx, "coverage"))
        .map(
            station -> {
              var covered = station.coverage().facts().title();
              var title = Shells.visit(ctx).words().get(name + ".title", covered);
              var page = Shell.Page.ofStaff(title, Shell.Section.DESK, DESK, name + "/main.js");
              return new StationView(pages.shells().of(ctx, page).by(account), station);
            })
        .map(view -> send(ctx, name + "/page.jte", view));
  }

  private Void send(RoutingContext ctx, String template, Object view) {
    pages.html().sendPrivate(ctx, template, view);
    return null;
  }
}
