package org.rapporteur.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.platform.db.Asking.ask;
import static org.rapporteur.platform.db.Asking.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded PostgreSQL survives. */
@Timeout(120)
class KilledPostgresIT {

  @TempDir static Path parent;
  private static DataFolders folders;

  @BeforeAll
  static void makeOne() throws IOException {
    folders = new DataFolders(parent);
  }

  @Test
  void aKilledServersPostgresIsTakenOverAsItRuns() throws Exception {
    var data = folders.copy();
    var killed = OtherServer.start(data);
    var running = DataFolders.processId(data);

    killed.kill();

    try (var next = EmbeddedPostgres.start(data, 0)) {
      assertThat(next.howItStarted()).isEqualTo("adopted");
      assertThat(DataFolders.processId(data)).isEqualTo(running);
      assertThat(ask(next.address(), "select 1")).isEqualTo("1");
    }
    assertThat(DataFolders.cluster(data).resolve("postmaster.pid")).doesNotExist();
  }

  @Test
  void nothingCommittedIsLostWhenServerAndPostgresAreKilled() throws Exception {
    var data = folders.copy();
    var killed = OtherServer.start(data);
    var address = killed.address();
    order(address, "create table post (id int)");
    for (var id = 1; id <= 100; id++) order(address, "insert into post values (" + id + ")");

    DataFolders.command("sh", "-c", "kill -KILL " + DataFolders.processId(data));
    killed.kill();

    try (var next = EmbeddedPostgres.start(data, 0)) {
      assertThat(next.howItStarted()).isEqualTo("recovered");
      assertThat(ask(next.address(), "select count(distinct id) from post")).isEqualTo("100");
    }
  }

  @Test
  void aFileThatNamesAStrangersProcessKeepsNobodyFromStarting() throws IOException {
    var data = folders.copy();
    var file = DataFolders.cluster(data).resolve("postmaster.pid");
    var stranger = ProcessHandle.current().pid();
    var lines = List.of("" + stranger, "/elsewhere", "1", "1", "", "127.0.0.1", "1 1", "ready");
    Files.write(file, lines);

    try (var next = EmbeddedPostgres.start(data, 0)) {
      assertThat(next.howItStarted()).isEqualTo("recovered");
    }
  }

  @Test
  void aFileCutShortByAPowerFailureKeepsNobodyFromStarting() throws IOException {
    var data = folders.copy();
    Files.createFile(DataFolders.cluster(data).resolve("postmaster.pid"));

    try (var next = EmbeddedPostgres.start(data, 0)) {
      assertThat(next.howItStarted()).isEqualTo("recovered");
    }
  }

  @Test
  void aServerKilledWhileItUnpacksLeavesNothingHalf() throws Exception {
    killedWhileItMakes("bin-", parent.resolve("empty"));
  }

  @Test
  void aServerKilledWhileItMakesItsDatabaseLeavesNothingHalf() throws Exception {
    killedWhileItMakes("pg18.part-", folders.withoutCluster());
  }

  @Test
  void anInterruptOfTheWholeTerminalLeavesPostgresToItsServer() throws Exception {
    var data = folders.copy();
    var server = OtherServer.start(data, List.of("setsid"), Map.of());

    DataFolders.command("sh", "-c", "kill -s INT -- -" + server.pid());
    server.awaitEnd();

    try (var next = EmbeddedPostgres.start(data, 0)) {
      assertThat(next.howItStarted()).isEqualTo("adopted");
    }
  }

  private static void killedWhileItMakes(String thing, Path data) throws Exception {
    var home = Files.createDirectories(data.resolve("postgres"));
    var killed = OtherServer.launch(data, List.of(), Map.of());
    awaitChild(home, thing);
    killed.kill();

    try (var next = EmbeddedPostgres.start(data, 0)) {
      assertThat(next.howItStarted()).isEqualTo("created");
      assertThat(ask(next.address(), "select 1")).isEqualTo("1");
    }
  }

  /** Waits until the folder has a child of that name; the surrounding test has the time limit. */
  private static void awaitChild(Path folder, String prefix) throws Exception {
    try (var watch = folder.getFileSystem().newWatchService()) {
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      while (!hasChild(folder, prefix)) watch.take().reset();
    }
  }

  private static boolean hasChild(Path folder, String prefix) throws IOException {
    try (var children = Files.newDirectoryStream(folder, prefix + "*")) {
      return children.iterator().hasNext();
    }
  }
}
