package org.rapporteur.page.live;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.post.Post;

/** Whose words and whose photos a coverage is made of, in the order in which they came. */
public record Contributors(List<String> reporters, List<String> photographers) {

  public static Contributors none() {
    return new Contributors(List.of(), List.of());
  }

  /** Also those of this post. */
  public Contributors and(Post post) {
    var photographers = this.photographers;
    for (var photo : post.content().photos()) {
      photographers = with(photographers, photo.facts().credit());
    }
    return new Contributors(with(reporters, post.author().byline()), photographers);
  }

  private static List<String> with(List<String> names, String name) {
    if (name.isEmpty() || names.contains(name)) return names;
    var more = new ArrayList<>(names);
    more.add(name);
    return List.copyOf(more);
  }
}
