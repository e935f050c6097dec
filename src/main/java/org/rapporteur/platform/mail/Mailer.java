package org.rapporteur.platform.mail;

import io.vertx.core.Future;

/** Takes mails on their way: an SMTP server, or the mailbox page of development. */
public interface Mailer {

  /**
   * Hands one mail over.
   *
   * @return done when it has been accepted; failed with {@link Rejected} when trying again is
   *     useless, with anything else when it may go later
   */
  Future<Void> send(Mail mail);

  /** Lets go of its connections. */
  default Future<Void> close() {
    return Future.succeededFuture();
  }

  /** Says that this mail will never be accepted. */
  final class Rejected extends RuntimeException {
    public Rejected(String reason) {
      super(reason, null, false, false);
    }
  }
}
