package org.rapporteur.page.account;

import java.util.List;
import org.rapporteur.page.Shell;
import org.rapporteur.platform.mail.Mailbox;
import org.rapporteur.platform.text.Links;
import org.rapporteur.platform.text.Times;

/** The mails that development has kept instead of sending them, the newest first. */
public record MailboxView(Shell shell, List<Mailbox.Received> mails, Times times) {

  /** The text of a mail, in pieces of which some are links. */
  public List<Links.Run> runs(Mailbox.Received received) {
    return Links.in(received.mail().text());
  }
}
