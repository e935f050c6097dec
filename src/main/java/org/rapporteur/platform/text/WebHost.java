package org.rapporteur.platform.text;

import com.ibm.icu.text.IDNA;
import java.util.regex.Pattern;

/** The host of a web address, with its port: the part that says where a link leads. */
final class WebHost {

  private static final Pattern HOST_AND_PORT = Pattern.compile("([^:@%\\[\\]]+)(:\\d{1,5})?");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final IDNA NAMES =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ);

  private WebHost() {}

  /** The host in ASCII, as it was typed if it is; null for what is no host or names a user too. */
  static String ascii(String authority) {
    var parts = HOST_AND_PORT.matcher(authority);
    if (!parts.matches()) return null;
    var punycode = new StringBuilder();
    var findings = new IDNA.Info();
    NAMES.nameToASCII(parts.group(1), punycode, findings);
    if (findings.hasErrors() || !named(punycode.toString())) return null;
    return ASCII.matcher(authority).matches() ? authority : punycode + port(parts.group(2));
  }

  /** A single word is no host but this one: more often a sentence went on without a space. */
  private static boolean named(String host) {
    return host.contains(".") || host.equals("localhost");
  }

  private static String port(String port) {
    return port == null ? "" : port;
  }
}
