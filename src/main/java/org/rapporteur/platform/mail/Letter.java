package org.rapporteur.platform.mail;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.platform.Templates;
import org.rapporteur.platform.text.Language;

/** The words of a mail, all of them ours: from one list come both its text and its HTML. */
public record Letter(Language language, String subject, List<Line> lines) {
  private static final String TEMPLATE = "mail/letter.jte";

  /** One paragraph. */
  public record Line(Kind kind, String text) {

    public boolean isLink() {
      return kind == Kind.LINK;
    }

    public boolean isCode() {
      return kind == Kind.CODE;
    }
  }

  /** What a paragraph is. */
  public enum Kind {
    SENTENCE,
    LINK,
    CODE
  }

  public static Line sentence(String text) {
    return new Line(Kind.SENTENCE, text);
  }

  public static Line link(String address) {
    return new Line(Kind.LINK, address);
  }

  public static Line code(String code) {
    return new Line(Kind.CODE, code);
  }

  public Mail to(String recipient, Templates templates) {
    return new Mail(recipient, subject, text(), templates.render(TEMPLATE, this));
  }

  /** Lines end in a bare line feed: the SMTP client makes the rest of them visible. */
  private String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n\n", "", "\n"));
  }
}
