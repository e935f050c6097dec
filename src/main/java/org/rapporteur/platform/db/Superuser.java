package org.rapporteur.platform.db;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The superuser's visit after each start: proves that the server is ours, and makes the database
 * and the role that the product works with, which is no superuser.
 */
final class Superuser {
  static final String HOST = "127.0.0.1";
  static final String DATABASE = "rapporteur";
  static final String ROLE = "rapporteur";

  private static final String SECONDS_TO_CONNECT = "10";
  private static final String SECONDS_TO_ANSWER = "60";

  private static final String WHERE_ARE_YOU = "select current_setting('data_directory')";
  private static final String IS_THERE_THE_ROLE =
      "select rolname from pg_roles where rolname = '" + ROLE + "'";
  private static final String IS_THERE_THE_DATABASE =
      "select datname from pg_database where datname = '" + DATABASE + "'";

  private final PostgresCluster cluster;
  private final String password;

  Superuser(PostgresCluster cluster) throws IOException {
    this.cluster = cluster;
    this.password = cluster.password();
  }

  /** Fails if the server on this port is not that of our cluster or does not let us in. */
  void visit(int port) {
    try (var connection = connect(port)) {
      checkWhereItWorks(first(connection, WHERE_ARE_YOU));
      if (first(connection, IS_THERE_THE_ROLE) == null) {
        // Tests and rehearsed restores make databases of their own beside the one in use.
        run(connection, "create role " + ROLE + " login createdb password '" + password + "'");
      }
      if (first(connection, IS_THERE_THE_DATABASE) == null) {
        run(connection, "create database " + DATABASE + " owner " + ROLE);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(
          "PostgreSQL on port %d does not let us in with the password in %s: %s"
              .formatted(port, cluster.passwordFile(), refused.getMessage()),
          refused);
    }
  }

  private void checkWhereItWorks(String folder) {
    if (Path.of(folder).equals(cluster.folder())) return;
    throw new IllegalStateException(
        "The PostgreSQL that answers for %s works in %s.".formatted(cluster.folder(), folder));
  }

  private Connection connect(int port) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", PostgresCluster.SUPERUSER);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
    properties.setProperty("socketTimeout", SECONDS_TO_ANSWER);
    return new Driver().connect("jdbc:postgresql://" + HOST + ":" + port + "/postgres", properties);
  }

  private static String first(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private static void run(Connection connection, String order) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(order);
    }
  }
}
