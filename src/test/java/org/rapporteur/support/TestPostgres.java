package org.rapporteur.support;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.rapporteur.platform.db.EmbeddedPostgres;
import org.rapporteur.platform.db.Migrations;
import org.rapporteur.platform.db.PgAddress;

/** The one real PostgreSQL of a test run, emptied for each class that uses it. */
public final class TestPostgres {
  private static final Path FOLDER = Path.of("target", "newsroom");
  private static final String EMPTY =
      """
      do $$ begin
        execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' cascade'
          from pg_tables where schemaname = 'public'
            and tablename not in ('flyway_schema_history', 'installation'));
      end $$
      """;

  private static EmbeddedPostgres running;

  private TestPostgres() {}

  /** Our tables, all empty. */
  public static synchronized PgAddress empty() {
    if (running == null) {
      FOLDER.toFile().mkdirs();
      running = EmbeddedPostgres.start(FOLDER, 0);
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
      // An earlier run may have left the tables of another version.
      run("drop schema public cascade");
      run("create schema public");
      Migrations.apply(running.address(), Clock.systemUTC());
    }
    run(EMPTY);
    return running.address();
  }

  public static PgAddress address() {
    return running.address();
  }

  /** Runs one statement past the server, to make or to look at what no request can. */
  public static int run(String sql, Object... values) {
    var address = running.address();
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      return statement.execute() ? 0 : statement.getUpdateCount();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The first column of the first row. */
  public static Object ask(String sql, Object... values) {
    var address = running.address();
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getObject(1) : null;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
