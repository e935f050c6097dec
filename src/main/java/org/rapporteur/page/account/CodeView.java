package org.rapporteur.page.account;

import java.util.Optional;
import org.rapporteur.account.SignIn;
import org.rapporteur.page.Shell;
import org.rapporteur.platform.mail.MailState;

/**
 * The form that takes the code, after a mail was asked for.
 *
 * @param waiting the mail that this browser has asked for; empty when it is too long ago
 * @param minutes that a link and its code work
 * @param error what is wrong with the code, or empty
 */
public record CodeView(Shell shell, Optional<SignIn.Waiting> waiting, long minutes, String error) {

  /** The address that the mail goes to; no longer in full once whoever typed it may have left. */
  public String mailbox() {
    return waiting.map(mail -> mail.open() ? mail.mailbox() : mail.masked()).orElse("");
  }

  public int secondsToNext() {
    return waiting.map(SignIn.Waiting::secondsToNext).orElse(0);
  }

  public boolean stillSending() {
    return mailIs(MailState.WAITING);
  }

  public boolean undeliverable() {
    return mailIs(MailState.GIVEN_UP) && waiting.get().open();
  }

  private boolean mailIs(MailState state) {
    return waiting.flatMap(SignIn.Waiting::mail).filter(state::equals).isPresent();
  }
}
