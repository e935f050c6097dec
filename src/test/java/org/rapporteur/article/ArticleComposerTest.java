package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.article.Workshop.ADA;
import static org.rapporteur.article.Workshop.BO;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleComposerTest {

  private final Workshop workshop = new Workshop();

  @Test
  void everyStatementStandsOnceUnderItsSpeakerInRunningOrder() {
    workshop.says(ADA, "A map is a promise.");
    workshop.says(BO, "It must be open.");
    workshop.says(ADA, "And it must be kept.");

    var sections = compose(Content.Order.SPEAKERS).sections();

    assertThat(sections)
        .extracting(one -> one.speaker().name())
        .containsExactly("Bo Carver", "Ada Brook");
    assertThat(words(sections.get(0))).containsExactly("It must be open.");
    assertThat(words(sections.get(1)))
        .containsExactly("A map is a promise.", "And it must be kept.");
  }

  @Test
  void aSpeakerWhoSaidNothingHasNoSection() {
    workshop.says(ADA, "A map is a promise.");

    assertThat(compose(Content.Order.SPEAKERS).sections()).hasSize(1);
  }

  @Test
  void whatWasWithdrawnIsNotThere() {
    var mistaken = workshop.says(ADA, "A map is a lie.");
    workshop.says(BO, "It must be open.");
    workshop.withdraws(mistaken);

    var content = compose(Content.Order.SPEAKERS);

    assertThat(content.items().map(Item::id)).doesNotContain(mistaken).hasSize(1);
    assertThat(content.ending().corrections()).isEmpty();
  }

  @Test
  void bySpeakersWhatNobodySaidComesLast() {
    var note = workshop.note("Forty chairs, all taken.");
    workshop.says(ADA, "A map is a promise.");
    var photo = workshop.shows(Workshop.photo("Milan"));

    var sections = compose(Content.Order.SPEAKERS).sections();

    assertThat(sections.get(1).speaker()).isNull();
    assertThat(sections.get(1).title()).isEqualTo("From the room");
    assertThat(sections.get(1).items()).extracting(Item::id).containsExactly(note, photo);
  }

  @Test
  void byTimeASectionBeginsWheneverSomebodyElseTakesTheFloor() {
    workshop.note("Forty chairs, all taken.");
    workshop.says(ADA, "A map is a promise.");
    workshop.says(ADA, "And it must be kept.");
    workshop.says(BO, "It must be open.");
    workshop.says(ADA, "We agree.");

    var sections = compose(Content.Order.TIME).sections();

    assertThat(sections).extracting(one -> words(one).size()).containsExactly(1, 2, 1, 1);
    assertThat(sections.get(3).speaker().name()).isEqualTo("Ada Brook");
  }

  @Test
  void theSameMaterialGivesTheSameArticle() {
    workshop.says(ADA, "A map is a promise.");
    workshop.says(BO, "It must be open.");

    assertThat(compose(Content.Order.SPEAKERS)).isEqualTo(compose(Content.Order.SPEAKERS));
  }

  @Test
  void theCoverageGivesTheFirstWordsAndTheFirstPhoto() {
    var photo = Workshop.photo("Milan");
    workshop.shows(photo);

    var head = compose(Content.Order.SPEAKERS).head();

    assertThat(head)
        .isEqualTo(
            new Content.Head("An open map", "What the village knows.", "The Courant", "en", photo));
  }

  @Test
  void whoTookThePhotosIsCreditedOnce() {
    workshop.shows(Workshop.photo("Milan"));
    workshop.shows(Workshop.photo("Noor"));
    workshop.shows(Workshop.photo("Milan"));

    assertThat(compose(Content.Order.TIME).photographers()).containsExactly("Milan", "Noor");
  }

  @Test
  void composedAnewItKeepsWhatWasWrittenByHand() {
    var said = workshop.says(ADA, "A map is a promise.");
    workshop.says(BO, "It must be open.");
    var material = workshop.material();
    var first = ArticleComposer.compose(material, Content.Order.SPEAKERS, "Noor");
    var line = new Manuscript.Line(said, 1, "A map, she said, is a promise.");
    var parts = List.of(new Manuscript.Part(ADA.id(), "", List.of(line)));
    var manuscript =
        new Manuscript(
            new Manuscript.Head("A promise", "", "The Courant"),
            null,
            "An evening.",
            parts,
            "",
            "Noor");
    var edited = Typesetter.set(manuscript, first, material);

    var again = ArticleComposer.again(edited, material, Content.Order.TIME);

    assertThat(again.head().headline()).isEqualTo("A promise");
    assertThat(again.introduction()).isEqualTo("An evening.");
    assertThat(again.items().map(item -> item.post().content().text()))
        .containsExactly("A map, she said, is a promise.", "It must be open.");
  }

  private Content compose(Content.Order order) {
    return ArticleComposer.compose(workshop.material(), order, "Noor");
  }

  private static List<String> words(Section section) {
    return section.items().stream().map(item -> item.post().content().text()).toList();
  }
}
