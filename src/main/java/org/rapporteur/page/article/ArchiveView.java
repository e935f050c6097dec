package org.rapporteur.page.article;

import java.util.List;
import org.rapporteur.article.Archive;
import org.rapporteur.page.Shell;
import org.rapporteur.page.live.PhotoView;
import org.rapporteur.platform.text.ContentLanguage;
import org.rapporteur.platform.text.Times;
import org.rapporteur.platform.text.Words;

/**
 * A page of the archive; {@code newer} and {@code older} are null at its ends.
 *
 * @param text what was searched for; empty where nothing was
 */
public record ArchiveView(
    Shell shell,
    String text,
    List<Entry> entries,
    int page,
    int pages,
    String newer,
    String older) {

  /**
   * One article; {@code photo} is null where it has none, {@code lang} and {@code dir} where the
   * page's own fit.
   */
  public record Entry(
      String href,
      String headline,
      String standfirst,
      String byline,
      String iso,
      String date,
      PhotoView photo,
      String lang,
      String dir) {

    /** An article in a list; the home page shows the same. */
    public static Entry of(Archive.Listed one, Shell shell) {
      var head = one.head();
      var times = new Times(one.zone(), shell.language(), "");
      var same = head.language().equals(shell.language().tag());
      return new Entry(
          shell.href("/a/" + one.slug()),
          head.headline(),
          head.standfirst(),
          head.byline(),
          times.iso(one.publishedAt()),
          times.date(one.publishedAt()),
          head.lead() == null ? null : PhotoView.of(head.lead(), shell.words()),
          same ? null : head.language(),
          same ? null : ContentLanguage.dir(head.language()));
    }
  }

  static ArchiveView of(Shell shell, String text, Archive.Found found) {
    return new ArchiveView(
        shell,
        text,
        found.articles().stream().map(one -> Entry.of(one, shell)).toList(),
        found.page(),
        found.pages(),
        found.page() > 1 ? address(shell, text, found.page() - 1) : null,
        found.page() < found.pages() ? address(shell, text, found.page() + 1) : null);
  }

  public Words words() {
    return shell.words();
  }

  private static String address(Shell shell, String text, int page) {
    var query = text.isEmpty() ? "" : "&q=" + encoded(text);
    return shell.href("/articles?page=" + page + query);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
