package org.rapporteur.webroot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.platform.http.Assets;

class StylesTest {

  private static final Path STYLES = Path.of("webroot/css");
  private static final Pattern ADDRESS = Pattern.compile("url\\(\"?([^\")]+)");
  private static final Pattern DEFINED = Pattern.compile("(--[a-z0-9-]+):");
  private static final Pattern USED = Pattern.compile("var\\((--[a-z0-9-]+)\\)");

  private final Assets assets = new Assets(Path.of("webroot"), false);

  @ParameterizedTest
  @ValueSource(strings = {"live", "live article", "desk", "site", "site finish"})
  void theStylesOfAPageWeighAtMostTwelveKilobytes(String sheets) {
    var bytes = assets.gzipSize("css/tokens.css") + assets.gzipSize("css/base.css");
    for (var sheet : sheets.split(" ")) bytes += assets.gzipSize("css/" + sheet + ".css");

    assertThat(bytes).isLessThanOrEqualTo(12 * 1024);
  }

  @Test
  void theScriptsOfAnArticleWeighAtMostSixKilobytes() {
    var bytes = assets.gzipSize("js/lib/theme.js");
    for (var script : List.of("main", "share", "toc"))
      bytes += assets.gzipSize("js/article/" + script + ".js");

    assertThat(bytes).isLessThanOrEqualTo(6 * 1024);
  }

  @Test
  void theFontWeighsAtMostFiftyTwoKilobytes() {
    assertThat(assets.gzipSize("fonts/source-serif-4-latin.woff2")).isLessThanOrEqualTo(52 * 1024);
  }

  @Test
  void everyFileThatAStyleNamesIsThere() throws IOException {
    for (var sheet : sheets()) {
      for (var address : all(ADDRESS, Files.readString(sheet))) {
        assertThat(sheet.resolveSibling(address)).as("%s in %s", address, sheet).exists();
      }
    }
  }

  @Test
  void everyTokenThatAStyleUsesIsDefined() throws IOException {
    var defined = new TreeSet<String>();
    var used = new TreeSet<String>();
    for (var sheet : sheets()) {
      defined.addAll(all(DEFINED, Files.readString(sheet)));
      used.addAll(all(USED, Files.readString(sheet)));
    }

    assertThat(defined).containsAll(used);
  }

  private static Set<String> all(Pattern pattern, String css) {
    var found = new TreeSet<String>();
    pattern.matcher(css).results().forEach(result -> found.add(result.group(1)));
    return found;
  }

  private static List<Path> sheets() throws IOException {
    try (var files = Files.list(STYLES)) {
      return files.toList();
    }
  }
}
