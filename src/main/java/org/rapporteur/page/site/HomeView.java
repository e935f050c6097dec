package org.rapporteur.page.site;

import java.util.List;
import org.rapporteur.page.Shell;
import org.rapporteur.page.live.PhotoView;
import org.rapporteur.page.live.Setting;
import org.rapporteur.page.live.StateView;
import org.rapporteur.page.live.UpdateView;

/** What is live, what comes, and what is finished. */
public record HomeView(Shell shell, List<OnAir> live, List<Next> next, List<Teaser> articles) {

  /**
   * A coverage that goes on; {@code last}, its newest update, and {@code lead} may be null.
   *
   * @param count how many updates there are, in words
   */
  public record OnAir(
      Setting setting, StateView state, UpdateView last, PhotoView lead, String count, Said said) {}

  /** A coverage that has not begun. */
  public record Next(Setting setting, String date, String starts, Said said) {}

  /** An article; {@code photo} may be null. */
  public record Teaser(
      String href,
      String title,
      String standfirst,
      String iso,
      String date,
      PhotoView photo,
      Said said) {}

  /** The {@code lang} and {@code dir} of a text; null where the page's own fit. */
  public record Said(String lang, String dir) {
    static Said in(String language, Setting setting) {
      return new Said(setting.lang(language), setting.dir(language));
    }
  }
}
