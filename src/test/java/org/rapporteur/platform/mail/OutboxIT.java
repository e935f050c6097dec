package org.rapporteur.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.mail.Multipart;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.platform.Config.Smtp;
import org.rapporteur.platform.Ids;
import org.rapporteur.platform.db.Database;
import org.rapporteur.support.Patience;
import org.rapporteur.support.TestPostgres;

class OutboxIT {
  private final Vertx vertx = Vertx.vertx();
  private final int port = freePort();
  private final String recipient = UUID.randomUUID() + "@example.org";
  private GreenMail smtp;
  private Database database;
  private Outbox outbox;

  @BeforeEach
  void open() {
    TestPostgres.empty();
    database = Database.open(vertx, TestPostgres.address(), 4);
    outbox = outbox(smtp(Smtp.StartTls.DISABLED, Optional.empty()));
  }

  @AfterEach
  void close() {
    outbox.close().await();
    database.close().await();
    if (smtp != null) smtp.stop();
    vertx.close().await();
  }

  @Test
  void aMailLeavesAsTextAndHtmlWithTextFirst() throws Exception {
    startSmtp();

    enqueue("a");
    outbox.nudge();
    arrived(1);

    var message = smtp.getReceivedMessages()[0];
    var parts = (Multipart) message.getContent();
    assertThat(message.getSubject()).isEqualTo("登录 & “more”");
    assertThat(message.getContentType()).startsWith("multipart/alternative");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(parts.getBodyPart(0).getContent().toString().strip())
        .isEqualTo("line one\r\n\r\nline two 二");
    assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>line two 二</p>");
  }

  @Test
  void aMailOfATransactionThatFailsIsNeverSent() {
    startSmtp();

    var failed =
        database.inTransaction(
            tx ->
                outbox
                    .enqueue(tx, mail("undone"))
                    .compose(kept -> Future.failedFuture("the change did not happen")));

    assertThatThrownBy(failed::await).hasMessageContaining("did not happen");
    enqueue("b");
    outbox.nudge();
    arrived(1);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void theSameOccasionIsMailedOnce() {
    startSmtp();
    enqueue("same");
    enqueue("same");
    IntStream.range(0, 20).forEach(i -> outbox.nudge());

    arrived(1);
    enqueue("other");
    outbox.nudge();
    arrived(2);

    assertThat(smtp.getReceivedMessages()).hasSize(2);
  }

  @Test
  void whatTheMailServerMissedWhileItWasDownComesOnce() {
    enqueue("late");
    outbox.nudge();
    Patience.until("a first try failed", () -> tries() == 1 && lastError() != null);
    assertThat(state("late")).isEqualTo(MailState.WAITING);
    due();
    outbox.nudge();
    Patience.until("a second try failed", () -> tries() == 2);

    startSmtp();
    Patience.until("it is put off", () -> !isDue());
    due();
    outbox.nudge();
    arrived(1);

    Patience.until("it is noted as sent", () -> state("late") == MailState.SENT);
    assertThat(smtp.getReceivedMessages()).hasSize(1);
  }

  @Test
  void twoServersSendEachMailOnce() {
    startSmtp();
    var other = outbox(smtp(Smtp.StartTls.DISABLED, Optional.empty()));
    IntStream.range(0, 30).forEach(i -> enqueue("shared " + i));

    outbox.nudge();
    other.nudge();
    arrived(30);

    other.close().await();
    Patience.until("all are noted", () -> sent() == 30);
    assertThat(smtp.getReceivedMessages()).hasSize(30);
  }

  @Test
  void aMailThatIsTooOldIsGivenUp() {
    startSmtp();
    enqueue("old");
    TestPostgres.run("update outbox_mail set expires_at = now() - interval '1 second'");

    outbox.nudge();

    Patience.until("it is given up", () -> state("old") == MailState.GIVEN_UP);
    assertThat(smtp.getReceivedMessages()).isEmpty();
    assertThat(TestPostgres.ask("select body_text || body_html from outbox_mail")).isEqualTo("");
  }

  @Test
  void aMailServerThatRefusesTheRecipientIsNotAskedAgain() {
    var refusing = new Outbox(vertx, database, mail -> refused(), new Ids(Clock.systemUTC()));
    enqueue("refused");

    refusing.nudge();

    Patience.until("it is given up", () -> state("refused") == MailState.GIVEN_UP);
    assertThat(tries()).isEqualTo(1);
    assertThat(lastError()).contains("550");
    refusing.close().await();
  }

  @Test
  void closingWaitsForTheMailOnItsWay() {
    startSmtp();
    enqueue("last");

    outbox.start();
    arrived(1);
    outbox.close().await();

    assertThat(state("last")).isEqualTo(MailState.SENT);
  }

  @Test
  void withoutTheEncryptionThatIsRequiredNothingIsSent() {
    startSmtp();
    var strict = outbox(smtp(Smtp.StartTls.REQUIRED, Optional.empty()));
    enqueue("secret");

    strict.nudge();
    Patience.until("a try failed", () -> tries() == 1 && lastError() != null);

    strict.close().await();
    assertThat(smtp.getReceivedMessages()).isEmpty();
    assertThat(lastError()).containsIgnoringCase("STARTTLS");
  }

  @Test
  void mailsAreSignedForTheDomainThatIsConfigured(@TempDir Path folder) throws Exception {
    startSmtp();
    var dkim = new Smtp.Dkim("example.org", "news", privateKey(folder));
    var signing = outbox(smtp(Smtp.StartTls.DISABLED, Optional.of(dkim)));
    enqueue("signed");

    signing.nudge();
    arrived(1);

    signing.close().await();
    var header = smtp.getReceivedMessages()[0].getHeader("DKIM-Signature");
    assertThat(header).hasSize(1);
    assertThat(header[0]).contains("d=example.org").contains("s=news").contains("b=");
  }

  private Outbox outbox(Smtp server) {
    return new Outbox(vertx, database, new SmtpMailer(vertx, server), new Ids(Clock.systemUTC()));
  }

  private Smtp smtp(Smtp.StartTls startTls, Optional<Smtp.Dkim> dkim) {
    return new Smtp(
        "127.0.0.1", port, startTls, false, Optional.empty(), "", "news@example.org", dkim);
  }

  private void startSmtp() {
    smtp = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
  }

  private void arrived(int count) {
    assertThat(smtp.waitForIncomingEmail(10_000, count)).as("%s mails", count).isTrue();
  }

  private void enqueue(String occasion) {
    database.inTransaction(tx -> outbox.enqueue(tx, mail(occasion))).await();
  }

  private OutboxMail mail(String occasion) {
    var mail =
        new Mail(
            recipient,
            "登录 & “more”",
            "line one\n\nline two 二\n",
            "<p>line one</p><p>line two 二</p>");
    return new OutboxMail(occasion, Duration.ofMinutes(10), mail);
  }

  private MailState state(String occasion) {
    return outbox.state(occasion).await().orElseThrow();
  }

  private static Future<Void> refused() {
    return Future.failedFuture(new Mailer.Rejected("550 no such mailbox"));
  }

  private static void due() {
    TestPostgres.run("update outbox_mail set next_try_at = now()");
  }

  private static boolean isDue() {
    return (Boolean) TestPostgres.ask("select next_try_at <= now() from outbox_mail");
  }

  private static int tries() {
    return (Integer) TestPostgres.ask("select max(tries) from outbox_mail");
  }

  private static String lastError() {
    return (String) TestPostgres.ask("select last_error from outbox_mail");
  }

  private static long rows() {
    return (Long) TestPostgres.ask("select count(*) from outbox_mail");
  }

  private static long sent() {
    return (Long) TestPostgres.ask("select count(*) from outbox_mail where sent_at is not null");
  }

  private static Path privateKey(Path folder) throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var encoded = generator.generateKeyPair().getPrivate().getEncoded();
    var pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(encoded)
            + "\n-----END PRIVATE KEY-----\n";
    return Files.writeString(folder.resolve("dkim.pem"), pem);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (java.io.IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
