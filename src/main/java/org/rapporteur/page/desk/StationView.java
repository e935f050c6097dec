package org.rapporteur.page.desk;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.rapporteur.account.Account;
import org.rapporteur.account.Role;
import org.rapporteur.page.Shell;
import org.rapporteur.platform.Icon;

/** The page of the composer, or of the desk, of one coverage. */
public record StationView(Shell shell, Station station) {

  public String title() {
    return station.coverage().facts().title();
  }

  public String language() {
    return station.coverage().facts().language();
  }

  public String slug() {
    return station.coverage().slug();
  }

  public String word(String key, Object... arguments) {
    return shell.words().get(key, arguments);
  }

  public Icon icon(String symbol) {
    return shell.icon(symbol);
  }

  /** The list that this page was chosen from. */
  public String back() {
    return shell.href(editor() ? "/desk" : "/report");
  }

  public String livePage() {
    return shell.href("/e/" + slug());
  }

  public String articlePage() {
    return shell.href("/desk/" + slug() + "/article");
  }

  public String signIn() {
    return shell.href("/sign-in");
  }

  public boolean editor() {
    return shell.account().role().includes(Role.EDITOR);
  }

  /** Who is writing, as the scripts of the page read it; without the address. */
  public String account() {
    Account account = shell.account();
    var credit = account.credit().isEmpty() ? account.name() : account.credit();
    return new JsonObject()
        .put("id", account.id().value().toString())
        .put("name", account.name())
        .put("credit", credit)
        .put("role", account.role().name().toLowerCase(Locale.ROOT))
        .encode();
  }

  /** The words that the scripts of the page say. */
  public String patterns() {
    return ScriptWords.json(shell.words());
  }
}
