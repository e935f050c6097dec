package org.rapporteur.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demonstration: a workshop that is over, told at its own times, and a roundtable replayed
 * live. Interrupted, it goes on after the last update that is there.
 */
public final class Demonstration {
  /** The address of the roundtable's coverage. */
  public static final String ROUNDTABLE = "wipo-china-roundtable-2022";

  private static final double SECONDS_OF_SCRIPT = 600;
  private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

  private final Vertx vertx;
  private final int seconds;
  private final Cast cast;
  private final Function<Clock, Stage> stages;
  private final Clock clock;

  /**
   * @param seconds how long the roundtable takes
   * @param stages makes the services, with the clock that they are to go by
   */
  public Demonstration(
      Vertx vertx, int seconds, Cast cast, Function<Clock, Stage> stages, Clock clock) {
    this.vertx = vertx;
    this.seconds = seconds;
    this.cast = cast;
    this.stages = stages;
    this.clock = clock;
  }

  /**
   * Plays both events; the answer comes when the roundtable has begun, the rest follows by itself.
   */
  public Future<Void> play() {
    return tell(Script.load("workshop.json"))
        .compose(told -> replay(Script.load("roundtable.json")));
  }

  private Future<Void> tell(Script script) {
    var then = new ScriptClock(clock);
    var first = script.steps().get(0).at();
    first.ifPresent(then::standAt);
    var stage = stages.apply(then);
    var keys = new Keys(script.slug());
    var play = new Play(script, stage, cast, keys);
    return find(stage, script.slug())
        .compose(
            known -> {
              if (known != null && known.ended()) return Future.succeededFuture();
              return new Preparation(script, stage, cast, keys)
                  .carryOut()
                  .compose(
                      coverage ->
                          Preparation.oneByOne(
                              script.steps(),
                              step -> {
                                step.at().ifPresent(then::standAt);
                                return forgiving(play.carryOut(coverage, step));
                              }));
            });
  }

  private Future<Void> replay(Script script) {
    var stage = stages.apply(clock);
    var keys = new Keys(script.slug());
    var play = new Play(script, stage, cast, keys);
    return find(stage, script.slug())
        .compose(
            known -> {
              if (known != null && known.ended()) return Future.succeededFuture();
              var ready =
                  known == null
                      ? new Preparation(script, stage, cast, keys).carryOut()
                      : Future.succeededFuture(known);
              return ready.compose(
                  coverage ->
                      done(stage, coverage, script, play)
                          .map(
                              done -> {
                                next(play, coverage, script.steps(), done);
                                return null;
                              }));
            });
  }

  /** How many steps are behind us: all up to the last post that is there. */
  private static Future<Integer> done(Stage stage, Coverage coverage, Script script, Play play) {
    return stage
        .feed()
        .page(coverage.id(), 0, Integer.MAX_VALUE)
        .map(
            posts -> {
              var there = posts.stream().map(post -> post.id()).toList();
              var steps = script.steps();
              var done = 0;
              for (var i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                if (Play.publishes(step) && there.contains(play.post(step.text("key"))))
                  done = i + 1;
              }
              return done;
            });
  }

  private void next(Play play, Coverage coverage, List<Script.Step> steps, int position) {
    if (position == steps.size()) {
      log.info("The demonstration is over: its article is published");
      return;
    }
    var step = steps.get(position);
    var wait = Math.max(1, Math.round(step.after() * 1000 * seconds / SECONDS_OF_SCRIPT));
    vertx.setTimer(
        wait,
        timer ->
            forgiving(play.carryOut(coverage, step))
                .onSuccess(carriedOut -> next(play, coverage, steps, position + 1))
                .onFailure(
                    fault -> log.error("The demonstration stopped at “{}”", step.verb(), fault)));
  }

  private static Future<Coverage> find(Stage stage, String slug) {
    return stage
        .coverages()
        .find(slug)
        .recover(
            fault ->
                fault instanceof Refusal refusal && refusal.kind() == Refusal.Kind.NOT_FOUND
                    ? Future.succeededFuture()
                    : Future.failedFuture(fault));
  }

  // Somebody may have paused, pinned or ended it from the desk meanwhile: then the play goes on as
  // it can.
  private static <T> Future<T> forgiving(Future<T> step) {
    return step.recover(
        fault ->
            fault instanceof Refusal refusal
                    && (refusal.kind() == Refusal.Kind.CONFLICT
                        || refusal.kind() == Refusal.Kind.NOT_FOUND)
                ? Future.succeededFuture()
                : Future.failedFuture(fault));
  }
}
