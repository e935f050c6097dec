package org.rapporteur.platform.db;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Runs other programs to their end, in an environment that is the same on every machine. */
final class Commands {
  private static final int NOT_RUN = 127;

  /** What a program answered: its exit code, and what it wrote to either output. */
  record Outcome(int code, String output) {
    boolean succeeded() {
      return code == 0;
    }
  }

  private Commands() {}

  /** Runs one program; one that cannot be run at all answers 127, as in a shell. */
  static Outcome run(List<String> command) {
    try {
      var process = prepare(command).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output.strip());
    } catch (IOException cannotRun) {
      return new Outcome(NOT_RUN, cannotRun.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running " + command.get(0), stopped);
    }
  }

  private static ProcessBuilder prepare(List<String> command) {
    // The working directory may be closed to the account that PostgreSQL runs as; "/" never is.
    var builder = new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null"));
    // Variables such as PGPORT, PGOPTIONS or LC_ALL of the caller would change what PostgreSQL
    // does.
    var environment = builder.environment();
    var path = Optional.ofNullable(environment.get("PATH"));
    environment.clear();
    path.ifPresent(value -> environment.put("PATH", value));
    environment.put("LC_ALL", "C");
    return builder;
  }
}
