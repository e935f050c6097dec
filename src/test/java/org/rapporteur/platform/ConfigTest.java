package org.rapporteur.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
  private static final Path SHIPPED = Path.of("config/rapporteur.properties");

  @TempDir Path folder;

  @Test
  void theShippedFileNamesEveryKeyAndNoOther() throws IOException {
    var named = new TreeSet<String>();
    var line =
        Pattern.compile("^#?([a-z.]+) =", Pattern.MULTILINE).matcher(Files.readString(SHIPPED));
    while (line.find()) named.add(line.group(1));

    assertThat(named).isEqualTo(new TreeSet<>(Config.keys()));
  }

  @Test
  void theDefaultsInTheShippedFileAreTheDefaults() throws IOException {
    var uncommented = Files.readString(SHIPPED).replaceAll("(?m)^#([a-z.]+ =)", "$1");
    var file = Files.writeString(folder.resolve("all.properties"), uncommented);

    assertThat(Config.load(file, Map.of()))
        .isEqualTo(Config.load(folder.resolve("none"), Map.of()));
  }

  @Test
  void everyMistakeIsToldAtOnceAndByName() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("wrong.properties"),
            "http.port = eighty\nhtpp.host = x\ndemo.run = maybe\n");

    assertThatThrownBy(
            () ->
                Config.load(
                    file,
                    Map.of("RAPPORTEUR_DATABASE_URL", "mysql://x/y", "RAPPORTEUR_COLOUR", "red")))
        .isInstanceOf(Config.Mistaken.class)
        .hasMessageContaining("http.port must be a whole number from 0 to 65535, not “eighty”")
        .hasMessageContaining("htpp.host is not a key we know")
        .hasMessageContaining("demo.run must be one of: auto, always, never")
        .hasMessageContaining("database.url must be postgresql://HOST:PORT/DATABASE")
        .hasMessageContaining("RAPPORTEUR_COLOUR");
  }

  @Test
  void theEnvironmentWinsOverTheLocalFileAndThatOverTheShippedOne() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("rapporteur.properties"),
            "http.port = 1\nsite.name = One\ndemo.seconds = 11\n");
    Files.writeString(folder.resolve("local.properties"), "http.port = 2\nsite.name = Two\n");

    var config = Config.load(file, Map.of("RAPPORTEUR_HTTP_PORT", "3"));

    assertThat(config.http().port()).isEqualTo(3);
    assertThat(config.http().siteName()).isEqualTo("Two");
    assertThat(config.demo().seconds()).isEqualTo(11);
  }

  @Test
  void mailNeedsTheAddressItComesFrom() {
    assertThatThrownBy(
            () ->
                Config.load(
                    folder.resolve("none"), Map.of("RAPPORTEUR_SMTP_HOST", "mail.example.org")))
        .hasMessageContaining("smtp.from is needed");
  }

  @Test
  void secretsAreNotPrinted() {
    var config =
        Config.load(
            folder.resolve("none"),
            Map.of(
                "RAPPORTEUR_DATABASE_URL", "postgresql://db.example.org/rapporteur",
                "RAPPORTEUR_DATABASE_PASSWORD", "hush-hush",
                "RAPPORTEUR_SMTP_HOST", "mail.example.org",
                "RAPPORTEUR_SMTP_FROM", "us@example.org",
                "RAPPORTEUR_SMTP_PASSWORD", "hush-hush"));

    assertThat(config.toString()).doesNotContain("hush-hush");
  }
}
