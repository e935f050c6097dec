package org.rapporteur.page.account;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.rapporteur.account.LoginSessions;
import org.rapporteur.page.Pages;
import org.rapporteur.page.Shell;
import org.rapporteur.page.Shells;
import org.rapporteur.platform.text.Words;

/** What all pages about signing in share: their shell, and that nobody keeps a copy of them. */
public final class Frame {
  private static final int UNACCEPTABLE = 422;
  private static final String STYLE = "site";

  private final LoginSessions logins;
  private final Pages pages;

  public Frame(LoginSessions logins, Pages pages) {
    this.logins = logins;
    this.pages = pages;
  }

  /** The shell for whoever asks, with the title of a key of the words. */
  Future<Shell> shell(RoutingContext ctx, String title, String... scripts) {
    return logins
        .find(ctx)
        .map(found -> shell(ctx, title, Shell.Section.NONE, scripts).by(found.orElse(null)));
  }

  Shell shell(RoutingContext ctx, String title, Shell.Section section, String... scripts) {
    var words = Words.of(Shells.language(ctx));
    var page =
        new Shell.Page(words.get(title), "", section, List.of(STYLE), List.of(scripts), null);
    return pages.shells().of(ctx, page);
  }

  void send(RoutingContext ctx, String template, Object view) {
    pages.html().sendPrivate(ctx, "account/" + template + ".jte", view);
  }

  /** The form once more, with what is wrong about it. */
  void sendAgain(RoutingContext ctx, String template, Object view) {
    ctx.response().setStatusCode(UNACCEPTABLE);
    send(ctx, template, view);
  }

  /** Goes on with another page, in the language that the reader has chosen. */
  void goOn(RoutingContext ctx, String path) {
    Form.goOn(ctx, new Shell(pages.shells().site(), Shells.visit(ctx), null, null).href(path));
  }
}
