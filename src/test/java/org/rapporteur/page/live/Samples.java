package org.rapporteur.page.live;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.rapporteur.account.AccountId;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.Organisation;
import org.rapporteur.coverage.Roster;
import org.rapporteur.coverage.Speaker;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.photo.Photo;
import org.rapporteur.platform.text.Language;
import org.rapporteur.platform.text.Words;
import org.rapporteur.post.Attribution;
import org.rapporteur.post.Post;
import org.rapporteur.post.PostId;

/** A harbour conference in Geneva, for tests of what pages show of it. */
final class Samples {
  static final CoverageId COVERAGE = new CoverageId(new UUID(1, 1));
  static final Instant TEN = Instant.parse("2024-05-02T08:00:00Z");
  static final UUID MARTA = new UUID(2, 1);
  static final Organisation PORTS =
      new Organisation(
          new UUID(3, 1), "Union of Inland Ports", "UIP", Organisation.Kind.ASSOCIATION);

  private Samples() {}

  static Coverage coverage() {
    var facts =
        new Coverage.Facts(
            "The harbour conference",
            "Conference, Geneva",
            "Who pays for the new locks?",
            "Palais Wilson, Geneva",
            ZoneId.of("Europe/Zurich"),
            "en",
            "River Post",
            TEN);
    return Coverage.scheduled(COVERAGE, "harbour", facts).start(TEN);
  }

  static Setting setting(Language language) {
    return setting(coverage(), language);
  }

  static Setting setting(Coverage coverage, Language language) {
    return Setting.of(
        coverage, Words.of(language), UnaryOperator.identity(), path -> "/w/dev/" + path);
  }

  static Attribution marta() {
    return new Attribution(
        MARTA,
        "marta-keller",
        "Ms.",
        "Marta Keller",
        new Speaker.OwnScript("凯勒", "zh-Hans"),
        "President",
        PORTS);
  }

  static Post statement(Post.Mode mode, String text) {
    return post(new Post.Content(Post.Kind.STATEMENT, mode, marta(), "", text, "en", List.of()));
  }

  static Post post(Post.Content content) {
    return new Post(
        new PostId(new UUID(4, 1)),
        COVERAGE,
        new Post.Author(new AccountId(new UUID(5, 1)), "Rosa Lind"),
        content,
        new Post.Marks(false, false),
        new Post.Standing(false, 1, null, null, null, null),
        new Post.When(TEN.plusSeconds(540), TEN.plusSeconds(560)));
  }

  static Photo photo(Photo.Facts facts) {
    var file = new Photo.File("ab".repeat(32), 1600, 1067, List.of(1600, 960, 480));
    return new Photo(new UUID(6, 1), new AccountId(new UUID(5, 1)), file, facts, 1);
  }

  static Snapshot snapshot() {
    var roster = new Roster(List.of(), List.of(PORTS));
    return new Snapshot(5, coverage(), roster, null, Contributors.none(), null);
  }
}
