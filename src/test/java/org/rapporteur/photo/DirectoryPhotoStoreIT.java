package org.rapporteur.photo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.Refusal.Kind;

class DirectoryPhotoStoreIT extends PhotoStoreContract {
  private static final Vertx vertx = Vertx.vertx();

  @TempDir Path directory;
  private PhotoStore store;

  @BeforeEach
  void open() {
    store = open(directory.resolve("photos"), 0);
  }

  @AfterAll
  static void close() {
    vertx.close().await();
  }

  @Override
  PhotoStore store() {
    return store;
  }

  @Test
  void photosAreStillThereWhenTheStoreIsOpenedAgain() {
    var photo = photo(1);
    store.put(photo).await();

    var later = open(directory.resolve("photos"), 0);

    assertThat(later.has(photo.name(photo.renditions().get(0))).await()).isTrue();
  }

  @Test
  void whatACrashLeftHalfWrittenIsClearedAway() throws IOException {
    var half = directory.resolve("photos/incoming/photo-1.part");
    Files.write(half, new byte[100]);

    open(directory.resolve("photos"), 0);

    assertThat(half).doesNotExist();
  }

  @Test
  void onlyWholePhotosStandInTheDirectory() throws IOException {
    var photo = photo(1);

    store.put(photo).await();

    assertThat(filesIn(directory.resolve("photos")))
        .containsExactlyInAnyOrderElementsOf(
            photo.renditions().stream().map(each -> photo.name(each).path()).toList());
  }

  @Test
  void photosLeaveTheReserveOfTheDiskFree() throws IOException {
    var reserved = open(directory.resolve("reserved"), Long.MAX_VALUE);

    var refusal = catchThrowableOfType(Refusal.class, () -> reserved.put(photo(1)).await());

    assertThat(refusal.kind()).isEqualTo(Kind.NO_ROOM);
    assertThat(refusal.code()).isEqualTo("no-room-for-photos");
    assertThat(filesIn(directory.resolve("reserved"))).isEmpty();
  }

  @Test
  void aFaultThatIsNoLackOfRoomIsNotCalledOne() throws IOException {
    var photo = photo(1);
    Files.write(directory.resolve("photos").resolve(photo.hash().substring(0, 2)), new byte[1]);

    assertThatThrownBy(() -> store.put(photo).await()).isNotInstanceOf(Refusal.class);

    assertThat(filesIn(directory.resolve("photos/incoming"))).isEmpty();
  }

  @Test
  void aDiskThatFillsUpWhileWritingLeavesNothingBehind() throws Exception {
    var disk = Files.createDirectory(directory.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", disk.toString()) == 0,
        "SKIPPED: a full disk can only be tried where a small one may be mounted");
    try {
      // Less than 32 KB in bytes, more in the blocks of 4 KB that a disk gives away.
      assertThatThrownBy(() -> open(disk, 0).put(photo(1, 32_000)).await())
          .hasMessageContaining("no room left for photos");

      assertThat(filesIn(disk)).isEmpty();
    } finally {
      run("umount", disk.toString());
    }
  }

  private static PhotoStore open(Path directory, long reserveBytes) {
    return DirectoryPhotoStore.open(vertx, directory, reserveBytes).await();
  }

  private static List<String> filesIn(Path directory) throws IOException {
    try (var found = Files.walk(directory)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .toList();
    }
  }

  private static int run(String... command) throws Exception {
    var process = new ProcessBuilder(command).start();
    assertThat(process.waitFor(10, SECONDS)).isTrue();
    return process.exitValue();
  }
}
