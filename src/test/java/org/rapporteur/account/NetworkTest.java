package org.rapporteur.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

  @Test
  void neighboursAreOneNetwork() {
    assertThat(Network.of("192.0.2.1")).isEqualTo(Network.of("192.0.2.254"));
    assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.3.1"));
    assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
    assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
  }

  @Test
  void whatIsNoAddressIsOneNetworkToo() {
    assertThat(Network.of("nonsense")).isEqualTo(Network.of("'; drop table"));
  }
}
