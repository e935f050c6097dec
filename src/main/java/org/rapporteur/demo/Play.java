package org.rapporteur.demo;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.article.ArticleService;
import org.rapporteur.article.Manuscript;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.post.Draft;
import org.rapporteur.post.Post;
import org.rapporteur.post.PostId;
import org.rapporteur.post.PostJson;

/**
 * One event of the demonstration, step by step, by the calls that a reporter and an editor make.
 */
final class Play {
  private final Script script;
  private final Stage stage;
  private final Cast cast;
  private final Keys keys;
  private final Map<String, Draft> drafts = new HashMap<>();

  Play(Script script, Stage stage, Cast cast, Keys keys) {
    this.script = script;
    this.stage = stage;
    this.cast = cast;
    this.keys = keys;
    script.steps().stream()
        .filter(step -> List.of("statement", "note", "photo").contains(step.verb()))
        .forEach(step -> drafts.put(step.text("key"), draft(step)));
  }

  /** Carries out one step. */
  Future<?> carryOut(Coverage coverage, Script.Step step) {
    var slug = script.slug();
    return switch (step.verb()) {
      case "start" -> stage.coverages().start(slug, cast.editor());
      case "pause" -> stage.coverages().pause(slug, step.text("reason"), cast.editor());
      case "resume" -> stage.coverages().resume(slug, cast.editor());
      case "end" -> stage.coverages().end(slug, cast.editor());
      case "soFar" -> stage.coverages().summarise(slug, points(step), cast.editor());
      case "article" -> finish(coverage, step);
      default -> onPost(coverage, step);
    };
  }

  /** True where the step puts a post on air. */
  static boolean publishes(Script.Step step) {
    return !step.text("key").isEmpty();
  }

  PostId post(String key) {
    return new PostId(keys.id("post", key));
  }

  private Future<?> onPost(Coverage coverage, Script.Step step) {
    var id = coverage.id();
    var post = post(step.text(publishes(step) ? "key" : "post"));
    return switch (step.verb()) {
      case "statement", "note", "photo" ->
          stage.posts().publish(id, post, drafts.get(step.text("key")), cast.reporter());
      case "correct" -> correct(coverage, post, step);
      case "withdraw" -> stage.posts().withdraw(id, post, step.text("reason"), cast.editor());
      case "pin" -> stage.emphasis().pin(id, post, cast.editor());
      case "key" -> stage.emphasis().markKey(id, post, true, cast.editor());
      case "unpin" ->
          stage
              .feed()
              .pinned(id)
              .compose(
                  pinned ->
                      pinned.isEmpty()
                          ? Future.succeededFuture()
                          : stage.emphasis().unpin(id, pinned.get().id(), cast.editor()));
      default -> throw new IllegalStateException("a step of no known kind: " + step.verb());
    };
  }

  private Future<?> correct(Coverage coverage, PostId post, Script.Step step) {
    var before = drafts.get(step.text("post"));
    var after =
        new Draft(
            before.kind(),
            before.mode(),
            before.speaker(),
            before.headline(),
            step.text("text"),
            before.language(),
            before.photos(),
            before.key(),
            null);
    return stage
        .posts()
        .correct(
            coverage.id(),
            post,
            new PostJson.Correction(1, step.text("note"), after),
            cast.editor());
  }

  private Future<?> finish(Coverage coverage, Script.Step step) {
    var id = coverage.id();
    return stage
        .articles()
        .compose(id, new ArticleService.Composition(null, null), cast.editor())
        .compose(
            article -> {
              var manuscript = Manuscript.of(article.content());
              var finished =
                  manuscript
                      .with(
                          new Manuscript.Head(
                              step.text("headline"),
                              step.text("standfirst"),
                              manuscript.head().byline()))
                      .introducedBy(step.text("introduction"))
                      .without(leftOut(step))
                      .credited(step.text("source"), step.text("editor"));
              var submission = new ArticleService.Submission(article.revision(), "", finished);
              return stage.articles().save(id, submission, cast.editor());
            })
        .compose(
            article ->
                stage
                    .articles()
                    .publish(id, new ArticleService.Publication(null, ""), cast.editor()));
  }

  private Set<PostId> leftOut(Script.Step step) {
    return step.keys("leaveOut").stream().map(this::post).collect(Collectors.toSet());
  }

  private List<Coverage.SoFar.Point> points(Script.Step step) {
    return step.objects("points").stream()
        .map(
            point ->
                new Coverage.SoFar.Point(
                    point.getString("text"),
                    Optional.ofNullable(point.getString("post"))
                        .map(key -> post(key).value())
                        .orElse(null)))
        .toList();
  }

  private Draft draft(Script.Step step) {
    var speaker = step.text("speaker");
    return new Draft(
        Post.Kind.valueOf(step.verb().toUpperCase(Locale.ROOT)),
        step.text("mode").isEmpty()
            ? null
            : Post.Mode.valueOf(step.text("mode").toUpperCase(Locale.ROOT)),
        speaker.isEmpty() ? null : keys.id("speaker", speaker),
        step.text("headline"),
        step.text("text"),
        null,
        step.keys("photos").stream().map(this::photo).toList(),
        step.json().getBoolean("keyMoment", false),
        null);
  }

  private UUID photo(String key) {
    return keys.id("photo", key);
  }
}
