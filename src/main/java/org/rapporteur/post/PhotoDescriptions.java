package org.rapporteur.post;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import org.rapporteur.account.Account;
import org.rapporteur.account.Role;
import org.rapporteur.journal.Change;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.journal.Journal;
import org.rapporteur.photo.Photo;
import org.rapporteur.photo.PhotoService;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.db.Database;
import org.rapporteur.platform.db.Tx;

/** What is said of a photo, changed wherever the photo is shown. */
public final class PhotoDescriptions {
  private final Database database;
  private final Journal journal;
  private final PhotoService photos;
  private final Feed feed;

  public PhotoDescriptions(Database database, Journal journal, PhotoService photos, Feed feed) {
    this.database = database;
    this.journal = journal;
    this.photos = photos;
    this.feed = feed;
  }

  /** Says something else of the photo; every post on air that shows it tells its readers. */
  public Future<Photo> describe(UUID photo, Photo.Facts facts, Account account) {
    return photos
        .find(photo)
        .map(found -> requireMay(found, account))
        .compose(found -> feed.showing(database.direct(), photo))
        .compose(
            posts -> {
              var coverages = posts.stream().map(Post::coverage).distinct().toList();
              return switch (coverages.size()) {
                case 0 -> database.inTransaction(tx -> photos.describe(tx, photo, facts));
                case 1 -> describe(coverages.get(0), photo, facts, account);
                default ->
                    throw Refusal.conflict(
                        "photo-shown-twice",
                        "This photo is on air in more than one coverage; upload it again to describe it anew.");
              };
            });
  }

  private Future<Photo> describe(
      CoverageId coverage, UUID photo, Photo.Facts facts, Account account) {
    return journal.write(
        coverage,
        tx ->
            photos
                .describe(tx, photo, facts)
                .compose(
                    described ->
                        tellings(tx, photo, account)
                            .map(
                                tellings ->
                                    new Change<>(requireFit(described, tellings), tellings))));
  }

  private Future<List<Change.Telling>> tellings(Tx tx, UUID photo, Account account) {
    return feed.showing(tx, photo)
        .map(
            posts ->
                posts.stream().map(post -> PostJson.telling("changed", post, account)).toList());
  }

  private static Photo requireFit(Photo described, List<Change.Telling> shown) {
    if (shown.isEmpty() || described.described()) return described;
    throw Refusal.field(
        "alternative",
        "photo-without-description",
        "A photo that is on air needs its description.");
  }

  /** Refuses a photo that nobody has described for those who cannot see it. */
  static Photo requireDescribed(Photo photo) {
    if (photo.described()) return photo;
    throw Refusal.field(
        "photo", "photo-without-description", "A photo that is shown needs its description.");
  }

  private static Photo requireMay(Photo photo, Account account) {
    if (account.role().includes(Role.EDITOR) || photo.owner().equals(account.id())) return photo;
    throw Refusal.forbidden(
        "not-your-photo", "Only its owner or an editor may describe this photo.");
  }
}
