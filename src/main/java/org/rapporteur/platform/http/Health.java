package org.rapporteur.platform.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.function.Supplier;

/** Whether this server should be sent readers. */
public final class Health {
  private final Supplier<Future<?>> proof;

  /**
   * @param proof something that only succeeds while we can work, for example asking the database
   */
  public Health(Supplier<Future<?>> proof) {
    this.proof = proof;
  }

  public void mount(Router router) {
    router
        .get("/health")
        .respond(ctx -> proof.get().map(well -> new JsonObject().put("status", "up")));
  }
}
