package org.rapporteur;

import java.time.Clock;
import java.util.Optional;
import org.rapporteur.platform.Config;
import org.rapporteur.platform.db.EmbeddedPostgres;
import org.rapporteur.platform.db.Migrations;
import org.rapporteur.platform.db.PgAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL we work with, external or embedded, with our tables in it. */
final class Postgres implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Postgres.class);

  private final EmbeddedPostgres embedded;
  private final PgAddress address;

  private Postgres(EmbeddedPostgres embedded, PgAddress address) {
    this.embedded = embedded;
    this.address = address;
  }

  /** Finds or starts it and brings the tables up to date. */
  static Postgres ready(Config config, Clock clock) {
    var postgres = open(config);
    try {
      Migrations.apply(postgres.address(), clock);
      return postgres;
    } catch (RuntimeException failed) {
      postgres.close();
      throw new IllegalStateException(
          "The tables in "
              + postgres.address()
              + " could not be brought up to date: "
              + failed.getMessage(),
          failed);
    }
  }

  /** Finds it, beside a server that works with it too, or starts it as it is: to read only. */
  static Postgres toRead(Config config) {
    var beside =
        config.database().external().isPresent()
            ? Optional.<PgAddress>empty()
            : EmbeddedPostgres.beside(config.folders().data());
    return beside.map(address -> new Postgres(null, address)).orElseGet(() -> open(config));
  }

  PgAddress address() {
    return address;
  }

  /** True where the demonstration may be played, if nothing has been covered yet. */
  boolean wantsDemo(Config.Demo demo) {
    return demo.run().equals("always") || demo.run().equals("auto") && embedded != null;
  }

  @Override
  public void close() {
    if (embedded != null) embedded.close();
  }

  private static Postgres open(Config config) {
    var external = config.database().external();
    if (external.isPresent()) return new Postgres(null, external.get());
    var embedded =
        EmbeddedPostgres.start(config.folders().data(), config.database().embeddedPort());
    log.info("PostgreSQL {} under {}", embedded.howItStarted(), config.folders().data());
    return new Postgres(embedded, embedded.address());
  }
}
