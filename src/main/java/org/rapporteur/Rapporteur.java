package org.rapporteur;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.rapporteur.platform.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server with everything under it: PostgreSQL, Vert.x, the web server, the demonstration.
 */
public final class Rapporteur implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Rapporteur.class);

  private final Config config;
  private final Postgres postgres;
  private final Vertx vertx;
  private final WebServer web;
  private boolean demo;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Rapporteur(Config config, Clock clock) {
    this.config = config;
    var warmUp = WarmUp.begin(config.folders());
    this.postgres = Postgres.ready(config, clock);
    this.vertx = Vertx.vertx();
    this.web = new WebServer(config, postgres.address(), warmUp.await(), clock);
  }

  /**
   * Starts everything and waits until it answers.
   *
   * @throws IllegalStateException with a sentence for the operator
   */
  public static Rapporteur start(Config config, Clock clock) {
    var rapporteur = new Rapporteur(config, clock);
    try {
      await(rapporteur.vertx.deployVerticle(rapporteur.web));
      if (rapporteur.postgres.wantsDemo(config.demo()))
        rapporteur.demo = await(rapporteur.web.playDemo());
      log.info("Started at {}", config.http().publicAddress());
      return rapporteur;
    } catch (RuntimeException failed) {
      rapporteur.close();
      throw new IllegalStateException("The server could not start: " + failed.getMessage(), failed);
    }
  }

  /** The port that we listen on. */
  public int port() {
    return web.port();
  }

  /** What the web server has mounted, for whoever describes it. */
  List<String> routes() {
    return web.routes();
  }

  /** What a newcomer needs to know, in a few lines. */
  public String whereToLook() {
    return new WhereToLook(config, demo).text();
  }

  /** Waits until {@link #close} has ended everything. */
  public void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (closed.getCount() == 0) return;
    try {
      await(vertx.close());
    } catch (RuntimeException fault) {
      log.error("Could not stop in order", fault);
    } finally {
      postgres.close();
      log.info("Stopped");
      closed.countDown();
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException(failed.getCause());
    }
  }
}
