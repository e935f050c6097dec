package org.rapporteur.platform;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.platform.db.PgAddress;
import org.rapporteur.platform.db.PgTls;

/**
 * Everything that can be set, read once before anything starts. {@code
 * config/rapporteur.properties} explains each key; a file {@code local.properties} beside it and
 * environment variables win over it, in this order.
 */
public record Config(
    Http http,
    Folders folders,
    DatabaseSettings database,
    Optional<Smtp> smtp,
    People people,
    Demo demo) {

  /**
   * Where we listen, and the address under which people know us.
   *
   * @param publicAddress scheme, host and port, without a slash at the end
   * @param trustedProxies IP addresses whose word we take on where a request comes from
   */
  public record Http(
      String host, int port, String publicAddress, String siteName, Set<String> trustedProxies) {

    /** True where cookies may go without {@code Secure}: on this very machine. */
    public boolean local() {
      return publicAddress.startsWith("http://localhost:")
          || publicAddress.equals("http://localhost")
          || publicAddress.startsWith("http://127.0.0.1:");
    }
  }

  /**
   * Where our files are; {@code reloadWebroot} reads the web files anew for each request, for
   * development.
   */
  public record Folders(Path data, Path webroot, boolean reloadWebroot) {}

  /** Which PostgreSQL: an external one, or where {@code external} is empty the embedded one. */
  public record DatabaseSettings(Optional<PgAddress> external, int embeddedPort, int connections) {}

  /** How mail leaves; {@code toString} hides the password. */
  public record Smtp(
      String host,
      int port,
      StartTls startTls,
      boolean tls,
      Optional<String> user,
      String password,
      String from,
      Optional<Dkim> dkim) {

    /** Whether the connection must, may or will not be encrypted after its first words. */
    public enum StartTls {
      REQUIRED,
      OPTIONAL,
      DISABLED
    }

    /** Signs our mails for {@code domain}; the key is a file in PKCS #8 PEM. */
    public record Dkim(String domain, String selector, Path keyFile) {}

    @Override
    public String toString() {
      return "Smtp[" + host + ":" + port + "]";
    }
  }

  /** Who is the first admin, and how long a mailed link and code work. */
  public record People(Optional<String> admin, int linkMinutes) {}

  /**
   * Whether and how fast the demonstration runs.
   *
   * @param run {@code auto}: on an empty embedded database only
   * @param seconds how long the replayed roundtable takes
   */
  public record Demo(String run, int seconds) {}

  /** Thrown before anything starts: all mistakes, in words. */
  public static final class Mistaken extends RuntimeException {
    Mistaken(List<String> mistakes) {
      super(
          "The configuration has mistakes:\n  - " + String.join("\n  - ", mistakes),
          null,
          false,
          false);
    }
  }

  public static Config load(Path file, Map<String, String> environment) {
    var settings = settings(file, environment);
    var config = read(settings);
    var mistakes = settings.mistakes();
    if (mistakes.isEmpty()) return config;
    throw new Mistaken(mistakes);
  }

  /** Every key there is. */
  public static Set<String> keys() {
    var settings = new Settings(new Properties(), Map.of());
    read(settings);
    return settings.keys();
  }

  private static Settings settings(Path file, Map<String, String> environment) {
    var properties = new Properties();
    try {
      readInto(properties, file);
      readInto(properties, file.resolveSibling("local.properties"));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new Mistaken(List.of(file + " cannot be read: " + unreadable.getMessage() + "."));
    }
    return new Settings(properties, environment);
  }

  private static void readInto(Properties properties, Path file) throws IOException {
    if (!Files.exists(file)) return;
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
  }

  private static Config read(Settings settings) {
    return new Config(
        http(settings),
        folders(settings),
        database(settings),
        smtp(settings),
        people(settings),
        demo(settings));
  }

  private static Http http(Settings settings) {
    var port = settings.number("http.port", 8080, 0, 65_535);
    var address =
        settings.read(
            "public.address",
            "http://localhost:" + port,
            "an address such as https://live.example.org, without a path",
            Config::address);
    var proxies = settings.text("http.trusted.proxies", "").split("[,\\s]+");
    var http =
        new Http(
            settings.text("http.host", "127.0.0.1"),
            port,
            address,
            settings.text("site.name", "Rapporteur"),
            Stream.of(proxies).filter(proxy -> !proxy.isEmpty()).collect(Collectors.toSet()));
    if (address.startsWith("http:") && !http.local())
      settings.mistake("public.address", "must begin with https:// unless it is http://localhost");
    return http;
  }

  private static Folders folders(Settings settings) {
    return new Folders(
        Path.of(settings.text("data.folder", "data")),
        Path.of(settings.text("webroot.folder", "webroot")),
        settings.flag("webroot.reload", false));
  }

  private static DatabaseSettings database(Settings settings) {
    var url =
        settings.read("database.url", null, "postgresql://HOST:PORT/DATABASE", Config::databaseUrl);
    var user = settings.text("database.user", "rapporteur");
    var password = settings.text("database.password", "");
    var tls = settings.optional("database.tls.authority").map(PgTls::new);
    var external =
        Optional.ofNullable(url)
            .map(
                at ->
                    new PgAddress(
                        at.getHost(),
                        at.getPort() < 0 ? 5432 : at.getPort(),
                        at.getPath().substring(1),
                        user,
                        password,
                        tls));
    return new DatabaseSettings(
        external,
        settings.number("database.embedded.port", 0, 0, 65_535),
        settings.number("database.connections", 12, 2, 200));
  }

  private static Optional<Smtp> smtp(Settings settings) {
    var host = settings.optional("smtp.host");
    var port = settings.number("smtp.port", 587, 1, 65_535);
    var startTls =
        settings.word("smtp.starttls", "required", List.of("required", "optional", "disabled"));
    var tls = settings.flag("smtp.tls", false);
    var user = settings.optional("smtp.user");
    var password = settings.text("smtp.password", "");
    var from = settings.optional("smtp.from");
    var dkim = dkim(settings);
    if (host.isPresent() && from.isEmpty())
      settings.mistake("smtp.from", "is needed with smtp.host: the address that mails come from");
    return host.map(
        name ->
            new Smtp(
                name,
                port,
                Smtp.StartTls.valueOf(startTls.toUpperCase(java.util.Locale.ROOT)),
                tls,
                user,
                password,
                from.orElse(""),
                dkim));
  }

  private static Optional<Smtp.Dkim> dkim(Settings settings) {
    var domain = settings.optional("smtp.dkim.domain");
    var selector = settings.optional("smtp.dkim.selector");
    var keyFile = settings.optional("smtp.dkim.key.file").map(Path::of);
    if (domain.isEmpty()) return Optional.empty();
    if (selector.isEmpty() || keyFile.isEmpty() || !Files.isReadable(keyFile.get())) {
      settings.mistake(
          "smtp.dkim.domain", "needs smtp.dkim.selector and a readable file smtp.dkim.key.file");
      return Optional.empty();
    }
    return Optional.of(new Smtp.Dkim(domain.get(), selector.get(), keyFile.get()));
  }

  private static People people(Settings settings) {
    return new People(
        Optional.of(settings.text("account.admin", "admin@example.org")),
        settings.number("account.link.minutes", 10, 1, 10));
  }

  private static Demo demo(Settings settings) {
    return new Demo(
        settings.word("demo.run", "auto", List.of("auto", "always", "never")),
        settings.number("demo.seconds", 600, 5, 36_000));
  }

  private static String address(String text) {
    var uri = URI.create(text);
    var http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    var path = uri.getRawPath();
    var bare = (path == null || path.isEmpty() || path.equals("/")) && uri.getRawQuery() == null;
    if (!http || uri.getHost() == null || !bare || uri.getRawUserInfo() != null)
      throw new IllegalArgumentException();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static URI databaseUrl(String text) {
    var uri = URI.create(text);
    var path = uri.getPath();
    var named = path != null && path.matches("/[^/]+");
    if (!"postgresql".equals(uri.getScheme())
        || uri.getHost() == null
        || !named
        || uri.getQuery() != null) throw new IllegalArgumentException();
    return uri;
  }
}
