package org.rapporteur.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

  @TempDir Path data;

  @Test
  void whatWasWrittenIsThereAfterAnOrderlyStop() throws SQLException {
    try (var first = EmbeddedPostgres.start(data, 0)) {
      run(first, "create table note as select 'kept' as words");

      assertThat(first.howItStarted()).isEqualTo("created");
    }

    try (var second = EmbeddedPostgres.start(data, 0)) {
      assertThat(second.howItStarted()).isEqualTo("started");
      assertThat(ask(second, "select words from note")).isEqualTo("kept");
    }
  }

  static String ask(EmbeddedPostgres postgres, String question) throws SQLException {
    var address = postgres.address();
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static void run(EmbeddedPostgres postgres, String order) throws SQLException {
    var address = postgres.address();
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement()) {
      statement.execute(order);
    }
  }
}
