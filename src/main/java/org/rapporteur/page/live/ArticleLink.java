package org.rapporteur.page.live;

/** Where the finished article of a coverage is; the slug is null while it is not published. */
public record ArticleLink(String slug, String title) {

  /** The link as the coverage's page shows it. */
  public record View(String href, String title, String lang, String dir, Setting setting) {}

  /** No article yet. */
  public static ArticleLink none() {
    return new ArticleLink(null, "");
  }

  View view(Setting setting) {
    var language = setting.coverage().facts().language();
    var href = slug == null ? null : setting.href().apply("/a/" + slug);
    return new View(href, title, setting.lang(language), setting.dir(language), setting);
  }
}
