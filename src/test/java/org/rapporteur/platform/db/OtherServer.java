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
  private final BufferedReader words;
  private String answer = "";
  private PgAddress address;

  private OtherServer(Process process) {
    this.process = process;
    this.words =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static OtherServer start(Path dataFolder) throws IOException {
    return start(dataFolder, List.of(), Map.of());
  }

  /** Starts it by another program, {@code setpriv} for one, and waits for its first words. */
  static OtherServer start(Path dataFolder, List<String> prefix, Map<String, String> environment)
      throws IOException {
    var server = launch(dataFolder, prefix, environment);
    server.answer = server.words.readLine();
    var port = server.words.readLine();
    if (port != null) {
      server.address =
          new PgAddress(
              "127.0.0.1",
              Integer.parseInt(port),
              "rapporteur",
              "rapporteur",
              server.words.readLine());
    }
    return server;
  }

  /** Starts it without waiting for anything. */
  static OtherServer launch(Path dataFolder, List<String> prefix, Map<String, String> environment)
      throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(prefix);
    command.addAll(List.of(java, OtherServer.class.getName(), dataFolder.toString()));
    var builder = new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().putAll(environment);
    return new OtherServer(builder.start());
  }

  /** How its PostgreSQL started, or the sentence with which it refused to. */
  String answer() {
    return answer;
  }

  PgAddress address() {
    return address;
  }

  String pid() {
    return Long.toString(process.pid());
  }

  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  void awaitEnd() {
    process.onExit().join();
  }

  /** Ends it in order and waits until it is gone. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    awaitEnd();
  }

  public static void main(String[] arguments) throws IOException {
    try (var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), 0)) {
      System.out.println(postgres.howItStarted());
      System.out.println(postgres.address().port());
      System.out.println(postgres.address().password());
      System.in.readAllBytes();
    } catch (IllegalStateException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
