package org.rapporteur.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  @Test
  void theSentenceAroundAnAddressIsNotPartOfIt() {
    var runs = Links.in("See (https://example.org/a_b), or http://localhost:8080/x?y=1#z.");

    assertThat(runs)
        .containsExactly(
            new Links.Run("See (", null),
            new Links.Run("https://example.org/a_b", "https://example.org/a_b"),
            new Links.Run("), or ", null),
            new Links.Run("http://localhost:8080/x?y=1#z", "http://localhost:8080/x?y=1#z"),
            new Links.Run(".", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://e.org/wiki/Vote_(2022). | https://e.org/wiki/Vote_(2022)",
        "(see https://e.org/wiki/Vote_(2022)) | https://e.org/wiki/Vote_(2022)",
        "[https://e.org/a[1]] | https://e.org/a[1]",
        "“https://e.org/a” said | https://e.org/a",
        "https://e.org/a?! | https://e.org/a",
        "https://e.org/a... | https://e.org/a",
        "https://e.org/( | https://e.org/",
        "https://e.org, | https://e.org",
        "HTTPS://E.org/A | HTTPS://E.org/A",
        "https://e.org/%E4%BC%9A?q=a%20b | https://e.org/%E4%BC%9A?q=a%20b",
        "https://ru.e.org/Голос | https://ru.e.org/Голос",
        "见https://e.org/a，谢谢 | https://e.org/a",
        "（https://e.org/a）。 | https://e.org/a",
        "「https://e.org/a」 | https://e.org/a",
        "详见https://e.org/a查看全文 | https://e.org/a",
        "详见https://e.org查看 | https://e.org",
        "https://e.org<b> | https://e.org"
      })
  void anAddressEndsWhereTheSentenceGoesOn(String text, String address) {
    assertThat(links(text)).containsExactly(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "javascript://https%3A",
        "data:text/html,x",
        "ftp://example.org",
        "xhttps://example.org",
        "view-source:https://example.org",
        "https://",
        "https:///etc",
        "https://?",
        "https://word",
        "https://..",
        "https://a b.org",
        "www.example.org",
        "mailto:a@example.org",
        "https://good.org@evil.org/",
        "https://user:secret@evil.org",
        "https://evil%2eorg/",
        "https://example.org:port/",
        "https://-.org",
        "https://xn--a.org",
        "https://[::1]/"
      })
  void nothingButAWebAddressBecomesALink(String text) {
    assertThat(links(text)).isEmpty();
    assertThat(joined(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "https://аpple.com/x, https://xn--pple-43d.com/x",
    "https://中文.com/a, https://xn--fiq228c.com/a",
    "https://straße.de:8080?q, https://xn--strae-oqa.de:8080?q",
    "https://xn--fiq228c.com, https://xn--fiq228c.com"
  })
  void aHostInOtherLettersIsShownInPunycode(String typed, String shown) {
    assertThat(Links.in(typed)).containsExactly(new Links.Run(shown, shown));
  }

  @Test
  void anAddressOfMoreThanTwoThousandCharactersIsNoLink() {
    var longest = "https://example.org/" + "a".repeat(1_980);

    assertThat(links(longest)).containsExactly(longest);
    assertThat(links(longest + "a")).isEmpty();
  }

  @Test
  void severalAddressesAreSeveralLinks() {
    assertThat(links("https://a.org https://b.org/x and http://c.org"))
        .containsExactly("https://a.org", "https://b.org/x", "http://c.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "https://a.",
        "https://a.b(",
        "https://a.b)",
        "http:",
        "https://a.b/((((",
        "a)",
        ".",
        "https://中",
        "https://e.org/\u0301"
      })
  void aTextMadeToBeSlowIsReadInOnePass(String part) {
    var text = "https://a.b/" + part.repeat(100_000 / part.length());

    assertThat(Links.in(text)).isNotEmpty();
  }

  @Test
  void thePiecesTogetherAreTheText() {
    var pieces =
        List.of(
            "https://",
            "http://",
            "e.org",
            "/",
            "a",
            ".",
            ")",
            "(",
            " ",
            "\"",
            "<",
            "@",
            ":",
            "。",
            "会");
    var random = new Random(20220324);
    for (var i = 0; i < 5_000; i++) {
      var text =
          random.ints(12, 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining());

      if (links(text).stream().noneMatch(link -> link.contains("xn--"))) {
        assertThat(joined(text)).isEqualTo(text);
      }
      assertThat(links(text))
          .allMatch(link -> link.matches("https?://[^\\s<>\"@/?#]+([/?#][^\\s<>\"]*)?"));
    }
  }

  private static List<String> links(String text) {
    return Links.in(text).stream().map(Links.Run::href).filter(href -> href != null).toList();
  }

  private static String joined(String text) {
    return Links.in(text).stream().map(Links.Run::text).collect(Collectors.joining());
  }
}
