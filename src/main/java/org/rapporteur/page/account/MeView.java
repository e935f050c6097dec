package org.rapporteur.page.account;

import java.time.Instant;
import java.util.List;
import org.rapporteur.account.Account;
import org.rapporteur.account.LoginSession;
import org.rapporteur.page.Shell;
import org.rapporteur.platform.text.Times;

/**
 * A person's own account.
 *
 * @param devices on which they are signed in
 * @param saved true right after a change
 * @param error what is wrong with the form, or empty
 */
public record MeView(
    Shell shell,
    Account account,
    List<LoginSession> devices,
    Times times,
    boolean saved,
    String error) {

  public String device(LoginSession session) {
    var device = session.device();
    var words = shell.words();
    return words.get(
        "account.device",
        device.browser().isEmpty() ? words.get("account.device-unknown") : device.browser(),
        device.system().isEmpty() ? words.get("account.device-unknown") : device.system());
  }

  public String moment(Instant moment) {
    return times.exact(moment);
  }
}
