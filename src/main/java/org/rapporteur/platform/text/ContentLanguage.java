package org.rapporteur.platform.text;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.rapporteur.platform.Refusal;

/** The language that something was written in: any that BCP 47 can name. */
public final class ContentLanguage {

  private static final int MAX_TAG_LENGTH = 35;
  private static final int MAX_LANGUAGE_LENGTH = 3;

  private ContentLanguage() {}

  /**
   * The tag in its canonical writing ({@code ZH-hans} becomes {@code zh-Hans}).
   *
   * @throws Refusal {@code unknown-language} for what is not a language, optionally with script,
   *     region and variant, in at most 35 characters
   */
  public static String require(String tag) {
    if (tag == null || tag.length() > MAX_TAG_LENGTH) throw unknown();
    try {
      var locale = new Locale.Builder().setLanguageTag(tag).build();
      if (!namesALanguage(locale)) throw unknown();
      return locale.toLanguageTag();
    } catch (IllformedLocaleException notATag) {
      throw unknown();
    }
  }

  /** The writing direction of a tag that {@link #require} gave: {@code ltr} or {@code rtl}. */
  public static String dir(String tag) {
    return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
  }

  private static boolean namesALanguage(Locale locale) {
    var language = locale.getLanguage();
    return !language.isEmpty()
        && language.length() <= MAX_LANGUAGE_LENGTH
        && !locale.hasExtensions();
  }

  private static Refusal unknown() {
    return Refusal.invalid(
        "unknown-language", "Please name the language by its tag, for example en or zh-Hans.");
  }
}
