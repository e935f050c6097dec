package org.rapporteur.page.live;

import java.time.Instant;
import java.util.List;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.page.Shell;
import org.rapporteur.post.Post;

/** Turns what was read of a coverage into the view of its page. */
final class LiveViews {

  private LiveViews() {}

  /** What was read. */
  record Found(Material material, PageOfUpdates page, Wanted wanted, ArticleLink article) {}

  static LiveView view(Found found, TargetView target, Shell shell, Setting setting, Instant now) {
    var material = found.material();
    var feed = FeedView.of(found.page(), found.wanted(), material.snapshot(), setting);
    var scheduled = setting.coverage().progress().state() == Coverage.State.SCHEDULED;
    return new LiveView(
        shell,
        setting,
        new LiveView.Position(material.snapshot().seq(), material.epoch()),
        top(found, feed, setting),
        pinned(material.pinned(), setting),
        scheduled ? Countdown.of(setting, now) : null,
        chips(found, setting),
        feed,
        RailsView.of(material, feed.ids(), setting),
        target,
        structured(found, shell, setting));
  }

  private static LiveView.Top top(Found found, FeedView feed, Setting setting) {
    var snapshot = found.material().snapshot();
    return new LiveView.Top(
        StateView.of(setting, snapshot.newest()),
        HeadView.of(setting, snapshot.contributors(), snapshot.lead()),
        SoFarView.of(setting, feed.ids()),
        found.article().view(setting));
  }

  private static UpdateView pinned(Post post, Setting setting) {
    return post == null ? null : UpdateView.of(post, 0, setting);
  }

  private static List<LiveView.Chip> chips(Found found, Setting setting) {
    var counts = found.material().counts();
    return List.of(
        chip("", "live.filter-all", counts.onAir(), found.wanted(), setting),
        chip("key", "live.filter-key", counts.key(), found.wanted(), setting),
        chip("statements", "live.filter-statements", counts.statements(), found.wanted(), setting),
        chip("photos", "live.filter-photos", counts.photos(), found.wanted(), setting));
  }

  private static LiveView.Chip chip(
      String show, String words, int count, Wanted wanted, Setting setting) {
    return new LiveView.Chip(
        setting.words().get(words),
        count,
        setting.at(wanted.showing(show)),
        wanted.show().equals(show));
  }

  private static String structured(Found found, Shell shell, Setting setting) {
    var card = shell.page().card();
    var image = card.image() == null ? null : shell.site().address() + card.image().path();
    return new LiveBlogPosting(shell.site().address(), setting)
        .document(found.page().posts(), image);
  }
}
