package org.rapporteur.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.rapporteur.Rapporteur;
import org.rapporteur.account.Role;
import org.rapporteur.platform.Config;
import org.rapporteur.platform.Secrets;

/** A whole server with an empty database and a real SMTP server, and people to act with. */
public final class Newsroom implements BeforeAllCallback, AfterAllCallback {
  static final String COOKIE = "rap_s";
  private static final String ADMIN = "admin@example.org";

  private final Map<String, String> settings = new HashMap<>();
  private GreenMail mail;
  private Vertx vertx;
  private Rapporteur server;
  private int port;

  /** The same with one more setting, for example {@code RAPPORTEUR_DEMO_RUN}. */
  public Newsroom with(String variable, String value) {
    settings.put(variable, value);
    return this;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    vertx = Vertx.vertx();
    port = freePort();
    TestPostgres.empty();
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    mail.stop();
  }

  /** Stops the server in order. */
  public void stop() {
    server.close();
  }

  /** Starts the server, on the port it always has. */
  public void start() {
    server = Rapporteur.start(config(), Clock.tickMillis(java.time.ZoneOffset.UTC));
  }

  public Config config() {
    return Config.load(Path.of("target", "no-such-file.properties"), environment());
  }

  /** What the server is told, as environment variables. */
  public Map<String, String> environment() {
    var postgres = TestPostgres.address();
    var environment =
        new HashMap<>(
            Map.of(
                "RAPPORTEUR_HTTP_PORT",
                Integer.toString(port),
                "RAPPORTEUR_DATA_FOLDER",
                Path.of("target", "newsroom").toString(),
                "RAPPORTEUR_DATABASE_URL",
                "postgresql://"
                    + postgres.host()
                    + ":"
                    + postgres.port()
                    + "/"
                    + postgres.database(),
                "RAPPORTEUR_DATABASE_USER",
                postgres.user(),
                "RAPPORTEUR_DATABASE_PASSWORD",
                postgres.password(),
                "RAPPORTEUR_SMTP_HOST",
                "127.0.0.1",
                "RAPPORTEUR_SMTP_PORT",
                Integer.toString(mail.getSmtp().getPort()),
                "RAPPORTEUR_SMTP_STARTTLS",
                "disabled",
                "RAPPORTEUR_SMTP_FROM",
                "rapporteur@example.org",
                "RAPPORTEUR_ACCOUNT_ADMIN",
                ADMIN));
    environment.putAll(settings);
    return environment;
  }

  public Rapporteur server() {
    return server;
  }

  public GreenMail mail() {
    return mail;
  }

  public int port() {
    return port;
  }

  /** Where the server is, as people know it. */
  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** Somebody who is not signed in. */
  public Person stranger() {
    return new Person(address(), null, null);
  }

  /** Somebody of this name, signed in with this role. */
  public Person signedIn(String name, Role role) {
    var id = UUID.randomUUID();
    var token = Secrets.token();
    var address = name.toLowerCase(Locale.ROOT) + "-" + id + "@example.org";
    TestPostgres.run(
        """
        insert into account (id, address, mailbox, name, credit, role, verified_at, created_at)
        values (?, ?, ?, ?, ?, ?, now(), now())
        """,
        id,
        address,
        address,
        name,
        name,
        role.name());
    TestPostgres.run(
        """
        insert into login_session (token_hash, id, account_id, device, idle_seconds, expires_at)
        values (?, ?, ?, 'Firefox/Linux', 3600, now() + interval '1 hour')
        """,
        Secrets.sha256(token),
        UUID.randomUUID(),
        id);
    return new Person(address(), id, token);
  }

  public Person reporter() {
    return signedIn("Rosa", Role.REPORTER);
  }

  public Person editor() {
    return signedIn("Edda", Role.EDITOR);
  }

  /** A coverage that has not started yet, with one speaker. */
  public CoveredEvent scheduledCoverage() {
    var editor = editor();
    var slug = "the-vote-" + UUID.randomUUID().toString().substring(0, 8);
    var event = new CoveredEvent(slug, UUID.randomUUID(), UUID.randomUUID(), editor);
    editor.put(event.path(""), Samples.coverage("The vote"));
    editor.put(
        event.path("/organisations/" + event.organisation()),
        Samples.organisation("Harbour Council", "HC", "government"));
    editor.put(
        event.path("/speakers/" + event.speaker()),
        Samples.speaker("Ada Moreau", event.organisation()));
    return event;
  }

  public CoveredEvent liveCoverage() {
    return scheduledCoverage().step("start");
  }

  /** A reader on the stream, in JSON, from the start of the journal on. */
  public Viewer watch(CoveredEvent event, String name) {
    return watch(event, name, event.journal().size());
  }

  /** A reader who has everything up to {@code after}. */
  public Viewer watch(CoveredEvent event, String name, long after) {
    return watch(name, "/live/" + event.slug() + "?after=" + after, "rapporteur.json");
  }

  public Viewer watch(String name, String path, String subprotocol) {
    return Viewer.watching(name, vertx, port, path, subprotocol);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (java.io.IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
