package org.rapporteur.page.live;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.platform.text.CanonicalText;
import org.rapporteur.platform.text.Links;

/** One paragraph of a text; the quotation marks are empty unless it is in somebody's own words. */
public record Paragraph(String opening, List<Links.Run> runs, String closing) {

  /** The paragraphs of a canonical text as they are. */
  public static List<Paragraph> plain(String text) {
    return CanonicalText.split(text).stream()
        .map(paragraph -> new Paragraph("", Links.in(paragraph), ""))
        .toList();
  }

  /**
   * The paragraphs of what somebody said, in the quotation marks of its language: each is opened,
   * the last one closed.
   */
  public static List<Paragraph> quoted(String text, String language) {
    var marks = LocaleData.getInstance(ULocale.forLanguageTag(language));
    var opening = marks.getDelimiter(LocaleData.QUOTATION_START);
    var closing = marks.getDelimiter(LocaleData.QUOTATION_END);
    var plain = plain(text);
    var last = plain.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(n -> new Paragraph(opening, plain.get(n).runs(), n == last ? closing : ""))
        .toList();
  }
}
