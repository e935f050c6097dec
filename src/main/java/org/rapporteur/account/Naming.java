package org.rapporteur.account;

import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.text.CanonicalText;

/**
 * What a person wants to be called.
 *
 * @param name stands under what they publish
 * @param credit what their photos are credited to; may be empty
 */
public record Naming(String name, String credit) {
  private static final int NAME_LIMIT = 80;
  private static final int CREDIT_LIMIT = 120;

  public Naming {
    name = within("name", CanonicalText.line(name), NAME_LIMIT);
    credit = within("credit", CanonicalText.line(credit), CREDIT_LIMIT);
  }

  /** The same, where it must not be without a name. */
  public Naming named() {
    if (!name.isEmpty()) return this;
    throw Refusal.field(
        "name", "name-missing", "Please type a name: it stands under what is published.");
  }

  private static String within(String field, String text, int limit) {
    var length = text.codePointCount(0, text.length());
    if (length <= limit) return text;
    throw Refusal.field(
        field,
        "too-long",
        "“" + field + "” has " + length + " characters; " + limit + " is the limit.");
  }
}
