package org.rapporteur.page.live;

import io.vertx.core.Future;
import java.util.List;
import org.rapporteur.coverage.Speaker;
import org.rapporteur.journal.JournalEntry;
import org.rapporteur.platform.Refusal;
import org.rapporteur.post.Post;
import org.rapporteur.post.PostId;
import org.rapporteur.post.PostJson;

/** Makes the pages beside the feed: what a correction changed, and what one speaker said. */
final class SidePages {
  private final CoverageReader reader;

  SidePages(CoverageReader reader) {
    this.reader = reader;
  }

  Future<ChangesView> changes(Visit visit, PostId id) {
    var coverage = visit.snapshot().coverage();
    var setting = visit.setting();
    return reader
        .sources()
        .feed()
        .find(coverage.id(), id)
        .map(post -> TargetView.of(id, List.of(post), setting))
        .compose(
            target ->
                reader
                    .sources()
                    .posts()
                    .history(coverage.id(), id)
                    .map(
                        entries ->
                            ChangesView.of(
                                visit.shell(Titles.changes(target, visit.snapshot())),
                                setting,
                                target.update(),
                                versions(entries))));
  }

  Future<SpeakerPageView> speaker(Visit visit, String slug) {
    var snapshot = visit.snapshot();
    var speaker =
        snapshot.roster().speakers().stream()
            .filter(one -> one.slug().equals(slug))
            .findFirst()
            .orElseThrow(SidePages::noSuchSpeaker);
    return reader
        .sources()
        .feed()
        .bySpeaker(snapshot.coverage().id(), speaker.id())
        .map(posts -> view(visit, speaker, posts));
  }

  private static SpeakerPageView view(Visit visit, Speaker speaker, List<Post> posts) {
    var snapshot = visit.snapshot();
    var setting = visit.setting();
    var view = SpeakerView.of(snapshot.naming(speaker), setting);
    var updates =
        posts.stream()
            .filter(post -> !post.standing().withdrawn())
            .map(post -> UpdateView.of(post, 0, setting))
            .toList();
    return new SpeakerPageView(
        visit.shell(Titles.speaker(view, speaker.slug(), snapshot)),
        setting,
        StateView.of(setting, snapshot.newest()),
        view,
        updates,
        updates.isEmpty()
            ? setting.words().get("live.no-statements")
            : setting.words().get("live.statements-count", updates.size()));
  }

  private static List<Post> versions(List<JournalEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.noun().equals("post"))
        .map(entry -> PostJson.read(entry.coverage(), entry.data().getJsonObject("post")))
        .toList();
  }

  private static Refusal noSuchSpeaker() {
    return Refusal.notFound("no-such-speaker", "Nobody of this name speaks at this event.");
  }
}
