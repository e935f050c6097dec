package org.rapporteur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the packages, and who may know what. */
class ArchitectureTest {
  private static final String ROOT = "org.rapporteur";

  /** What each package may know; every one may know platform. The README shows the same map. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "platform", Set.of(),
          "journal", Set.of(),
          "account", Set.of(),
          "live", Set.of("journal"),
          "coverage", Set.of("account", "journal"),
          "photo", Set.of("account"),
          "post", Set.of("coverage", "photo", "account", "journal"),
          "article", Set.of("post", "photo", "coverage", "account", "journal"),
          "page", Set.of("article", "post", "photo", "coverage", "account", "journal", "live"),
          "demo", Set.of("article", "post", "photo", "coverage", "account", "journal"));

  private static final Pattern ARROW = Pattern.compile(" {4}([a-z]+) +→ ?(.*)");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void eachPackageKnowsOnlyItsLine() {
    ARROWS.forEach(
        (name, known) -> {
          var strangers =
              ARROWS.keySet().stream()
                  .filter(other -> !other.equals(name) && !known.contains(other))
                  .filter(other -> !other.equals("platform"))
                  .map(other -> ROOT + "." + other + "..")
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(ROOT + "." + name + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(strangers)
              .check(ALL);
        });
  }

  @Test
  void noPackageKnowsTheTopLevel() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(ALL);
  }

  @Test
  void everyPackageHasALine() {
    var found =
        ALL.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(ARROWS.keySet()).containsAll(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/architecture.md"})
  void theDocumentsShowTheSameMap(String file) throws Exception {
    var lines = Files.readAllLines(Path.of(file));
    var shown = new HashMap<String, Set<String>>();
    for (var line : lines) {
      var arrow = ARROW.matcher(line);
      if (arrow.matches())
        shown.put(arrow.group(1), Set.copyOf(Arrays.asList(arrow.group(2).split(", "))));
    }
    var map = new HashMap<>(ARROWS);
    map.replaceAll((name, known) -> known.isEmpty() ? Set.of("") : known);

    assertThat(shown).isEqualTo(map);
  }

  @Test
  void onlyTheDatabaseFolderKnowsJdbc() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".platform.db..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.flywaydb..", "org.postgresql..")
        .check(ALL);
  }

  @Test
  void theDomainKnowsNoVertx() {
    var records =
        Stream.of(
                "Coverage",
                "Speaker",
                "Organisation",
                "Roster",
                "Post",
                "Draft",
                "Attribution",
                "Photo",
                "Account")
            .collect(Collectors.toSet());
    noClasses()
        .that(named("a domain record", one -> records.contains(outermost(one).getSimpleName())))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.vertx..")
        .check(ALL);
  }

  @Test
  void onlyStoresKnowTheSqlClient() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".platform.db..")
        .and(
            named(
                "no store",
                one -> !outermost(one).getSimpleName().matches(".*(Store|PgHints|Outbox)")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.pgclient..")
        .check(ALL);
  }

  @Test
  void onlyTheEdgeKnowsHttp() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".platform.http..",
            ROOT + ".platform.mail..",
            ROOT + ".live..",
            ROOT + ".page..",
            ROOT)
        .and(
            named(
                "no routes",
                one ->
                    !outermost(one)
                        .getSimpleName()
                        .matches(".*(Routes|LoginSessions|LoginCookie|Cookies|IncomingPhoto)")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.vertx.ext.web..")
        .check(ALL);
  }

  @Test
  void nobodyButTheJournalWritesTheJournal() throws Exception {
    var writing = "(?is).*(insert into journal|update journal|delete from journal|last_seq\\s*=).*";
    for (var file : sources())
      if (!file.toString().contains("/journal/"))
        assertThat(Files.readString(file)).as(file.toString()).doesNotMatch(writing);
  }

  @Test
  void onlyOneStatementProvesAMailbox() throws Exception {
    var proving = 0;
    for (var file : sources())
      proving += Files.readString(file).split("verified_at\\s*=", -1).length - 1;
    assertThat(proving).isEqualTo(1);
  }

  @Test
  void timeAndIdsComeFromOutside() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".platform..")
        .and(
            named(
                "neither Main nor a command",
                one -> !List.of("Main", "CurrentState").contains(outermost(one).getSimpleName())))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(java.time.Clock.class, "systemUTC")
        .check(ALL);
  }

  @Test
  void nobodyBlocks() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(io.vertx.core.Future.class, "await")
        .check(ALL);
  }

  @Test
  void nothingIsCalledManagerOrUtil() {
    classes()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .haveNameNotMatching(".*(Manager|Util|Utils|Impl|Helper|Info|Data)(\\$.*)?$")
        .check(ALL);
  }

  private static List<Path> sources() throws java.io.IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static DescribedPredicate<JavaClass> named(
      String name, java.util.function.Predicate<JavaClass> predicate) {
    return DescribedPredicate.describe(name, predicate);
  }

  private static JavaClass outermost(JavaClass one) {
    var outer = one;
    while (outer.getEnclosingClass().isPresent()) outer = outer.getEnclosingClass().get();
    return outer;
  }
}
