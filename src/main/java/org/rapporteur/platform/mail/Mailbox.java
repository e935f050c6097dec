package org.rapporteur.platform.mail;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The mailbox of development: keeps the last mails in memory instead of sending them. */
public final class Mailbox implements Mailer {
  private static final int KEPT = 50;

  private final Clock clock;
  private final Deque<Received> received = new ArrayDeque<>();

  /** A mail and when it came in. */
  public record Received(Instant at, Mail mail) {}

  public Mailbox(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Future<Void> send(Mail mail) {
    received.addFirst(new Received(clock.instant(), mail));
    if (received.size() > KEPT) received.removeLast();
    return Future.succeededFuture();
  }

  /** The newest first. */
  public synchronized List<Received> received() {
    return List.copyOf(received);
  }
}
