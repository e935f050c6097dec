package org.rapporteur.platform.db;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A question or an order to a PostgreSQL, each over a connection of its own. */
final class Asking {
  private Asking() {}

  /** The first value of the answer. */
  static String ask(PgAddress address, String question) throws SQLException {
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  static void order(PgAddress address, String order) throws SQLException {
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement()) {
      statement.execute(order);
    }
  }
}
