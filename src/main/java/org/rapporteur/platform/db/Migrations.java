package org.rapporteur.platform.db;

import org.flywaydb.core.Flyway;

/** Brings the tables up to date before anything else starts. */
public final class Migrations {
  private Migrations() {}

  /** Applies what is missing; blocks until it is done. */
  public static void apply(PgAddress address) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(address.jdbcUrl(), address.user(), address.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }
}
