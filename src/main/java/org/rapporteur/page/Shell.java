package org.rapporteur.page;

import java.util.List;
import java.util.function.UnaryOperator;
import org.rapporteur.account.Account;
import org.rapporteur.account.Role;
import org.rapporteur.platform.Icon;
import org.rapporteur.platform.text.Language;
import org.rapporteur.platform.text.Words;

/**
 * What surrounds the content of every page: its head, the bar, the footer; {@code account} is null
 * on pages that are the same for everybody.
 */
public record Shell(Site site, Visit visit, Page page, Account account) {

  /** The part of the site that a page belongs to. */
  public enum Section {
    LIVE,
    ARTICLES,
    DESK,
    PEOPLE,
    NONE
  }

  /**
   * The installation.
   *
   * @param name in the bar; on the pages of a coverage the outlet's name
   * @param address under which people know us: scheme, host and port, no slash at the end
   * @param asset from a path below the webroot to its address
   */
  public record Site(String name, String address, UnaryOperator<String> asset) {}

  /**
   * What the request tells of the reader.
   *
   * @param chosen whether the address names the language, so that links must keep naming it
   * @param path of this page with its query, without the language
   */
  public record Visit(Words words, boolean chosen, String path) {

    /** The address of a page, in the language of this one where the reader has chosen it. */
    public String href(String path) {
      return chosen ? in(words.language(), path) : path;
    }
  }

  /**
   * What the page says of itself.
   *
   * @param styles files below {@code css/} besides the tokens and the base, without their ending
   * @param scripts modules below {@code js/}
   * @param card how it looks where its address is shared; null where it should not be
   */
  public record Page(
      String title,
      String description,
      Section section,
      List<String> styles,
      List<String> scripts,
      Card card) {

    /** A page of the staff: not to be found, not to be shared. */
    public static Page ofStaff(String title, Section section, String style, String script) {
      return new Page(title, "", section, List.of(style), List.of(script), null);
    }
  }

  /**
   * How a page looks where its address is shared.
   *
   * @param type of Open Graph, for example {@code article}
   * @param path the address to share, without host and language
   * @param image below the site's address, with its description; null where there is none
   */
  public record Card(String type, String title, String path, Image image) {

    /** A picture of at least 480 pixels width. */
    public record Image(String path, int width, int height, String description) {}
  }

  public Words words() {
    return visit.words();
  }

  public Language language() {
    return visit.words().language();
  }

  /** The address of another page, in the language of this one where the reader has chosen it. */
  public String href(String path) {
    return visit.href(path);
  }

  /** This page in that language. */
  public String here(Language language) {
    return in(language, visit.path());
  }

  /** The address that search engines should keep; without a card it is that of this request. */
  public String canonical() {
    return site.address() + (page.card() == null ? visit.path() : page.card().path());
  }

  public String canonical(Language language) {
    return in(language, canonical());
  }

  public String asset(String path) {
    return site.asset().apply(path);
  }

  public Icon icon(String symbol) {
    return new Icon(asset("icons/sprite.svg"), symbol);
  }

  public boolean staff() {
    return account != null && account.role().includes(Role.REPORTER);
  }

  /** The same page with its own name in the bar. */
  public Shell named(String name) {
    return new Shell(new Site(name, site.address(), site.asset()), visit, page, account);
  }

  /** The same page for somebody who is signed in. */
  public Shell by(Account other) {
    return new Shell(site, visit, page, other);
  }

  private static String in(Language language, String path) {
    var fragment = path.indexOf('#');
    var before = fragment < 0 ? path : path.substring(0, fragment);
    var after = fragment < 0 ? "" : path.substring(fragment);
    return before + (before.contains("?") ? "&" : "?") + "lang=" + language.suffix() + after;
  }
}
