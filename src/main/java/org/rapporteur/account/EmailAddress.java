package org.rapporteur.account;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.platform.Refusal;

/**
 * One mailbox that mail can be sent to: an ASCII local part and a domain name.
 *
 * <p>Nothing else may reach the SMTP client, which sends on what it is given: a line break in an
 * address would be a command of its own.
 *
 * @param mailbox as it was typed, with the domain in its ASCII form; for sending
 */
public record EmailAddress(String mailbox) {
  private static final int LIMIT = 254;
  private static final int LOCAL_LIMIT = 64;
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]*[a-z][a-z0-9-]*");
  private static final IDNA IDN =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.USE_STD3_RULES);

  /**
   * Reads what a person typed; spaces around it do not matter.
   *
   * @throws Refusal naming the field {@code address}, with a sentence that says what is wrong
   */
  public static EmailAddress parse(String typed) {
    if (typed == null || typed.isBlank())
      throw refusal("address-missing", "Please type an e-mail address.");
    if (typed.chars().anyMatch(Character::isISOControl))
      throw refusal("address-unreadable", "An e-mail address is one line without special marks.");
    var text = typed.strip();
    if (text.length() > LIMIT)
      throw refusal("address-too-long", "An e-mail address has at most 254 characters.");
    if (text.contains(",") || text.contains(";"))
      throw refusal("address-several", "Please type one e-mail address only.");
    if (text.contains("<") || text.contains(">") || text.contains("\""))
      throw refusal("address-name", "Please type the address only, such as ana@example.org.");
    return read(text);
  }

  /** The form that tells whether two addresses are one mailbox: all in lower case. */
  public String canonical() {
    return mailbox.toLowerCase(Locale.ROOT);
  }

  /** What may be shown to whoever holds a link: {@code r•••r@example.com}. */
  public String masked() {
    var at = mailbox.lastIndexOf('@');
    var last = at > 2 ? mailbox.substring(at - 1, at) : "";
    return mailbox.charAt(0) + "•••" + last + mailbox.substring(at);
  }

  private static EmailAddress read(String text) {
    var at = text.indexOf('@');
    if (at < 1 || at != text.lastIndexOf('@')) throw malformed();
    var local = text.substring(0, at);
    if (!local.chars().allMatch(c -> c < 0x80))
      throw refusal(
          "address-not-ascii",
          "Before the @ we can send to plain letters, digits and signs (ASCII) only.");
    if (local.length() > LOCAL_LIMIT || !LOCAL.matcher(local).matches()) throw malformed();
    var address = new EmailAddress(local + "@" + domain(text.substring(at + 1)));
    if (address.mailbox.length() > LIMIT) throw malformed();
    return address;
  }

  private static String domain(String text) {
    var problems = new IDNA.Info();
    var ascii = IDN.nameToASCII(text, new StringBuilder(), problems).toString();
    if (problems.hasErrors() || !DOMAIN.matcher(ascii).matches()) throw malformed();
    return ascii;
  }

  private static Refusal malformed() {
    return refusal(
        "address-malformed", "This is not an e-mail address. One looks like ana@example.org.");
  }

  private static Refusal refusal(String code, String sentence) {
    return Refusal.field("address", code, sentence);
  }
}
