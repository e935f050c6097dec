package org.rapporteur.account;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.support.Guest;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Patience;
import org.rapporteur.support.SignInMail;
import org.rapporteur.support.TestPostgres;
import org.slf4j.LoggerFactory;

/** Signing in while the mail server is away, and what is written down meanwhile. */
class MailDownIT {
  private static final int SMTP_PORT = freePort();

  @RegisterExtension
  static final Newsroom newsroom =
      new Newsroom().with("RAPPORTEUR_SMTP_PORT", Integer.toString(SMTP_PORT));

  private final Guest ana = new Guest(newsroom.address(), "10.6.0.1");

  @Test
  void theMailThatWaitedComesOnceAndSignsInAndNoLogHoldsItsSecrets() {
    var log = listen();
    var asked =
        ana.post(
            "/api/mail-challenges",
            new JsonObject().put("address", "ana@example.com"),
            "x-forwarded-host",
            "evil.example");
    assertThat(asked.status()).isEqualTo(202);
    Patience.until("a try failed", () -> error() != null);
    assertThat(ana.get("/sign-in/code").text()).contains("The mail is still on its way");

    var smtp = new GreenMail(new ServerSetup(SMTP_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    try {
      TestPostgres.run("update outbox_mail set next_try_at = now()");
      var mail = SignInMail.to(smtp, "ana@example.com", 1);
      assertThat(mail.page()).isEqualTo(newsroom.address() + "/verify");
      assertThat(ana.post("/api/verify", mail.opener()).status()).isEqualTo(200);

      var session = ana.cookies().get("rap_s");
      assertThat(SignInMail.received(smtp, "ana@example.com")).hasSize(1);
      assertThat(log.list)
          .map(ILoggingEvent::getFormattedMessage)
          .noneMatch(line -> line.contains(mail.secret()))
          .noneMatch(line -> line.contains(mail.code()))
          .noneMatch(line -> line.contains(session))
          .noneMatch(line -> line.contains("org.rapporteur") && line.contains("ana@"));
    } finally {
      smtp.stop();
    }
  }

  @Test
  void theLinkIsOursWhateverHostARequestNames() throws IOException {
    var body = "{\"address\":\"host@example.com\"}";
    var request =
        "POST /api/mail-challenges HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
            + "Content-Type: application/json\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;

    assertThat(raw(request)).startsWith("HTTP/1.1 202");

    var text =
        (String)
            TestPostgres.ask(
                "select body_text || body_html from outbox_mail where recipient = ?",
                "host@example.com");
    assertThat(text).contains(newsroom.address() + "/verify#c=").doesNotContain("evil");
  }

  private static String error() {
    return (String)
        TestPostgres.ask("select last_error from outbox_mail where recipient = 'ana@example.com'");
  }

  private static ListAppender<ILoggingEvent> listen() {
    var heard = new ListAppender<ILoggingEvent>();
    heard.list = java.util.Collections.synchronizedList(new ArrayList<>());
    heard.start();
    ((Logger) LoggerFactory.getLogger("org.rapporteur")).addAppender(heard);
    return heard;
  }

  private static String raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", newsroom.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
