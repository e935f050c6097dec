package org.rapporteur.page.live;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The written summary for those who come late.
 *
 * @param note how many points there are, and when they were last written
 */
public record SoFarView(List<Point> points, String note, String lang, String dir, Setting setting) {

  /** One sentence; {@code href} leads to the update that it tells of, or is null. */
  public record Point(String text, String href) {}

  /**
   * @param here the updates that the page itself shows
   */
  public static SoFarView of(Setting setting, Set<UUID> here) {
    var soFar = setting.coverage().soFar();
    var language = setting.coverage().facts().language();
    var points =
        soFar.points().stream()
            .map(point -> new Point(point.text(), href(point.post(), setting, here)))
            .toList();
    var note =
        points.isEmpty()
            ? ""
            : setting.words().get("live.so-far-points", points.size(), setting.clock(soFar.at()));
    return new SoFarView(points, note, setting.lang(language), setting.dir(language), setting);
  }

  private static String href(UUID post, Setting setting, Set<UUID> here) {
    if (post == null) return null;
    return here.contains(post) ? "#u-" + post : setting.at("/u/" + post);
  }
}
