package org.rapporteur.page.live;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.post.PostId;

/** Makes the page of a coverage: as such, or around the one update that a permalink names. */
final class FeedPages {
  private final CoverageReader reader;
  private final Function<CoverageId, Future<Optional<ArticleLink>>> articles;
  private final Clock clock;

  FeedPages(
      CoverageReader reader,
      Function<CoverageId, Future<Optional<ArticleLink>>> articles,
      Clock clock) {
    this.reader = reader;
    this.articles = articles;
    this.clock = clock;
  }

  Future<LiveView> coverage(Visit visit) {
    var wanted = Wanted.of(visit.ctx());
    return reader
        .material(visit.snapshot())
        .compose(
            material ->
                reader.page(material, wanted).compose(page -> found(material, page, wanted, visit)))
        .map(found -> view(found, null, visit));
  }

  Future<LiveView> update(Visit visit, PostId id) {
    var coverage = visit.snapshot().coverage();
    return reader
        .around(coverage, id)
        .map(around -> TargetView.of(id, around, visit.setting()))
        .compose(
            target ->
                reader
                    .material(visit.snapshot())
                    .compose(
                        material ->
                            reader
                                .pageHolding(material, id)
                                .compose(page -> found(material, page, Wanted.everything(), visit)))
                    .map(found -> view(found, target, visit)));
  }

  private Future<LiveViews.Found> found(
      Material material, PageOfUpdates page, Wanted wanted, Visit visit) {
    return articles
        .apply(visit.snapshot().coverage().id())
        .map(article -> article.orElse(ArticleLink.none()))
        .map(article -> new LiveViews.Found(material, page, wanted, article));
  }

  private LiveView view(LiveViews.Found found, TargetView target, Visit visit) {
    var setting = visit.setting();
    var page =
        target == null
            ? Titles.coverage(visit.snapshot(), setting)
            : Titles.update(target, visit.snapshot());
    return LiveViews.view(found, target, visit.shell(page), setting, clock.instant());
  }
}
