package org.rapporteur.webroot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapporteur.platform.http.Assets;

class LiveScriptsTest {
  private static final Path WEBROOT = Path.of("webroot");
  private static final int BUDGET = 20 * 1024;
  private static final int LONGEST_FILE = 250;
  private static final Pattern IMPORT = Pattern.compile("(?:from|import) ?\\(?\"([^\"]+)\"");
  private static final Pattern HTML_SINK =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|parseFromString|Fragment\\(|write\\(");

  @Test
  void theScriptsOfTheLivePageWeighAtMostTwentyKilobytes() throws IOException {
    var assets = new Assets(WEBROOT, false);

    var bytes = graph().stream().mapToLong(file -> assets.gzipSize(name(file))).sum();

    assertThat(bytes).isLessThanOrEqualTo(BUDGET);
  }

  @Test
  void everyScriptIsShortEnoughToBeRead() throws IOException {
    for (var file : graph())
      assertThat(Files.readAllLines(file).size()).as(name(file)).isLessThanOrEqualTo(LONGEST_FILE);
  }

  @Test
  void htmlEntersThePageThroughOneDoor() throws IOException {
    for (var file : graph()) {
      if (file.endsWith("door.js")) continue;
      assertThat(Files.readString(file)).as(name(file)).doesNotContainPattern(HTML_SINK);
    }
  }

  /** Every module that the page loads. */
  private static Set<Path> graph() throws IOException {
    var found = new TreeSet<Path>();
    follow(WEBROOT.resolve("js/live/main.js"), found);
    assertThat(found).hasSizeGreaterThan(5);
    return found;
  }

  private static void follow(Path file, Set<Path> found) throws IOException {
    if (!found.add(file)) return;
    var imports = IMPORT.matcher(Files.readString(file));
    while (imports.find()) follow(file.resolveSibling(imports.group(1)).normalize(), found);
  }

  private static String name(Path file) {
    return WEBROOT.relativize(file).toString().replace('\\', '/');
  }
}
