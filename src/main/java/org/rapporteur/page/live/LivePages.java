package org.rapporteur.page.live;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.page.Pages;
import org.rapporteur.page.Shells;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.http.Requests;
import org.rapporteur.post.PostId;

/** The pages of a coverage: live, one update, what a correction changed, a speaker, a calendar. */
public final class LivePages {
  private final CoverageReader reader;
  private final FeedPages feeds;
  private final SidePages sides;
  private final Pages pages;
  private final Clock clock;

  /**
   * @param articles where the article of a coverage is, once it is published
   */
  public LivePages(
      CoverageReader reader,
      Function<CoverageId, Future<Optional<ArticleLink>>> articles,
      Pages pages,
      Clock clock) {
    this.reader = reader;
    this.feeds = new FeedPages(reader, articles, clock);
    this.sides = new SidePages(reader);
    this.pages = pages;
    this.clock = clock;
  }

  public void mount(Router router) {
    var coverage = "/e/:coverage";
    router.get(coverage).handler(ctx -> answer(ctx, "live/page.jte", feeds::coverage));
    router
        .get(coverage + "/u/:post")
        .handler(ctx -> answer(ctx, "live/page.jte", visit -> feeds.update(visit, post(ctx))));
    router
        .get(coverage + "/u/:post/changes")
        .handler(ctx -> answer(ctx, "live/changes.jte", visit -> sides.changes(visit, post(ctx))));
    router
        .get(coverage + "/s/:speaker")
        .handler(
            ctx ->
                answer(
                    ctx,
                    "live/speaker.jte",
                    visit -> sides.speaker(visit, Requests.slug(ctx, "speaker"))));
    router.get(coverage + "/calendar.ics").handler(this::calendar);
  }

  private <T> void answer(RoutingContext ctx, String template, Function<Visit, Future<T>> making) {
    reader
        .find(Requests.slug(ctx, "coverage"))
        .compose(
            coverage ->
                reader
                    .position(coverage)
                    .compose(position -> answer(ctx, template, making, coverage, position)))
        .onFailure(ctx::fail);
  }

  private <T> Future<Void> answer(
      RoutingContext ctx,
      String template,
      Function<Visit, Future<T>> making,
      Coverage coverage,
      LiveView.Position position) {
    var state = state(ctx, coverage, position);
    if (pages.html().known(ctx, state)) return Future.succeededFuture();
    return reader
        .snapshot(position.seq(), coverage)
        .compose(snapshot -> making.apply(new Visit(ctx, snapshot, pages.shells())))
        .map(view -> pages.html().render(template, view))
        .map(
            page -> {
              pages.html().send(ctx, state, page);
              return null;
            });
  }

  /** Everything that decides how a page looks: the journal, the reader, the minutes to wait. */
  private String state(RoutingContext ctx, Coverage coverage, LiveView.Position position) {
    var visit = Shells.visit(ctx);
    var waiting = coverage.progress().state() == Coverage.State.SCHEDULED;
    var minute = waiting ? clock.instant().truncatedTo(ChronoUnit.MINUTES).toString() : "";
    return String.join(
        " ",
        position.toString(),
        visit.path(),
        visit.words().language().tag(),
        Boolean.toString(visit.chosen()),
        pages.shells().site().asset().apply("css/live.css"),
        minute);
  }

  private void calendar(RoutingContext ctx) {
    reader
        .find(Requests.slug(ctx, "coverage"))
        .map(
            coverage -> {
              if (coverage.facts().startsAt() == null) throw noDate();
              var page = pages.shells().site().address() + "/e/" + coverage.slug();
              return CalendarFile.of(coverage, page, clock.instant());
            })
        .onSuccess(
            file ->
                ctx.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .end(file))
        .onFailure(ctx::fail);
  }

  private static PostId post(RoutingContext ctx) {
    return new PostId(Requests.id(ctx, "post"));
  }

  private static Refusal noDate() {
    return Refusal.notFound("no-date", "It is not known yet when this event begins.");
  }
}
