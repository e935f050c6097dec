package org.rapporteur.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.platform.text.Language;
import org.rapporteur.platform.text.Words;

/** Makes the shell of a page out of a request: the reader's language is all that it looks at. */
public final class Shells {
  private static final String LANGUAGE = "lang";

  private final Shell.Site site;

  /**
   * @param name of the site
   * @param address under which people know us, without a slash at the end
   * @param asset from a path below the webroot to its address
   */
  public Shells(String name, String address, UnaryOperator<String> asset) {
    this.site = new Shell.Site(name, address, asset);
  }

  public Shell of(RoutingContext ctx, Shell.Page page) {
    return new Shell(site, visit(ctx), page, null);
  }

  public Shell.Site site() {
    return site;
  }

  /** The language of the answer: the one that the address names, else the browser's. */
  public static Language language(RoutingContext ctx) {
    return Language.choose(asked(ctx), ctx.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  public static Shell.Visit visit(RoutingContext ctx) {
    var chosen = Language.bySuffix(asked(ctx)).isPresent();
    return new Shell.Visit(Words.of(language(ctx)), chosen, path(ctx));
  }

  private static String asked(RoutingContext ctx) {
    var values = ctx.queryParam(LANGUAGE);
    return values.isEmpty() ? null : values.get(0);
  }

  private static String path(RoutingContext ctx) {
    var query = ctx.request().query();
    var kept = query == null ? "" : withoutLanguage(query);
    // Normalised: a path that begins with two slashes would be a link to somewhere else.
    return kept.isEmpty() ? ctx.normalizedPath() : ctx.normalizedPath() + "?" + kept;
  }

  private static String withoutLanguage(String query) {
    return Stream.of(query.split("&"))
        .filter(part -> !part.isEmpty() && !part.matches(LANGUAGE + "(=.*)?"))
        .collect(Collectors.joining("&"));
  }
}
