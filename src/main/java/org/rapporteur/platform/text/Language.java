package org.rapporteur.platform.text;

import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;

/** A language of the interface. What is written in it may be in any other (ContentLanguage). */
public enum Language {
  EN("en", "en", "English"),
  ZH("zh-Hans", "zh", "中文");

  private final String tag;
  private final String suffix;
  private final String ownName;

  Language(String tag, String suffix, String ownName) {
    this.tag = tag;
    this.suffix = suffix;
    this.ownName = ownName;
  }

  /** The language of a page: what the address asks for ({@code lang=en|zh}), else the browser. */
  public static Language choose(String query, String acceptLanguageHeader) {
    return bySuffix(query).or(() -> accepted(acceptLanguageHeader)).orElse(EN);
  }

  /** The language that {@code lang=…} or the end of a subprotocol's name stands for. */
  public static Optional<Language> bySuffix(String suffix) {
    return Stream.of(values()).filter(language -> language.suffix.equals(suffix)).findFirst();
  }

  /** The language of the interface that something is written in, if it is one of ours. */
  public static Optional<Language> ofContent(String tag) {
    var full = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
    return switch (full.getLanguage() + "-" + full.getScript()) {
      case "en-Latn" -> Optional.of(EN);
      case "zh-Hans" -> Optional.of(ZH);
      default -> Optional.empty();
    };
  }

  /** The value of the {@code lang} attribute, a BCP 47 tag. */
  public String tag() {
    return tag;
  }

  /**
   * Its short name in addresses ({@code lang=zh}) and subprotocols ({@code rapporteur.html.zh}).
   */
  public String suffix() {
    return suffix;
  }

  /** How the language calls itself. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The other one of the two. */
  public Language other() {
    return this == EN ? ZH : EN;
  }

  private static Optional<Language> accepted(String header) {
    return ranges(header).stream()
        .filter(range -> range.getWeight() > 0)
        .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
        .flatMap(range -> bySuffix(range.getRange().split("-")[0]).stream())
        .findFirst();
  }

  /** A header that cannot be read is nobody's choice: browsers send none, robots send anything. */
  private static List<LanguageRange> ranges(String header) {
    if (header == null || header.isBlank()) return List.of();
    try {
      return LanguageRange.parse(header);
    } catch (IllegalArgumentException unreadable) {
      return List.of();
    }
  }
}
