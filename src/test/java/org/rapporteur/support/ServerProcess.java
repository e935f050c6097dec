package org.rapporteur.support;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, which can be killed without a word. */
public final class ServerProcess {
  private static final int PATIENCE_SECONDS = 60;

  private final Map<String, String> environment;
  private Process process;

  public ServerProcess(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Starts it and waits until it takes connections. */
  public ServerProcess start() {
    process = launch(List.of());
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline)
        throw new AssertionError("the server process did not start; see target/server-process.log");
      Thread.onSpinWait();
    }
    return this;
  }

  /** As {@code kill -9}: nothing of it runs another instruction. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As {@code kill}: it stops in order. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
  }

  /** Runs a command of the same program and answers its exit code. */
  public int run(String... arguments) throws InterruptedException {
    return launch(List.of(arguments)).waitFor();
  }

  private Process launch(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.rapporteur.Main"));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(new File("target", "server-process.log")));
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private boolean answers() {
    try (var socket =
        new Socket("127.0.0.1", Integer.parseInt(environment.get("RAPPORTEUR_HTTP_PORT")))) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }
}
