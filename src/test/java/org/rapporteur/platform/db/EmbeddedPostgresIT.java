package org.rapporteur.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.platform.db.Asking.ask;
import static org.rapporteur.platform.db.Asking.order;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The orderly life of the embedded PostgreSQL. */
@Timeout(120)
class EmbeddedPostgresIT {

  @TempDir static Path parent;
  private static DataFolders folders;

  @BeforeAll
  static void makeOne() throws IOException {
    folders = new DataFolders(parent);
  }

  @Test
  void anEmptyFolderGetsADatabaseThatIsThereAfterAnOrderlyStop() throws SQLException {
    var data = parent.resolve("new");

    try (var first = EmbeddedPostgres.start(data, 0)) {
      assertThat(first.howItStarted()).isEqualTo("created");
      order(first.address(), "create table note as select 'kept' as words");
    }

    try (var second = EmbeddedPostgres.start(data, 0)) {
      assertThat(second.howItStarted()).isEqualTo("started");
      assertThat(ask(second.address(), "select words from note")).isEqualTo("kept");
    }
  }

  @Test
  void closingTwiceDoesNotStopTheNextOne() throws SQLException {
    var data = folders.copy();
    var closed = EmbeddedPostgres.start(data, 0);
    closed.close();

    try (var next = EmbeddedPostgres.start(data, 0)) {
      closed.close();

      assertThat(ask(next.address(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void theDataFolderMayBeALink() throws Exception {
    var link = Files.createSymbolicLink(parent.resolve("link"), folders.copy());
    OtherServer.start(link).kill();

    try (var next = EmbeddedPostgres.start(link, 0)) {
      assertThat(next.howItStarted()).isEqualTo("adopted");
    }
  }

  @Test
  void theEnvironmentOfTheMachineChangesNothing() throws Exception {
    var data = folders.withoutCluster();
    var odd =
        Map.of("LC_ALL", "tr_TR.UTF-8", "TZ", "Asia/Tokyo", "PGPORT", "1", "PGDATA", "/nowhere");

    try (var server = OtherServer.start(data, List.of(), odd)) {
      assertThat(server.answer()).isEqualTo("created");
      var address = server.address();
      assertThat(ask(address, "select lower('TITLE É')")).isEqualTo("title é");
      assertThat(ask(address, "show server_encoding")).isEqualTo("UTF8");
      assertThat(ask(address, "select datlocale from pg_database where datname = 'rapporteur'"))
          .isEqualTo("C.UTF-8");
    }
  }

  @Test
  void itTakesThePortThatIsAskedForAlsoAfterAnotherOne() throws Exception {
    var data = folders.copy();
    OtherServer.start(data).kill();
    var wanted = freePort();

    try (var next = EmbeddedPostgres.start(data, wanted)) {
      assertThat(next.address().port()).isEqualTo(wanted);
      assertThat(next.howItStarted()).isEqualTo("started");
    }
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }
}
