package org.rapporteur.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.platform.db.Asking.ask;
import static org.rapporteur.platform.db.Asking.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How durable and how closed the embedded PostgreSQL is. */
@Timeout(120)
class PostgresSettingsIT {

  @TempDir static Path data;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.start(data, 0);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void aWrongPasswordOpensNothing() {
    var right = postgres.address();
    var wrong = new PgAddress(right.host(), right.port(), right.database(), right.user(), "x");

    assertThatThrownBy(() -> ask(wrong, "select 1"))
        .isInstanceOf(SQLException.class)
        .extracting(failed -> ((SQLException) failed).getSQLState())
        .isEqualTo("28P01");
  }

  @Test
  void whatIsCommittedIsOnTheDisk() throws SQLException {
    assertThat(ask(postgres.address(), "show fsync")).isEqualTo("on");
    assertThat(ask(postgres.address(), "show full_page_writes")).isEqualTo("on");
    assertThat(ask(postgres.address(), "show synchronous_commit")).isEqualTo("on");
    assertThat(ask(postgres.address(), "show data_checksums")).isEqualTo("on");
  }

  @Test
  void onlyThisMachineReachesIt() throws SQLException {
    var ours = postgres.address();
    var all = new PgAddress(ours.host(), ours.port(), "postgres", "postgres", ours.password());

    assertThat(ask(all, "show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(ask(all, "show unix_socket_directories")).isEmpty();
    assertThat(ask(all, "select count(*) from pg_hba_file_rules where auth_method = 'trust'"))
        .isEqualTo("0");
  }

  @Test
  void theProductIsNoSuperuserOfItsDatabase() throws SQLException {
    var address = postgres.address();

    assertThat(ask(address, "show is_superuser")).isEqualTo("off");
    order(address, "create extension pg_trgm");
    assertThatThrownBy(() -> order(address, "copy (select 1) to program 'true'"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void nobodyElseReadsThePassword() throws IOException {
    var file = data.resolve("postgres/password");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).hasSize(43);
  }

  @Test
  void theProgramsAreTheVersionInTheirFoldersName() throws SQLException {
    assertThat(ask(postgres.address(), "show server_version")).isEqualTo(PostgresBinaries.VERSION);
  }
}
