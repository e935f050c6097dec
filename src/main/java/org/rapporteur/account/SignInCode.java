package org.rapporteur.account;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.Secrets;

/**
 * The code of a sign-in mail: six characters that nobody mistakes for others, 30 bits.
 *
 * @param characters without the hyphen it is shown with
 */
public record SignInCode(String characters) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 6;
  private static final int GROUP = 3;
  private static final int READABLE_LIMIT = 40;
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}.]+");
  private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

  /** A new one. */
  public static SignInCode random() {
    return new SignInCode(Secrets.code(LENGTH, ALPHABET));
  }

  /**
   * Reads what a person typed: spaces, hyphens, lower case, full-width characters, and O, I or L
   * for the digits they look like.
   */
  public static SignInCode typed(String text) {
    var characters = text.length() <= READABLE_LIMIT ? normalised(text) : "";
    if (CODE.matcher(characters).matches()) return new SignInCode(characters);
    throw Refusal.field(
        "code", "code-unreadable", "A code has six letters and digits, such as K7F-3QX.");
  }

  /** As mails show it: {@code K7F-3QX}. */
  public String shown() {
    return characters.substring(0, GROUP) + "-" + characters.substring(GROUP);
  }

  /** A code is a secret for as long as it works. */
  @Override
  public String toString() {
    return "SignInCode";
  }

  private static String normalised(String text) {
    var plain = BETWEEN.matcher(Normalizer2.getNFKCInstance().normalize(text)).replaceAll("");
    return plain.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
  }
}
