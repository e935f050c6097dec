package org.rapporteur.account;

import io.netty.util.NetUtil;
import java.util.HexFormat;

/** The neighbourhood of an IP address: /24 of IPv4, /64 of IPv6; all that is kept of an address. */
record Network(String prefix) {
  private static final int IPV4_BYTES = 4;
  private static final int IPV4_PREFIX = 3;
  private static final int IPV6_PREFIX = 8;

  /** Anything that is no IP address is one network of its own. */
  static Network of(String address) {
    var bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null) return new Network("unknown");
    var v4 = bytes.length == IPV4_BYTES;
    return new Network(
        (v4 ? "4:" : "6:") + HexFormat.of().formatHex(bytes, 0, v4 ? IPV4_PREFIX : IPV6_PREFIX));
  }
}
