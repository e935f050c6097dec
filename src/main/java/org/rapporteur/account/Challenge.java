package org.rapporteur.account;

import java.security.MessageDigest;
import java.util.UUID;
import org.rapporteur.platform.Secrets;

/**
 * The question whether somebody reads a mailbox: asked by a mail with a link and a code, answered
 * by either of them, once.
 *
 * @param address canonical
 * @param mailbox as it was typed
 * @param next where to go on, a path of ours
 * @param codeMac what the code of the mail must give
 * @param codeTries wrong codes so far
 * @param ageSeconds since it was asked
 */
record Challenge(
    UUID id,
    String address,
    String mailbox,
    String next,
    byte[] codeMac,
    int codeTries,
    State state,
    int ageSeconds) {

  /** Whether it can still be answered, judged by the database's clock. */
  enum State {
    OPEN,
    /** Answered, or another one of the same mailbox was. */
    CONFIRMED,
    /** Nobody answered in time. */
    TOO_OLD
  }

  boolean takesCodes() {
    return state == State.OPEN && codeTries < SignInLimits.CODE_TRIES;
  }

  boolean fits(SignInCode code, byte[] key) {
    return MessageDigest.isEqual(mac(id, code, key), codeMac);
  }

  /** A code is short: only with the key can one tell from this what it was. */
  static byte[] mac(UUID id, SignInCode code, byte[] key) {
    return Secrets.hmac(key, id + ":" + code.characters());
  }
}
