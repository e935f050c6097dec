package org.rapporteur.page.live;

import org.rapporteur.platform.Refusal;

/**
 * The part of a list of updates that one page shows: 30 to a page, counted from the oldest, so that
 * older pages never shift; the newest page takes the remainder too, and holds up to 59.
 *
 * @param total how many updates the list has
 * @param page from 1, the oldest
 * @param pages how many there are
 */
public record Window(int total, int page, int pages) {
  /** Updates on a full page. */
  public static final int SIZE = 30;

  /** The page that a reader sees first: the newest, or the oldest where that comes first. */
  public static Window front(int total, boolean oldestFirst) {
    return new Window(total, oldestFirst ? 1 : pages(total), pages(total));
  }

  /** The page with this number; refused where there is none. */
  public static Window of(int total, long page) {
    if (page >= 1 && page <= pages(total)) return new Window(total, (int) page, pages(total));
    throw Refusal.notFound("no-such-page", "There is no page with this number.");
  }

  /** The page that shows the update with {@code before} updates before it. */
  public static Window holding(int total, long before) {
    return new Window(total, (int) Math.min(before / SIZE + 1, pages(total)), pages(total));
  }

  /** How many updates are older than those on this page. */
  public int older() {
    return (page - 1) * SIZE;
  }

  /** How many updates this page shows. */
  public int size() {
    return page == pages ? total - older() : SIZE;
  }

  /** How many updates are newer than those on this page. */
  public int newer() {
    return total - older() - size();
  }

  public boolean newest() {
    return page == pages;
  }

  private static int pages(int total) {
    return Math.max(1, total / SIZE);
  }
}
