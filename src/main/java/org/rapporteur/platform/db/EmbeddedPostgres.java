package org.rapporteur.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The PostgreSQL that comes with the server: durable, behind a password, reachable from this
 * machine only, with all it has under the data folder.
 *
 * <p>It is a process of its own that outlives a killed server; the next server takes it over.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private final DataLock lock;
  private final Postmaster postmaster;
  private final PgAddress address;
  private final String howItStarted;
  private boolean closed;

  private EmbeddedPostgres(DataLock lock, Path home, int port) throws IOException {
    this.lock = lock;
    Folders.deleteParts(home);
    var cluster = new PostgresCluster(home);
    cluster.checkVersion();
    var binaries = PostgresBinaries.ofThisMachine().unpackInto(home);
    var account = ServerAccount.choose(binaries, cluster.folder());
    var isNew = cluster.createIfMissing(binaries, account);
    var superuser = new Superuser(cluster);
    this.postmaster = new Postmaster(binaries, cluster.folder(), account);
    var running = postmaster.runningOn(port);
    var wasKilled = PostmasterFile.read(cluster.folder()).isPresent();
    running.ifPresent(superuser::visit);
    var taken = running.isPresent() ? running.getAsInt() : startAndVisit(port, superuser);
    this.howItStarted =
        running.isPresent() ? "adopted" : isNew ? "created" : wasKilled ? "recovered" : "started";
    this.address =
        new PgAddress(
            Superuser.HOST, taken, Superuser.DATABASE, Superuser.ROLE, cluster.password());
  }

  /**
   * Unpacks and initialises what is missing, then takes over the server that runs, or starts one,
   * and waits until it accepts connections. Blocks for some seconds the first time.
   *
   * @param port TCP port on 127.0.0.1, 0 for any free one
   * @throws IllegalStateException with a sentence for the operator: the folder is in use or was
   *     written by another version, the port is taken, or PostgreSQL does not run here
   */
  public static EmbeddedPostgres start(Path dataFolder, int port) {
    var lock = DataLock.take(dataFolder);
    try {
      var home = Folders.open(dataFolder.resolve("postgres"));
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
      return new EmbeddedPostgres(lock, home, port);
    } catch (IOException failed) {
      lock.close();
      throw new IllegalStateException("PostgreSQL in %s: %s".formatted(dataFolder, failed), failed);
    } catch (RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /**
   * Where the server of this folder is, if one answers: to read beside whoever owns it. It is
   * neither started nor stopped.
   */
  public static Optional<PgAddress> beside(Path dataFolder) {
    try {
      var cluster = new PostgresCluster(dataFolder.toAbsolutePath().resolve("postgres"));
      var file = PostmasterFile.read(cluster.folder()).filter(PostmasterFile::ready);
      if (file.isEmpty()) return Optional.empty();
      var port = file.get().port();
      var address =
          new PgAddress(
              Superuser.HOST, port, Superuser.DATABASE, Superuser.ROLE, cluster.password());
      return Optional.of(address).filter(EmbeddedPostgres::answers);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean answers(PgAddress address) {
    var url = address.jdbcUrl();
    try (var open = DriverManager.getConnection(url, address.user(), address.password())) {
      return open.isValid(0);
    } catch (SQLException refused) {
      return false;
    }
  }

  /** Where it is, and how the owner of the product's database, who is no superuser, gets in. */
  public PgAddress address() {
    return address;
  }

  /**
   * {@code created}, {@code started}, {@code adopted} (it was still running) or {@code recovered}
   * (it had been killed).
   */
  public String howItStarted() {
    return howItStarted;
  }

  /** Stops it, once everything is written down, and gives the data folder free. */
  @Override
  public synchronized void close() {
    if (closed) return;
    closed = true;
    try {
      postmaster.stop();
    } catch (IOException failed) {
      throw new IllegalStateException("PostgreSQL did not stop: " + failed, failed);
    } finally {
      lock.close();
    }
  }

  private int startAndVisit(int port, Superuser superuser) throws IOException {
    var taken = postmaster.start(port);
    try {
      superuser.visit(taken);
      return taken;
    } catch (RuntimeException failed) {
      postmaster.stop();
      throw failed;
    }
  }
}
