package org.rapporteur.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.platform.db.Asking.ask;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded PostgreSQL does not do, and how it says so. */
@Timeout(120)
class PostgresRefusalsIT {

  @TempDir static Path parent;
  private static DataFolders folders;

  @BeforeAll
  static void makeOne() throws IOException {
    folders = new DataFolders(parent);
  }

  @Test
  void twoServersNeverShareADataFolder() throws Exception {
    var data = folders.copy();

    try (var first = EmbeddedPostgres.start(data, 0)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(data, 0))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(data.toString())
          .hasMessageContaining("in use by another server");
      try (var second = OtherServer.start(data)) {
        assertThat(second.answer())
            .contains(data.toString(), "process " + ProcessHandle.current().pid());
      }
      assertThat(ask(first.address(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void dataOfAnotherVersionIsRefusedAndLeftAsItIs() throws IOException {
    var data = folders.copy();
    var version = DataFolders.cluster(data).resolve("PG_VERSION");
    Files.writeString(version, "17\n");

    assertThatThrownBy(() -> EmbeddedPostgres.start(data, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was written by PostgreSQL 17")
        .hasMessageContaining("brings PostgreSQL 18");
    assertThat(version).hasContent("17");
  }

  @Test
  void anOlderDatabaseIsNotReplacedByAnEmptyOne() throws IOException {
    var data = folders.withoutCluster();
    var older = Files.createDirectories(data.resolve("postgres/pg17"));
    Files.writeString(older.resolve("PG_VERSION"), "17\n");

    assertThatThrownBy(() -> EmbeddedPostgres.start(data, 0))
        .hasMessageContaining("was written by PostgreSQL 17");
    assertThat(DataFolders.cluster(data)).doesNotExist();
  }

  @Test
  void anOrphanThatDoesNotKnowOurPasswordIsNotAdopted() throws Exception {
    var data = folders.copy();
    var killed = OtherServer.start(data);
    killed.kill();
    var file = data.resolve("postgres/password");
    Files.writeString(file, "another");

    assertThatThrownBy(() -> EmbeddedPostgres.start(data, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not let us in with the password in " + file);

    assertThat(ask(killed.address(), "select 1")).isEqualTo("1");
    Files.writeString(file, killed.address().password());
    EmbeddedPostgres.start(data, 0).close();
  }

  @Test
  void aLostPasswordIsSaidBeforeAnythingStarts() throws IOException {
    var data = folders.copy();
    Files.delete(data.resolve("postgres/password"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(data, 0))
        .hasMessageContaining("Bring it back from a backup");
  }

  @Test
  void aTakenPortIsSaidInWords() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(folders.copy(), taken.getLocalPort()))
          .hasMessageContaining("Port %d of 127.0.0.1 is in use".formatted(taken.getLocalPort()));
    }
  }

  @Test
  void aFailedStartGivesTheDataFolderFree() throws IOException {
    var data = folders.copy();
    var settings = DataFolders.cluster(data).resolve("postgresql.conf");
    var good = Files.readString(settings);
    Files.writeString(settings, "no_such_setting = 1\n");

    assertThatThrownBy(() -> EmbeddedPostgres.start(data, 0))
        .hasMessageContaining("did not start")
        .hasMessageContaining(data.resolve("postgres/log").toString());

    Files.writeString(settings, good);
    EmbeddedPostgres.start(data, 0).close();
  }
}
