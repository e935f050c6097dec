package org.rapporteur.page.live;

import java.util.List;
import org.rapporteur.post.Post;
import org.rapporteur.post.PostId;

/**
 * The one update that a permalink names; {@code previous} and {@code next} are null at the ends.
 *
 * @param title of the page: who says what
 * @param description the beginning of the text
 */
public record TargetView(
    UpdateView update, String title, String description, String previous, String next) {

  /**
   * @param around the update and its neighbours, in the order in which they were said
   */
  public static TargetView of(PostId id, List<Post> around, Setting setting) {
    var index = around.stream().map(Post::id).toList().indexOf(id);
    var post = around.get(index);
    var view = UpdateView.of(post, 0, setting);
    return new TargetView(
        view,
        title(view, setting),
        view.moment(),
        index == 0 ? null : at(around.get(index - 1), setting),
        index == around.size() - 1 ? null : at(around.get(index + 1), setting));
  }

  private static String at(Post post, Setting setting) {
    return setting.at("/u/" + post.id());
  }

  private static String title(UpdateView view, Setting setting) {
    if (view.withdrawn())
      return setting.words().get("live.withdrawn-at", view.withdrawal().clock());
    if (view.moment().isEmpty()) return setting.coverage().facts().title();
    return view.speaker() == null
        ? view.moment()
        : view.speaker().name() + setting.words().get("live.says") + view.moment();
  }
}
