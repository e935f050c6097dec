package org.rapporteur.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {

  @TempDir private Path parent;
  private Path folder;
  private Assets assets;

  @BeforeEach
  void read() throws IOException {
    folder = WebrootServer.write(parent);
    assets = new Assets(folder, false);
  }

  @Test
  void oneChangedByteChangesEveryAddress() throws IOException {
    var before = assets.url("fonts/serif.woff2");
    assertThat(new Assets(folder, false).url("fonts/serif.woff2")).isEqualTo(before);

    Files.writeString(folder.resolve("css/live.css"), WebrootServer.STYLE + " ");

    assertThat(new Assets(folder, false).url("fonts/serif.woff2"))
        .isNotEqualTo(before)
        .matches("/w/[0-9a-f]{12}/.*");
  }

  @Test
  void aMissingFileOrIconIsNamed() {
    assertThatThrownBy(() -> assets.url("css/none.css")).hasMessageContaining("css/none.css");
    assertThatThrownBy(() -> assets.icon("none")).hasMessageContaining("none");
    assertThat(assets.icon("up").href()).isEqualTo(assets.url("icons/sprite.svg") + "#up");
    assertThatThrownBy(() -> new Assets(parent.resolve("nowhere"), false))
        .hasMessageContaining("nowhere");
  }
}
