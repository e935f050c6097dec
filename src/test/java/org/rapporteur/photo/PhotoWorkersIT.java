package org.rapporteur.photo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.Refusal.Kind;

class PhotoWorkersIT {
  private static final int PLACES = PhotoWorkers.THREADS + PhotoWorkers.MAX_WAITING;

  private final Vertx vertx = Vertx.vertx();
  private final PhotoWorkers workers = new PhotoWorkers(vertx);
  private final CountDownLatch allThreadsBusy = new CountDownLatch(PhotoWorkers.THREADS);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger atWork = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @AfterEach
  void close() {
    released.countDown();
    workers.close().await();
    vertx.close().await();
  }

  @Test
  void workIsDoneAwayFromTheEventLoops() {
    assertThat(workers.run(Context::isOnWorkerThread).await()).isTrue();
  }

  @Test
  void twoPhotosAreDecodedAtATimeAndTheRestWait() throws InterruptedException {
    var all = occupy(PLACES);
    assertThat(allThreadsBusy.await(10, SECONDS)).isTrue();

    released.countDown();
    Future.all(all).await();

    assertThat(most).hasValue(PhotoWorkers.THREADS);
  }

  @Test
  void whoFindsTheQueueFullIsToldWhenToComeBack() {
    occupy(PLACES);

    var refusal = catchThrowableOfType(Refusal.class, () -> workers.run(() -> 1).await());

    assertThat(refusal.kind()).isEqualTo(Kind.BUSY);
    assertThat(refusal.code()).isEqualTo("photo-workers-busy");
    assertThat(refusal.details()).containsEntry("retryAfter", 5);
  }

  @Test
  void aPlaceIsFreeAgainWhenItsWorkIsDoneOrHasFailed() {
    for (var n = 0; n < 2 * PLACES; n++) {
      assertThatThrownBy(() -> workers.run(this::fail).await()).hasMessage("damaged");
    }
    var all = occupy(PLACES);
    released.countDown();
    Future.all(all).await();

    assertThat(workers.run(() -> "room").await()).isEqualTo("room");
  }

  private List<Future<Boolean>> occupy(int places) {
    return Stream.generate(() -> workers.run(this::waitForRelease)).limit(places).toList();
  }

  private boolean waitForRelease() throws InterruptedException {
    most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
    allThreadsBusy.countDown();
    var done = released.await(10, SECONDS);
    atWork.decrementAndGet();
    return done;
  }

  private int fail() {
    throw new IllegalStateException("damaged");
  }
}
