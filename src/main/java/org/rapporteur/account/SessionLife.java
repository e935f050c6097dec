package org.rapporteur.account;

import java.time.Duration;

/**
 * How long somebody stays signed in.
 *
 * @param idle without doing anything
 * @param absolute however busy
 */
record SessionLife(Duration idle, Duration absolute) {

  /** The more a role may do, the sooner its mailbox is asked again. */
  static SessionLife of(Role role) {
    return switch (role) {
      case READER -> new SessionLife(Duration.ofDays(30), Duration.ofDays(180));
      case REPORTER -> new SessionLife(Duration.ofHours(12), Duration.ofDays(7));
      case EDITOR, ADMIN -> new SessionLife(Duration.ofHours(12), Duration.ofHours(12));
    };
  }
}
