package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The documents name what is there. */
class DocumentsTest {
  private static final int DECISION_LINES = 40;
  private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^]]*]\\(([^)#]+)\\)");
  private static final Pattern NAME =
      Pattern.compile("`([a-z]+\\.)*([A-Z][A-Za-z]*)(\\.[a-z]\\w*)?`");
  private static final Pattern FILE =
      Pattern.compile("`((src|webroot|config|docs|js)/[\\w./-]+\\.[a-z]+)`");

  /** The roles that end the names of classes, and names of others that the documents need. */
  private static final Set<String> NO_CLASSES =
      Set.of("Routes", "Service", "Store", "Json", "Clock", "Future", "Thread", "Origin");

  /** In capitals throughout: methods of HTTP, and files. */
  private static final Pattern SHOUTED = Pattern.compile("[A-Z]+");

  @Test
  void linksLeadSomewhere() throws IOException {
    for (var document : documents()) {
      var links = LINK.matcher(Files.readString(document));
      while (links.find()) {
        var target = links.group(1);
        if (!target.startsWith("https://"))
          assertThat(Path.of("").resolve(document).resolveSibling(target)).exists();
      }
    }
  }

  @Test
  void theClassesThatAreNamedExist() throws IOException {
    var classes = new TreeSet<>(NO_CLASSES);
    for (var root : List.of("src/main/java", "src/test/java"))
      files(Path.of(root), ".java").forEach(file -> classes.add(name(file)));
    var schemas = Files.readString(Path.of("docs/api/openapi.yaml"));

    for (var document : documents()) {
      var names = NAME.matcher(Files.readString(document));
      while (names.find()) {
        var name = names.group(2);
        if (SHOUTED.matcher(name).matches()) continue;
        assertThat(classes.contains(name) || schemas.contains("\n    " + name + ":\n"))
            .as("%s names %s", document, name)
            .isTrue();
      }
    }
  }

  @Test
  void theFilesThatAreNamedExist() throws IOException {
    for (var document : documents()) {
      var names = FILE.matcher(Files.readString(document));
      while (names.find()) {
        var path = names.group(1).startsWith("js/") ? "webroot/" + names.group(1) : names.group(1);
        assertThat(Path.of(path)).as(document.toString()).exists();
      }
    }
  }

  @Test
  void decisionsAreNumberedAndShort() throws IOException {
    var decisions = files(Path.of("docs", "adr"), ".md").stream().sorted().toList();

    assertThat(decisions.stream().map(file -> file.getFileName().toString().substring(0, 4)))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, decisions.size()).mapToObj("%04d"::formatted).toList());
    for (var decision : decisions)
      assertThat(Files.readAllLines(decision)).hasSizeLessThanOrEqualTo(DECISION_LINES);
  }

  private static List<Path> documents() throws IOException {
    var documents = new ArrayList<>(files(Path.of("docs"), ".md"));
    for (var name : List.of("README", "CONTRIBUTING", "SECURITY", "CHANGELOG"))
      documents.add(Path.of(name + ".md"));
    return documents;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static String name(Path file) {
    var name = file.getFileName().toString();
    return name.substring(0, name.indexOf('.'));
  }
}
