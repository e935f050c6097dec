package org.rapporteur.platform.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * A place to run statements: inside one transaction, or each on its own. Stores take the one they
 * are given.
 */
public final class Tx {
  private final SqlClient client;

  Tx(SqlClient client) {
    this.client = client;
  }

  /** The first row of the answer, if there is one. */
  public <T> Future<Optional<T>> first(String sql, Tuple values, Function<Row, T> mapping) {
    return run(sql, values)
        .map(
            rows -> {
              var rest = rows.iterator();
              return rest.hasNext() ? Optional.of(mapping.apply(rest.next())) : Optional.empty();
            });
  }

  public <T> Future<List<T>> list(String sql, Tuple values, Function<Row, T> mapping) {
    return run(sql, values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(mapping).toList());
  }

  /** Runs a statement and answers how many rows it touched. */
  public Future<Integer> change(String sql, Tuple values) {
    return run(sql, values).map(RowSet::rowCount);
  }

  private Future<RowSet<Row>> run(String sql, Tuple values) {
    return client.preparedQuery(sql).execute(values);
  }
}
