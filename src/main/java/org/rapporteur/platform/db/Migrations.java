package org.rapporteur.platform.db;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.rapporteur.platform.Secrets;

/** Brings the tables up to date before anything else starts. */
public final class Migrations {
  private static final int KEY_BYTES = 32;
  private static final String INSTALL =
      """
      insert into installation (epoch, code_key, created_at) values (1, ?, ?) on conflict do nothing
      """;

  private Migrations() {}

  /** Applies what is missing; blocks until it is done. */
  public static void apply(PgAddress address, Clock clock) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(address.jdbcUrl(), address.user(), address.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    install(address, clock);
  }

  private static void install(PgAddress address, Clock clock) {
    var url = address.jdbcUrl();
    try (var connection = DriverManager.getConnection(url, address.user(), address.password());
        var statement = connection.prepareStatement(INSTALL)) {
      statement.setBytes(1, Secrets.bytes(KEY_BYTES));
      statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed.getMessage(), failed);
    }
  }
}
