package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.article.Workshop.ADA;
import static org.rapporteur.article.Workshop.BO;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.platform.Refusal;
import org.rapporteur.post.PostId;

class TypesetterTest {

  private final Workshop workshop = new Workshop();
  private PostId promise;
  private PostId open;
  private Content article;

  @BeforeEach
  void anArticleWithTwoStatements() {
    promise = workshop.says(ADA, "A map is a promise.");
    open = workshop.says(BO, "It must be open.");
    article = ArticleComposer.compose(workshop.material(), Content.Order.SPEAKERS, "Noor");
  }

  @Test
  void sentBackAsItIsItChangesNothing() {
    assertThat(set(Manuscript.of(article))).isEqualTo(article);
  }

  @Test
  void anEditorMayLeaveOutAnUpdate() {
    var left = set(Manuscript.of(article).without(Set.of(open)));

    assertThat(left.sections()).hasSize(1);
    assertThat(left.items().map(Item::id)).containsExactly(promise);
  }

  @Test
  void anUpdateCannotStandInTheArticleTwice() {
    var line = new Manuscript.Line(promise, 1, null);

    assertRefused("repeated-post", part(ADA.id(), line, line));
  }

  @Test
  void aStatementCannotStandUnderSomebodyElsesName() {
    assertRefused("wrong-speaker", part(BO.id(), new Manuscript.Line(promise, 1, null)));
  }

  @Test
  void anUpdateOfAnotherCoverageCannotBeTakenIn() {
    var stranger = new PostId(new UUID(9, 9));

    assertRefused("no-such-post", part(null, new Manuscript.Line(stranger, 1, null)));
  }

  @Test
  void wordsWrittenAgainstAnOlderVersionAreRefusedWithTheNewOnes() {
    workshop.corrects(promise, "A map is a vow.");

    var line = new Manuscript.Line(promise, 1, "She called a map a promise.");

    assertRefused("update-corrected", part(ADA.id(), line));
  }

  @Test
  void theUpdatesOwnWordsAreNotTakenForTheEditors() {
    var content = set(part(ADA.id(), new Manuscript.Line(promise, 1, "A map is a promise.")));

    assertThat(content.items().findFirst().orElseThrow().byHand()).isFalse();
  }

  private void assertRefused(String code, Manuscript manuscript) {
    assertThatThrownBy(() -> set(manuscript))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private Manuscript part(UUID speaker, Manuscript.Line... lines) {
    var before = Manuscript.of(article);
    var parts = List.of(new Manuscript.Part(speaker, "", List.of(lines)));
    return new Manuscript(before.head(), null, "", parts, before.source(), before.editor());
  }

  private Content set(Manuscript manuscript) {
    return Typesetter.set(manuscript, article, workshop.material());
  }
}
