package org.rapporteur.platform.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Our PostgreSQL, seen from the event loop: a bounded pool of connections. */
public final class Database {
  /** Requests that may wait for a connection; more are refused at once. */
  private static final int WAITING = 256;

  private static final int CONNECTION_TIMEOUT_SECONDS = 5;
  private static final String STATEMENT_TIMEOUT_MILLIS = "5000";
  private static final String IDLE_TRANSACTION_TIMEOUT_MILLIS = "10000";

  private final Pool pool;
  private final Tx direct;

  private Database(Pool pool) {
    this.pool = pool;
    this.direct = new Tx(pool);
  }

  public static Database open(Vertx vertx, PgAddress address, int connections) {
    var options =
        new PgConnectOptions()
            .setHost(address.host())
            .setPort(address.port())
            .setDatabase(address.database())
            .setUser(address.user())
            .setPassword(address.password())
            .setCachePreparedStatements(true)
            .setProperties(
                Map.of(
                    "application_name", "rapporteur",
                    "statement_timeout", STATEMENT_TIMEOUT_MILLIS,
                    "idle_in_transaction_session_timeout", IDLE_TRANSACTION_TIMEOUT_MILLIS));
    address.tls().ifPresent(tls -> tls.applyTo(options));
    var bounds =
        new PoolOptions()
            .setMaxSize(connections)
            .setMaxWaitQueueSize(WAITING)
            .setConnectionTimeout(CONNECTION_TIMEOUT_SECONDS)
            .setConnectionTimeoutUnit(TimeUnit.SECONDS);
    return new Database(PgBuilder.pool().connectingTo(options).with(bounds).using(vertx).build());
  }

  /** Each statement on its own, for reading and for single writes that no reader sees. */
  public Tx direct() {
    return direct;
  }

  public <T> Future<Optional<T>> first(String sql, Tuple values, Function<Row, T> mapping) {
    return direct.first(sql, values, mapping);
  }

  public <T> Future<List<T>> list(String sql, Tuple values, Function<Row, T> mapping) {
    return direct.list(sql, values, mapping);
  }

  public Future<Integer> change(String sql, Tuple values) {
    return direct.change(sql, values);
  }

  /**
   * Runs all of {@code work} in one transaction: committed when its future succeeds, undone when it
   * fails.
   */
  public <T> Future<T> inTransaction(Function<Tx, Future<T>> work) {
    return pool.withTransaction(connection -> work.apply(new Tx(connection)));
  }

  public Future<Void> close() {
    return pool.close();
  }
}
