package org.rapporteur.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTest {

  @Test
  void aDeviceIsToldByBrowserAndSystem() {
    assertThat(Device.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
        .isEqualTo(new Device("Firefox", "Linux"));
    assertThat(
            Device.of(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
                    + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"))
        .isEqualTo(new Device("Safari", "iPhone"));
    assertThat(
            Device.of(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0"))
        .isEqualTo(new Device("Edge", "Windows"));
  }

  @Test
  void nothingThatABrowserSaysIsKeptAsItIs() {
    assertThat(Device.of("<script>alert(1)</script>")).isEqualTo(new Device("", ""));
    assertThat(Device.of(null)).isEqualTo(new Device("", ""));
  }

  @Test
  void aDeviceIsKeptAndReadBack() {
    var device = new Device("Chrome", "Android");

    assertThat(Device.stored(device.stored())).isEqualTo(device);
    assertThat(Device.stored(new Device("", "").stored())).isEqualTo(new Device("", ""));
  }
}
