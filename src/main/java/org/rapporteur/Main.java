package org.rapporteur;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.rapporteur.platform.Config;

/** Starts what the command line asks for: the server, or {@code check}. */
public final class Main {
  private static final String CONFIG_FILE = "config/rapporteur.properties";

  private Main() {}

  public static void main(String[] arguments) {
    var command = arguments.length == 0 ? "serve" : arguments[0];
    try {
      var code =
          switch (command) {
            case "serve" -> serve();
            case "check" -> check();
            default -> usage(command);
          };
      if (code != 0) System.exit(code);
    } catch (Config.Mistaken | IllegalStateException told) {
      System.err.println(told.getMessage());
      System.exit(1);
    }
  }

  private static int serve() {
    var config = config();
    var starting = new CompletableFuture<Rapporteur>();
    // Before the start, so that Ctrl-C in the middle of it leaves no PostgreSQL behind.
    var stop = new Thread(() -> starting.thenAccept(Main::close).join(), "shutdown");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      starting.complete(Rapporteur.start(config, clock()));
    } catch (RuntimeException failed) {
      starting.complete(null);
      throw failed;
    }
    System.out.println(starting.join().whereToLook());
    starting.join().awaitClose();
    return 0;
  }

  private static int check() {
    var vertx = Vertx.vertx();
    try {
      return Check.run(config(), vertx, clock(), System.out);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static void close(Rapporteur started) {
    if (started != null) started.close();
  }

  private static int usage(String command) {
    System.err.println(
        "There is no command “"
            + command
            + "”. Without one the server starts; “check” compares journals and tables.");
    return 2;
  }

  // PostgreSQL keeps microseconds, Java nanoseconds: milliseconds are the same in both.
  private static Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }

  private static Config config() {
    var file = System.getenv().getOrDefault("RAPPORTEUR_CONFIG", CONFIG_FILE);
    return Config.load(Path.of(file), System.getenv());
  }
}
