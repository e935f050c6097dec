package org.rapporteur.webroot;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The tests of the scripts, in {@code src/test/webroot}, run by the Node that Playwright brings:
 * none has to be installed. By hand: {@code node --test src/test/webroot/}.
 */
class ScriptsIT {
  private static final Pattern PASSED = Pattern.compile("(?m)^# pass ([1-9][0-9]*)$");

  @Test
  void theScriptsPassTheirOwnTests() throws Exception {
    var command = new ArrayList<>(List.of(node(), "--test", "--test-reporter=tap"));
    command.addAll(tests());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).containsPattern(PASSED);
  }

  private static List<String> tests() throws IOException {
    try (var files = Files.list(Path.of("src", "test", "webroot"))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".test.js")).sorted().toList();
    }
  }

  private static String node() throws IOException {
    var nothingElse = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return Driver.ensureDriverInstalled(nothingElse, false).createProcessBuilder().command().get(0);
  }
}
