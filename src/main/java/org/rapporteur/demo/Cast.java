package org.rapporteur.demo;

import org.rapporteur.account.Account;

/** Who acts in the demonstration: a reporter in the hall and an editor at the desk. */
public record Cast(Account reporter, Account editor) {
  public static final String REPORTER_ADDRESS = "reporter@example.org";
  public static final String EDITOR_ADDRESS = "editor@example.org";
}
