package org.rapporteur.account;

import java.util.List;
import org.rapporteur.platform.Refusal;

/** How typing a code ended: signed in, or refused after the try was counted. */
record CodeAttempt(SignedIn signedIn, Refusal refusal) {

  static CodeAttempt right(SignedIn signedIn) {
    return new CodeAttempt(signedIn, null);
  }

  /** The code fits none of the mails that this browser asked for. */
  static CodeAttempt wrong(List<Challenge> open) {
    var tries = open.stream().mapToInt(Challenge::codeTries).min().orElse(0) + 1;
    var left = SignInLimits.CODE_TRIES - tries;
    var refusal =
        left > 0
            ? Refusal.field("code", "wrong-code", "This code does not fit. Please look again.")
                .with("triesLeft", left)
            : spent();
    return new CodeAttempt(null, refusal);
  }

  /** No code works any more; the link still does. */
  static Refusal spent() {
    return Refusal.conflict(
        "code-spent",
        "Too many codes did not fit. Use the link in the mail, or have another mail sent later.");
  }

  /** Why no code can help a browser. */
  static Refusal hopeless(List<Challenge> asked) {
    if (asked.isEmpty())
      return Refusal.conflict(
          "not-asked-here",
          "The code works in the browser that asked for it. Use the link, or ask for a mail here.");
    if (asked.stream().anyMatch(one -> one.state() == Challenge.State.OPEN)) return spent();
    if (asked.get(0).state() == Challenge.State.CONFIRMED)
      return Refusal.conflict(
          "confirmed-elsewhere",
          "This was already confirmed in another browser. Ask for another mail to sign in here.");
    return Refusal.conflict(
        "code-too-old", "This code is too old. You can have another mail sent.");
  }

  SignedIn signedInOrThrow() {
    if (refusal != null) throw refusal;
    return signedIn;
  }
}
