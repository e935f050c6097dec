package org.rapporteur.platform.mail;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.DKIMSignOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapporteur.platform.Config.Smtp;

/** Hands mails to an SMTP server. */
public final class SmtpMailer implements Mailer {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int SILENCE_SECONDS = 30;
  private static final int CONNECTIONS = 4;

  /**
   * Replies from here on say that this recipient or this mail is refused; 5xx below, that we are.
   */
  private static final int FIRST_REJECTION = 550;

  private static final int LAST_REJECTION = 559;

  private final MailClient client;
  private final String from;

  public SmtpMailer(Vertx vertx, Smtp smtp) {
    this.client = MailClient.create(vertx, config(smtp));
    this.from = smtp.from();
  }

  @Override
  public Future<Void> send(Mail mail) {
    var message =
        new MailMessage()
            .setFrom(from)
            .setTo(mail.recipient())
            .setSubject(mail.subject())
            .setText(mail.text())
            .setHtml(mail.html())
            .addHeader("Auto-Submitted", "auto-generated");
    return client
        .sendMail(message)
        .recover(failure -> Future.failedFuture(told(failure)))
        .mapEmpty();
  }

  @Override
  public Future<Void> close() {
    return client.close();
  }

  private static Throwable told(Throwable failure) {
    if (!(failure instanceof SMTPException smtp)) return failure;
    var refused = smtp.getReplyCode() >= FIRST_REJECTION && smtp.getReplyCode() <= LAST_REJECTION;
    return refused ? new Rejected(smtp.getMessage()) : smtp;
  }

  private static MailConfig config(Smtp smtp) {
    var config =
        new MailConfig()
            .setHostname(smtp.host())
            .setPort(smtp.port())
            .setSsl(smtp.tls())
            .setStarttls(StartTLSOptions.valueOf(smtp.startTls().name()))
            .setLogin(smtp.user().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
            .setOwnHostname(smtp.from().substring(smtp.from().indexOf('@') + 1))
            .setMaxPoolSize(CONNECTIONS);
    config.setHostnameVerificationAlgorithm("HTTPS");
    config.setConnectTimeout(CONNECT_MILLIS).setIdleTimeout(SILENCE_SECONDS);
    smtp.user().ifPresent(user -> config.setUsername(user).setPassword(smtp.password()));
    smtp.dkim().ifPresent(dkim -> config.setEnableDKIM(true).setDKIMSignOption(signing(dkim)));
    return config;
  }

  private static DKIMSignOptions signing(Smtp.Dkim dkim) {
    return new DKIMSignOptions()
        .setSdid(dkim.domain())
        .setSelector(dkim.selector())
        .setPrivateKey(key(dkim.keyFile()));
  }

  /** The client wants the key itself, without the lines around it. */
  private static String key(Path file) {
    try {
      return Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s+", "");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
