package org.rapporteur.page.live;

import io.vertx.ext.web.RoutingContext;
import org.rapporteur.page.Shell;
import org.rapporteur.page.Shells;

/** A request for a page of a coverage, with the coverage as it was when the request came. */
record Visit(RoutingContext ctx, Snapshot snapshot, Shells shells) {

  Setting setting() {
    return Setting.of(
        snapshot.coverage(),
        Shells.visit(ctx).words(),
        Shells.visit(ctx)::href,
        shells.site().asset());
  }

  /** The page's surroundings, under the name of the outlet. */
  Shell shell(Shell.Page page) {
    return shells.of(ctx, page).named(snapshot.coverage().facts().outlet());
  }
}
