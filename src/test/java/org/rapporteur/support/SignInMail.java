package org.rapporteur.support;

import com.icegreen.greenmail.util.GreenMail;
import io.vertx.core.json.JsonObject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A sign-in mail as it arrived in somebody's mailbox. */
public record SignInMail(MimeMessage message, String text, String html) {
  private static final long PATIENCE_MILLIS = 10_000;
  private static final Pattern LINK =
      Pattern.compile("(\\S+/verify\\S*)#c=([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");
  private static final Pattern CODE = Pattern.compile("\\b[0-9A-Z]{3}-[0-9A-Z]{3}\\b");

  /** Waits until {@code count} mails have come to an address, and answers the newest one. */
  public static SignInMail to(GreenMail server, String address, int count) {
    var total = server.getReceivedMessages().length;
    while (received(server, address).size() < count) {
      if (!server.waitForIncomingEmail(PATIENCE_MILLIS, ++total))
        throw new AssertionError(count + " mails to " + address + " did not come");
    }
    var mails = received(server, address);
    return of(mails.get(mails.size() - 1));
  }

  /** The mails to an address that can sign somebody in, the oldest first. */
  public static List<SignInMail> withLink(GreenMail server, String address) {
    return received(server, address).stream()
        .map(SignInMail::of)
        .filter(mail -> LINK.matcher(mail.text()).find())
        .toList();
  }

  public static List<MimeMessage> received(GreenMail server, String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> recipients(mail).contains(address))
        .toList();
  }

  /** The address that the link opens, without what stands in its fragment. */
  public String page() {
    return link().group(1);
  }

  public String challenge() {
    return link().group(2);
  }

  public String secret() {
    return link().group(3);
  }

  /** What the page of the link sends. */
  public JsonObject opener() {
    return new JsonObject().put("challenge", challenge()).put("secret", secret());
  }

  public String code() {
    var matcher = CODE.matcher(text);
    if (matcher.find()) return matcher.group();
    throw new AssertionError("There is no code in: " + text);
  }

  public String header(String name) {
    try {
      return message.getHeader(name, ",");
    } catch (MessagingException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public String subject() {
    try {
      return message.getSubject();
    } catch (MessagingException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private java.util.regex.Matcher link() {
    var matcher = LINK.matcher(text);
    if (matcher.find()) return matcher;
    throw new AssertionError("There is no link in: " + text);
  }

  private static SignInMail of(MimeMessage message) {
    try {
      var parts = (Multipart) message.getContent();
      return new SignInMail(message, content(parts.getBodyPart(0)), content(parts.getBodyPart(1)));
    } catch (IOException | MessagingException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String content(BodyPart part) throws IOException, MessagingException {
    return part.getContent().toString();
  }

  private static List<String> recipients(MimeMessage mail) {
    try {
      return Arrays.stream(mail.getAllRecipients()).map(Object::toString).toList();
    } catch (MessagingException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
