package org.rapporteur.account;

/**
 * Somebody has proved a mailbox and is signed in.
 *
 * @param token for this browser only; never stored, never logged
 * @param next where to go on, a path of ours
 */
public record SignedIn(Account account, String token, String next) {

  @Override
  public String toString() {
    return "SignedIn[" + account.id() + "]";
  }
}
