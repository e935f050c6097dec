package org.rapporteur.page.live;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.OptionalLong;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.platform.http.Requests;
import org.rapporteur.post.Feed;

/**
 * What a reader wants to see of a feed, as the address says it.
 *
 * @param page empty for the first one
 * @param order empty for the usual one
 * @param show {@code key}, {@code statements}, {@code photos}, or a speaker's slug; empty for all
 */
public record Wanted(OptionalLong page, Optional<String> order, String show) {
  private static final String OLDEST = "oldest";
  private static final String NEWEST = "newest";

  /** The first page of everything. */
  public static Wanted everything() {
    return new Wanted(OptionalLong.empty(), Optional.empty(), "");
  }

  public static Wanted of(RoutingContext ctx) {
    var page =
        Requests.query(ctx, "page").isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(Requests.position(ctx, "page"));
    var order =
        Requests.query(ctx, "order").filter(word -> word.equals(OLDEST) || word.equals(NEWEST));
    return new Wanted(page, order, Requests.query(ctx, "show").orElse(""));
  }

  /** What was said first comes first: so the reader said, or the coverage has ended. */
  public boolean oldestFirst(Coverage coverage) {
    return order.map(OLDEST::equals).orElse(coverage.ended());
  }

  /** The part of the feed that is wanted; empty for all of it, or for one speaker. */
  public Optional<Feed.Selection> selection() {
    return switch (show) {
      case "key" -> Optional.of(Feed.Selection.KEY);
      case "statements" -> Optional.of(Feed.Selection.STATEMENTS);
      case "photos" -> Optional.of(Feed.Selection.PHOTOS);
      default -> Optional.empty();
    };
  }

  public boolean all() {
    return show.isEmpty();
  }

  /** The same feed, something else of it. */
  public String showing(String other) {
    return query("", order.orElse(""), other);
  }

  /** The same, the other way round. */
  public String turned(Coverage coverage) {
    return query("", oldestFirst(coverage) ? NEWEST : OLDEST, show);
  }

  public String at(int other) {
    return query(Integer.toString(other), order.orElse(""), show);
  }

  /** The first page of the same. */
  public String first() {
    return query("", order.orElse(""), show);
  }

  private static String query(String page, String order, String show) {
    var query = new StringBuilder();
    add(query, "show", show);
    add(query, "order", order);
    add(query, "page", page);
    return query.toString();
  }

  private static void add(StringBuilder query, String name, String value) {
    if (value.isEmpty()) return;
    query.append(query.length() == 0 ? '?' : '&').append(name).append('=').append(value);
  }
}
