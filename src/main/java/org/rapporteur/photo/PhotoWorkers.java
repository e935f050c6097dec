package org.rapporteur.photo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.platform.Refusal;

/**
 * The threads on which photos are decoded: few, with a short queue, and one such object for the
 * whole process. Decoding ends by itself when its CPU time is used up ({@link
 * PhotoInput#MAX_CPU_SECONDS}), so whoever waits comes to their turn within a minute.
 */
public final class PhotoWorkers {
  /** So many photos are decoded at the same time; each may take 100 MB of memory. */
  public static final int THREADS = 2;

  /** So many more may wait for their turn. */
  public static final int MAX_WAITING = 16;

  private static final int RETRY_AFTER_SECONDS = 5;

  private final WorkerExecutor threads;
  // Counted here because the executor's own queue has no bound.
  private final AtomicInteger admitted = new AtomicInteger();

  public PhotoWorkers(Vertx vertx) {
    threads = vertx.createSharedWorkerExecutor("photos", THREADS);
  }

  /**
   * Does {@code work} on one of the threads, in its turn. Fails at once with the refusal {@code
   * photo-workers-busy} when too many wait already.
   */
  public <T> Future<T> run(Callable<T> work) {
    if (admitted.incrementAndGet() > THREADS + MAX_WAITING) {
      admitted.decrementAndGet();
      return Future.failedFuture(busy());
    }
    return threads.executeBlocking(work, false).eventually(this::leave);
  }

  public Future<Void> close() {
    return threads.close();
  }

  private Future<Void> leave() {
    admitted.decrementAndGet();
    return Future.succeededFuture();
  }

  private static Refusal busy() {
    return Refusal.busy(
        "photo-workers-busy",
        "Many photos are arriving at this moment. Please send this one again in a few seconds.",
        RETRY_AFTER_SECONDS);
  }
}
