package org.rapporteur.page.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.post.Post;

/**
 * A page of updates in the order in which it is shown, with the ways to the others; {@code above}
 * and {@code below} are null where there is nothing further.
 *
 * @param order {@code newest} or {@code oldest}, whichever comes first
 * @param open whether what happens next belongs on this page
 * @param empty what is said where there is no update; otherwise empty
 */
public record FeedView(
    List<UpdateView> updates,
    String order,
    String show,
    boolean open,
    Turn turn,
    Link above,
    Link below,
    String empty,
    Window window) {

  /** A way to another page. */
  public record Link(String href, String label) {}

  /** The order it is in, and the way to the other one. */
  public record Turn(String label, String href, String otherLabel) {}

  public static FeedView of(PageOfUpdates page, Wanted wanted, Snapshot snapshot, Setting setting) {
    var coverage = snapshot.coverage();
    var oldestFirst = wanted.oldestFirst(coverage);
    var window = page.window();
    return new FeedView(
        updates(page, oldestFirst, wanted, setting),
        oldestFirst ? "oldest" : "newest",
        wanted.show(),
        window.newest() && wanted.all(),
        turn(wanted, coverage, setting),
        above(window, wanted, oldestFirst, setting),
        below(window, wanted, oldestFirst, setting),
        page.posts().isEmpty() ? empty(wanted, snapshot, setting) : "",
        window);
  }

  /** The updates that are on this page. */
  public Set<UUID> ids() {
    return updates.stream().map(view -> UUID.fromString(view.id())).collect(Collectors.toSet());
  }

  public boolean filtered() {
    return !show.isEmpty();
  }

  private static List<UpdateView> updates(
      PageOfUpdates page, boolean oldestFirst, Wanted wanted, Setting setting) {
    var speaking = speaking(page, wanted, setting.coverage());
    var views = new ArrayList<UpdateView>();
    for (var post : page.posts()) {
      var view = UpdateView.of(post, page.seq(post), setting);
      views.add(post.equals(speaking) ? view.beingSaid() : view);
    }
    if (!oldestFirst) Collections.reverse(views);
    return List.copyOf(views);
  }

  /** The newest statement, while the event goes on. */
  private static Post speaking(PageOfUpdates page, Wanted wanted, Coverage coverage) {
    if (coverage.progress().state() != Coverage.State.LIVE) return null;
    if (!page.window().newest() || !wanted.all()) return null;
    return page.posts().stream()
        .filter(post -> !post.standing().withdrawn())
        .filter(post -> post.content().kind() == Post.Kind.STATEMENT)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static Turn turn(Wanted wanted, Coverage coverage, Setting setting) {
    var newest = setting.words().get("live.newest-first");
    var oldest = setting.words().get("live.oldest-first");
    var oldestFirst = wanted.oldestFirst(coverage);
    var label =
        setting
            .words()
            .get(oldestFirst ? "live.updates-oldest-first" : "live.updates-newest-first");
    return new Turn(label, setting.at(wanted.turned(coverage)), oldestFirst ? newest : oldest);
  }

  private static Link above(Window window, Wanted wanted, boolean oldestFirst, Setting setting) {
    if (oldestFirst) return window.older() == 0 ? null : earlier(window, wanted, setting);
    return window.newest()
        ? null
        : new Link(setting.at(wanted.first()), setting.words().get("live.newest"));
  }

  private static Link below(Window window, Wanted wanted, boolean oldestFirst, Setting setting) {
    if (!oldestFirst) return window.older() == 0 ? null : earlier(window, wanted, setting);
    return window.newer() == 0
        ? null
        : new Link(
            setting.at(wanted.at(window.page() + 1)),
            setting.words().get("live.later", window.newer()));
  }

  private static Link earlier(Window window, Wanted wanted, Setting setting) {
    return new Link(
        setting.at(wanted.at(window.page() - 1)),
        setting.words().get("live.earlier", window.older()));
  }

  private static String empty(Wanted wanted, Snapshot snapshot, Setting setting) {
    if (!wanted.all()) return setting.words().get("live.filter-empty");
    var due = snapshot.coverage().facts().startsAt();
    return due == null || snapshot.coverage().ended()
        ? setting.words().get("live.empty")
        : setting.words().get("live.empty-first-speaker", setting.clock(due));
  }
}
