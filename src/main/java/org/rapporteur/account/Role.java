package org.rapporteur.account;

/** What an account may do; each may do all that the ones before it may. */
public enum Role {
  /** Comments. */
  READER,
  /** Posts to coverages. */
  REPORTER,
  /** Runs coverages, corrects, moderates, finishes the article. */
  EDITOR,
  /** Gives roles to people. */
  ADMIN;

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
