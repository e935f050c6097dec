package org.rapporteur.webroot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.platform.http.Assets;

class ScriptBudgetTest {

  private static final Path WEBROOT = Path.of("webroot");
  private static final Path SCRIPTS = WEBROOT.resolve("js");
  private static final Pattern NEEDED =
      Pattern.compile("(?:from|import|new URL\\()\\s*\"(\\.[^\"]+)\"");
  private static final Pattern HTML =
      Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(");

  private final Assets assets = new Assets(WEBROOT, false);

  @ParameterizedTest
  @CsvSource({"report/main.js, 45", "desk/main.js, 60", "desk/list_main.js, 60"})
  void theScriptsOfAPageWeighNoMoreThanTheirBudget(String main, int kilobytes) throws IOException {
    var files = new TreeSet<Path>();
    collect(SCRIPTS.resolve(main), files);

    var bytes = files.stream().mapToLong(file -> assets.gzipSize(path(file))).sum();

    assertThat(bytes).as("%s and what it needs: %s", main, files).isLessThan(kilobytes * 1024L);
  }

  @Test
  void whatPeopleWroteEntersComposerAndDeskAsTextOnly() throws IOException {
    for (var folder : Set.of("lib", "report", "desk")) {
      for (var script : scripts(SCRIPTS.resolve(folder))) {
        assertThat(Files.readString(script)).as("%s", script).doesNotContainPattern(HTML);
      }
    }
  }

  @Test
  void noScriptIsLongerThanTwoHundredAndFiftyLines() throws IOException {
    for (var folder : Set.of("lib", "report", "desk")) {
      for (var script : scripts(SCRIPTS.resolve(folder))) {
        assertThat(Files.readAllLines(script)).as("%s", script).hasSizeLessThanOrEqualTo(250);
      }
    }
  }

  private static void collect(Path script, Set<Path> found) throws IOException {
    if (!found.add(script.normalize())) return;
    var needed = NEEDED.matcher(Files.readString(script));
    while (needed.find()) collect(script.resolveSibling(needed.group(1)).normalize(), found);
  }

  private static Set<Path> scripts(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return new TreeSet<>(files.toList());
    }
  }

  private static String path(Path file) {
    return WEBROOT.relativize(file).toString();
  }
}
