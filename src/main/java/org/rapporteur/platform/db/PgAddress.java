package org.rapporteur.platform.db;

import java.util.Optional;

/** Where a PostgreSQL is and how to get in; {@code toString} hides the password. */
public record PgAddress(
    String host, int port, String database, String user, String password, Optional<PgTls> tls) {

  public PgAddress(String host, int port, String database, String user, String password) {
    this(host, port, database, user, password, Optional.empty());
  }

  /** The same address as JDBC writes it, without user and password. */
  public String jdbcUrl() {
    var url = "jdbc:postgresql://" + host + ":" + port + "/" + database;
    return tls.map(mode -> url + "?" + mode.jdbcParameters()).orElse(url);
  }

  @Override
  public String toString() {
    return user + "@" + host + ":" + port + "/" + database;
  }
}
