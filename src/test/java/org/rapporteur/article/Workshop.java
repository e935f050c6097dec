package org.rapporteur.article;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapporteur.account.AccountId;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.Organisation;
import org.rapporteur.coverage.Roster;
import org.rapporteur.coverage.Speaker;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.journal.JournalEntry;
import org.rapporteur.photo.Photo;
import org.rapporteur.post.Attribution;
import org.rapporteur.post.Post;
import org.rapporteur.post.PostId;
import org.rapporteur.post.PostJson;

/** A covered evening on paper: two speakers, and updates as a test adds them, a minute apart. */
final class Workshop {
  static final Instant BEGIN = Instant.parse("2026-10-08T17:00:00Z");
  static final Organisation LIBRARY =
      new Organisation(new UUID(3, 1), "Lindenbroek Library", "LL", Organisation.Kind.ASSOCIATION);
  static final Speaker ADA =
      new Speaker(new UUID(2, 1), "ada", "Ms.", "Ada Brook", null, "Librarian", LIBRARY.id(), 1);
  static final Speaker BO =
      new Speaker(new UUID(2, 2), "bo", "Mr.", "Bo Carver", null, "Engineer", null, 2);

  private final CoverageId id = new CoverageId(new UUID(1, 1));
  private final List<Post> posts = new ArrayList<>();
  private final List<JournalEntry> told = new ArrayList<>();

  PostId says(Speaker speaker, String text) {
    return add(Post.Kind.STATEMENT, speaker, text, List.of());
  }

  PostId note(String text) {
    return add(Post.Kind.NOTE, null, text, List.of());
  }

  PostId shows(Photo photo) {
    return add(Post.Kind.PHOTO, null, "", List.of(photo));
  }

  void corrects(PostId post, String text) {
    change(post, "corrected", was -> was.corrected(saying(was, text), "Note: " + text, at(50)));
  }

  void withdraws(PostId post) {
    change(post, "withdrawn", was -> was.withdrawn("It was mistaken.", at(55)));
  }

  Material material() {
    var facts =
        new Coverage.Facts(
            "An open map",
            "Workshop",
            "What the village knows.",
            "Lindenbroek",
            ZoneId.of("Europe/Amsterdam"),
            "en",
            "The Courant",
            null);
    var progress = new Coverage.Progress(Coverage.State.ENDED, BEGIN, at(60), null);
    var coverage =
        new Coverage(id, "open-map", facts, progress, new Coverage.SoFar(List.of(), null), null);
    // The running order is Bo first: it need not be the order in which they spoke.
    var roster = new Roster(List.of(BO, ADA), List.of(LIBRARY));
    return new Material(coverage, roster, Material.byId(posts), List.copyOf(told), List.of());
  }

  static Photo photo(String credit) {
    var file = new Photo.File("a".repeat(64), 1600, 1067, List.of(1600, 960, 480));
    var facts = new Photo.Facts(credit, "", "Two people at a table.", null, List.of());
    return new Photo(UUID.nameUUIDFromBytes(credit.getBytes()), nobody(), file, facts, 1);
  }

  static Instant at(int minute) {
    return BEGIN.plusSeconds(60L * minute);
  }

  private PostId add(Post.Kind kind, Speaker speaker, String text, List<Photo> photos) {
    var mode = kind == Post.Kind.STATEMENT ? Post.Mode.PARAPHRASE : null;
    var roster = new Roster(List.of(BO, ADA), List.of(LIBRARY));
    var attribution = speaker == null ? null : Attribution.of(speaker, roster);
    var content = new Post.Content(kind, mode, attribution, "", text, "en", photos);
    var moment = at(posts.size());
    var post =
        new Post(
            new PostId(new UUID(4, posts.size() + 1)),
            id,
            new Post.Author(nobody(), "Rosa"),
            content,
            new Post.Marks(false, false),
            new Post.Standing(false, 1, null, null, null, null),
            new Post.When(moment, moment));
    posts.add(post);
    return post.id();
  }

  private void change(PostId id, String verb, java.util.function.UnaryOperator<Post> step) {
    posts.replaceAll(post -> post.id().equals(id) ? step.apply(post) : post);
    var post = posts.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    var data = new JsonObject().put("post", PostJson.post(post));
    var at = verb.equals("corrected") ? at(50) : at(55);
    told.add(
        new JournalEntry(this.id, told.size() + 1, "post." + verb, id.value(), at, null, data));
  }

  private static Post.Content saying(Post was, String text) {
    var content = was.content();
    return new Post.Content(
        content.kind(),
        content.mode(),
        content.speaker(),
        content.headline(),
        text,
        content.language(),
        content.photos());
  }

  private static AccountId nobody() {
    return new AccountId(new UUID(0, 0));
  }
}
