package org.rapporteur.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PostgresBinariesTest {

  @Test
  void aMachineWithoutProgramsIsSentToAnExternalDatabase() {
    assertThatThrownBy(() -> PostgresBinaries.of("Mac OS X", "aarch64"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no PostgreSQL for Mac OS X on aarch64")
        .hasMessageContaining("database.url");
    assertThatThrownBy(() -> PostgresBinaries.of("Linux", "riscv64"))
        .hasMessageContaining("no PostgreSQL for Linux on riscv64");
  }

  @Test
  void bothKindsOfLinuxMachineHaveThem() {
    assertThat(PostgresBinaries.of("Linux", "amd64")).isNotNull();
    assertThat(PostgresBinaries.of("Linux", "aarch64")).isNotNull();
  }
}
