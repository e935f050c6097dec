package org.rapporteur.platform.db;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;

/**
 * Encryption to an external PostgreSQL: the certificate must be signed by the given authority and
 * name the host (libpq's {@code verify-full}).
 *
 * @param authorityFile PEM file with the certificate authority to trust
 */
public record PgTls(String authorityFile) {

  void applyTo(PgConnectOptions options) {
    options
        .setSslMode(SslMode.VERIFY_FULL)
        .setSslOptions(
            new ClientSSLOptions()
                .setHostnameVerificationAlgorithm("HTTPS")
                .setTrustOptions(new PemTrustOptions().addCertPath(authorityFile)));
  }

  String jdbcParameters() {
    return "sslmode=verify-full&sslrootcert=" + authorityFile;
  }
}
