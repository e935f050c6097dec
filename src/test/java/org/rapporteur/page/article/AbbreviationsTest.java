package org.rapporteur.page.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.coverage.Organisation;
import org.rapporteur.page.article.Abbreviations.Piece;

class AbbreviationsTest {

  private final Abbreviations all =
      new Abbreviations(
          List.of(
              organisation("Copyright Society of China", "CSC"),
              organisation("Film Copyright Association", "FCA"),
              organisation("Zhihu", null)));

  @Test
  void anAbbreviationIsExplainedOnceInASection() {
    var section = all.section();

    assertThat(section.explain("For CSC it is new; CSC agrees."))
        .containsExactly(
            new Piece("For ", null),
            new Piece("CSC", "Copyright Society of China"),
            new Piece(" it is new; CSC agrees.", null));
    assertThat(section.explain("CSC again.")).containsExactly(new Piece("CSC again.", null));
  }

  @Test
  void theNextSectionExplainsItAnew() {
    all.section().explain("CSC agrees.");

    assertThat(all.section().explain("CSC agrees.")).hasSize(2);
  }

  @Test
  void whatTheTextItselfExplainsIsLeftAlone() {
    var section = all.section();

    var pieces = section.explain("The Copyright Society of China (CSC) agrees, and CSC acts.");

    assertThat(pieces).hasSize(1);
  }

  @Test
  void aPartOfAnotherWordIsNoAbbreviation() {
    assertThat(all.in("CSCX and MYCSC")).isEmpty();
    assertThat(all.in("中国CSC协会")).containsExactly("CSC");
  }

  private static Organisation organisation(String name, String abbreviation) {
    var id = UUID.nameUUIDFromBytes(name.getBytes());
    return new Organisation(id, name, abbreviation, Organisation.Kind.ASSOCIATION);
  }
}
