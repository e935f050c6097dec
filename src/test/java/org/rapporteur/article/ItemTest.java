package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.article.Workshop.ADA;
import static org.rapporteur.article.Workshop.BO;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.post.PostId;

class ItemTest {

  private final Workshop workshop = new Workshop();
  private PostId said;
  private Content article;

  @BeforeEach
  void anArticleWithTwoStatements() {
    said = workshop.says(ADA, "A map is a promisse.");
    workshop.says(BO, "It must be open.");
    article = ArticleComposer.compose(workshop.material(), Content.Order.SPEAKERS, "Noor");
  }

  @Test
  void aLaterCorrectionReachesTheArticle() {
    workshop.corrects(said, "A map is a promise.");

    var now = article.following(workshop.material());

    assertThat(item(now).paragraphs()).containsExactly("A map is a promise.");
    assertThat(now.ending().corrections())
        .extracting(Content.Correction::note)
        .containsExactly("Note: A map is a promise.");
  }

  @Test
  void aLaterCorrectionLeavesWordsWrittenByHand() {
    article = byHand("She called a map a promise.");

    workshop.corrects(said, "A map is a vow.");

    var now = article.following(workshop.material());
    assertThat(item(now).paragraphs()).containsExactly("She called a map a promise.");
    assertThat(now.ending().corrections()).isEmpty();
  }

  @Test
  void wordsWrittenByHandAfterACorrectionListIt() {
    workshop.corrects(said, "A map is a promise.");
    article = article.following(workshop.material());

    article = byHand("She called a map a promise.");

    assertThat(article.ending().corrections()).hasSize(1);
  }

  @Test
  void aLaterWithdrawalTakesTheWordsAndSaysSo() {
    workshop.corrects(said, "A map is a promise.");
    workshop.withdraws(said);

    var now = article.following(workshop.material());

    assertThat(item(now).withdrawn()).isTrue();
    assertThat(item(now).paragraphs()).isEmpty();
    assertThat(now.ending().corrections())
        .extracting(Content.Correction::note)
        .containsExactly("It was mistaken.");
  }

  @Test
  void aLaterWithdrawalTakesWordsWrittenByHandToo() {
    article = byHand("She called a map a promise.");
    workshop.withdraws(said);

    var now = article.following(workshop.material());

    assertThat(item(now).paragraphs()).isEmpty();
  }

  @Test
  void aPhotoThatWasWithdrawnWithItsUpdateNoLongerLeads() {
    var shown = workshop.shows(Workshop.photo("Milan"));
    article = ArticleComposer.compose(workshop.material(), Content.Order.SPEAKERS, "Noor");

    workshop.withdraws(shown);

    assertThat(article.head().lead()).isNotNull();
    assertThat(article.following(workshop.material()).head().lead()).isNull();
  }

  private Content byHand(String text) {
    var version = item(article).post().standing().version();
    var lines = List.of(new Manuscript.Line(said, version, text));
    var manuscript = Manuscript.of(article);
    var parts = List.of(new Manuscript.Part(ADA.id(), "", lines));
    var sent =
        new Manuscript(
            manuscript.head(), null, "", parts, manuscript.source(), manuscript.editor());
    return Typesetter.set(sent, article, workshop.material());
  }

  private Item item(Content content) {
    return content.items().filter(one -> one.id().equals(said)).findFirst().orElseThrow();
  }
}
