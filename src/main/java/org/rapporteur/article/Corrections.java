package org.rapporteur.article;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.journal.JournalEntry;
import org.rapporteur.post.Post;
import org.rapporteur.post.PostJson;

/** The list of corrections of an article: its own, and those of the updates that it holds. */
final class Corrections {

  private Corrections() {}

  /** Oldest first. What has been withdrawn lists only that, and not what was put right before. */
  static List<Content.Correction> of(Content content, Material material) {
    var items =
        content.items().collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
    var own = content.ending().corrections().stream().filter(one -> one.post() == null);
    var others =
        material.corrections().stream()
            .flatMap(
                entry ->
                    Optional.ofNullable(items.get(entry.subject()))
                        .flatMap(item -> listed(entry, item))
                        .stream());
    return Stream.concat(own, others).sorted(Comparator.comparing(Content.Correction::at)).toList();
  }

  private static Optional<Content.Correction> listed(JournalEntry entry, Item item) {
    var then = PostJson.read(entry.coverage(), entry.data().getJsonObject("post")).standing();
    if (item.withdrawn()) return then.withdrawn() ? Optional.of(taken(item, then)) : none();
    // Words written by hand carry the corrections that their editor knew of, and no later ones.
    if (item.byHand() && then.version() > item.post().standing().version()) return none();
    return Optional.of(
        new Content.Correction(
            then.correctedAt(), then.correctionNote(), item.id(), item.speaker(), false));
  }

  private static Content.Correction taken(Item item, Post.Standing then) {
    return new Content.Correction(
        then.withdrawnAt(), then.withdrawalReason(), item.id(), item.speaker(), true);
  }

  private static Optional<Content.Correction> none() {
    return Optional.empty();
  }
}
