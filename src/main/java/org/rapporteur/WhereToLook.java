package org.rapporteur;

import org.rapporteur.demo.Demonstration;
import org.rapporteur.platform.Config;

/** The lines that tell a newcomer which pages to open. */
final class WhereToLook {
  private final Config config;
  private final boolean demo;

  /**
   * @param demo whether the coverage of the demonstration is there
   */
  WhereToLook(Config config, boolean demo) {
    this.config = config;
    this.demo = demo;
  }

  String text() {
    var lines = new StringBuilder("\n  Rapporteur is running.\n\n");
    line(lines, "Home", "/");
    if (demo) {
      line(lines, "Live page", "/e/" + Demonstration.ROUNDTABLE);
      line(lines, "Composer", "/report/" + Demonstration.ROUNDTABLE);
      line(lines, "Desk", "/desk/" + Demonstration.ROUNDTABLE);
    } else {
      line(lines, "Desk", "/desk");
    }
    if (config.smtp().isEmpty()) line(lines, "Mailbox", "/mailbox");
    signIn(lines);
    return lines.toString();
  }

  private void signIn(StringBuilder lines) {
    config
        .people()
        .admin()
        .ifPresent(
            admin ->
                lines
                    .append("\n  To sign in as the first admin: open ")
                    .append(config.http().publicAddress())
                    .append("/sign-in,\n  give the address ")
                    .append(admin)
                    .append(
                        config.smtp().isEmpty()
                            ? " and take the link or the code from the mailbox page.\n"
                            : " and take the link or the code from that mailbox.\n"));
  }

  private void line(StringBuilder lines, String name, String path) {
    lines.append("  %-12s%s%s%n".formatted(name, config.http().publicAddress(), path));
  }
}
