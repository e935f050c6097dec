package org.rapporteur.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OneDoorTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern WRITES =
      Pattern.compile("verified_at\\s*=|role,\\s*verified_at|verified_at,\\s*created_at");

  @Test
  void oneStatementAloneSaysThatAMailboxIsProved() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      var writers =
          files.filter(file -> file.toString().endsWith(".java")).filter(OneDoorTest::writes);

      assertThat(writers)
          .containsExactly(SOURCES.resolve("org/rapporteur/account/AccountStore.java"));
    }
    var store = Files.readString(SOURCES.resolve("org/rapporteur/account/AccountStore.java"));
    assertThat(Pattern.compile("set verified_at").matcher(store).results()).hasSize(1);
    assertThat(store.split("\\bPROVE\\b", -1)).as("its declaration and its only use").hasSize(3);
  }

  private static boolean writes(Path file) {
    try {
      return WRITES.matcher(Files.readString(file)).find();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
