package org.rapporteur.page.site;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.rapporteur.page.Pages;
import org.rapporteur.page.Shell;
import org.rapporteur.page.Shells;
import org.rapporteur.platform.http.Refusals.Problem;
import org.rapporteur.platform.text.Words;

/** The pages that browsers get instead of the one they asked for. */
public final class ProblemPages {
  private final Pages pages;

  public ProblemPages(Pages pages) {
    this.pages = pages;
  }

  /** The page for this problem. */
  public String problem(RoutingContext ctx, Problem problem) {
    var words = Words.of(Shells.language(ctx));
    var about = about(problem.status());
    var title = words.get("site." + about + "-title");
    var page = new Shell.Page(title, "", Shell.Section.NONE, List.of("site"), List.of(), null);
    return pages
        .html()
        .render(
            "site/problem.jte",
            new ProblemView(
                pages.shells().of(ctx, page),
                title,
                words.get("site." + about),
                detail(problem),
                problem.status() == 401));
  }

  /**
   * The words of the interface say it for everybody, except where the request itself is at fault.
   */
  private static String detail(Problem problem) {
    var ours = problem.status() >= 500 || about(problem.status()).equals("not-found");
    return ours || problem.status() == 401 ? "" : problem.sentence();
  }

  private static String about(int status) {
    return switch (status) {
      case 401 -> "unidentified";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 429, 503 -> "busy";
      default -> status >= 500 ? "error" : "refused";
    };
  }
}
