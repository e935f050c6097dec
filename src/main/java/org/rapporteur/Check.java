package org.rapporteur;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.journal.Change;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.JournalEntry;
import org.rapporteur.platform.Config;

/** The command {@code check}: folds every journal and compares the outcome with the tables. */
final class Check {
  private final CurrentState current;
  private final Journal journal;
  private final List<String> differences = new ArrayList<>();
  private int coverages;
  private long entries;

  Check(CurrentState current, Journal journal) {
    this.current = current;
    this.journal = journal;
  }

  /**
   * Checks the configured database; answers 0 where everything agrees, 1 where something differs.
   */
  static int run(Config config, Vertx vertx, Clock clock, PrintStream out) {
    try (var postgres = Postgres.toRead(config)) {
      var ground =
          Services.Ground.open(vertx, postgres.address(), config)
              .toCompletionStage()
              .toCompletableFuture()
              .join();
      var services = new Services(ground, clock);
      var check = new Check(new CurrentState(services), services.journal);
      check.run().eventually(ground::close).toCompletionStage().toCompletableFuture().join();
      check.differences().forEach(out::println);
      out.println(check.summary());
      return check.differences().isEmpty() ? 0 : 1;
    }
  }

  Future<Void> run() {
    return current
        .coverages()
        .compose(
            all -> {
              Future<Void> chain = Future.succeededFuture();
              for (var coverage : all) chain = chain.compose(done -> check(coverage));
              return chain;
            });
  }

  /** What differs, one sentence each. */
  List<String> differences() {
    return List.copyOf(differences);
  }

  String summary() {
    return "%d coverages, %d entries: %s"
        .formatted(
            coverages,
            entries,
            differences.isEmpty()
                ? "journals and tables agree."
                : differences.size() + " differences.");
  }

  // Under the coverage's lock nobody writes meanwhile, so what differs differs for good.
  private Future<Void> check(Coverage coverage) {
    coverages++;
    return journal.write(coverage.id(), tx -> compare(coverage.id()).map(Change::none));
  }

  private Future<Void> compare(CoverageId id) {
    var folded = new TreeMap<String, JsonObject>();
    return current
        .coverage(id)
        .compose(
            coverage ->
                journal
                    .head(id)
                    .compose(head -> fold(coverage, folded, 0, head))
                    .compose(read -> current.subjects(coverage))
                    .map(
                        tables -> {
                          compare(coverage.slug(), folded, tables);
                          return null;
                        }));
  }

  // Reads on from the last entry it has, so that a hole shows as a seq that does not follow.
  private Future<Void> fold(
      Coverage coverage, Map<String, JsonObject> folded, long from, long head) {
    return journal
        .after(coverage.id(), from, Journal.PAGE)
        .compose(
            page -> {
              var last = from;
              for (var entry : page) last = apply(coverage, folded, entry, last);
              if (!page.isEmpty()) return fold(coverage, folded, last, head);
              if (last != head)
                differ(
                    coverage.slug(), "the journal ends at " + last + ", the coverage says " + head);
              return Future.succeededFuture();
            });
  }

  private long apply(
      Coverage coverage, Map<String, JsonObject> folded, JournalEntry entry, long last) {
    entries++;
    if (entry.seq() != last + 1)
      differ(coverage.slug(), "entry " + (last + 1) + " is missing before entry " + entry.seq());
    folded.put(entry.noun() + " " + entry.subject(), entry.data().getJsonObject(entry.noun()));
    return entry.seq();
  }

  private void compare(
      String slug, Map<String, JsonObject> folded, Map<String, JsonObject> tables) {
    var subjects = new TreeSet<>(folded.keySet());
    subjects.addAll(tables.keySet());
    for (var subject : subjects) {
      var told = folded.get(subject);
      var held = tables.get(subject);
      if (told == null) differ(slug, subject + " is in the tables, the journal does not know it");
      else if (held == null) differ(slug, subject + " is in the journal, not in the tables");
      else if (!told.equals(held))
        differ(slug, subject + " differs: the journal says " + told + ", the tables say " + held);
    }
  }

  private void differ(String slug, String sentence) {
    differences.add(slug + ": " + sentence + ".");
  }
}
