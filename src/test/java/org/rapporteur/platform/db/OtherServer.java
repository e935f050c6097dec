package org.rapporteur.platform.db;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another server: a JVM of its own with an embedded PostgreSQL, which tests may kill. */
final class OtherServer implements AutoCloseable {
  private final Process process;
  private final String answer;

  private OtherServer(Process process, String answer) {
    this.process = process;
    this.answer = answer;
  }

  static OtherServer start(Path dataFolder) throws IOException {
    return start(dataFolder, List.of(), System.getProperty("java.class.path"), Map.of());
  }

  /** Starts it by another program, {@code setpriv} for one, and waits for its first words. */
  static OtherServer start(
      Path dataFolder, List<String> prefix, String classPath, Map<String, String> environment)
      throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(prefix);
    command.addAll(List.of(java, "-cp", classPath, OtherServer.class.getName()));
    command.add(dataFolder.toString());
    var builder = new ProcessBuilder(command).directory(new File("/"));
    builder.environment().putAll(environment);
    var process = builder.redirectErrorStream(true).start();
    var reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new OtherServer(process, reader.readLine());
  }

  /** How its PostgreSQL started, or the sentence with which it refused to. */
  String answer() {
    return answer;
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends it in order and waits until it is gone. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }

  public static void main(String[] arguments) throws IOException {
    try (var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), 0)) {
      System.out.println(postgres.howItStarted());
      System.in.readAllBytes();
    } catch (IllegalStateException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
