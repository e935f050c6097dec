package org.rapporteur.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.Roster;
import org.rapporteur.journal.JournalEntry;
import org.rapporteur.photo.Photo;
import org.rapporteur.post.Post;
import org.rapporteur.post.PostId;

/**
 * What an article is made from: the coverage as it stands now.
 *
 * @param posts by their ids, in the order in which it was said, withdrawn ones too
 * @param corrections the journal's entries on corrected and withdrawn posts, oldest first
 * @param leads photos that may stand above the text
 */
public record Material(
    Coverage coverage,
    Roster roster,
    Map<PostId, Post> posts,
    List<JournalEntry> corrections,
    List<Photo> leads) {

  /** The posts by their ids, in the order given. */
  static Map<PostId, Post> byId(List<Post> posts) {
    var byId = new LinkedHashMap<PostId, Post>();
    posts.forEach(post -> byId.put(post.id(), post));
    return byId;
  }

  Optional<Post> post(PostId id) {
    return Optional.ofNullable(posts.get(id));
  }

  /** The photo with what is said of it now; empty once it was withdrawn with its update. */
  Optional<Photo> photo(Photo known) {
    if (!known.id().equals(coverage.leadPhoto()) && shown(known, true) && !shown(known, false))
      return Optional.empty();
    return Stream.concat(leads.stream(), Stream.of(known))
        .filter(one -> one.id().equals(known.id()))
        .findFirst();
  }

  private boolean shown(Photo photo, boolean withdrawn) {
    return posts.values().stream()
        .filter(post -> post.standing().withdrawn() == withdrawn)
        .flatMap(post -> post.content().photos().stream())
        .anyMatch(one -> one.id().equals(photo.id()));
  }
}
