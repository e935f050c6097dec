package org.rapporteur.page.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.coverage.Organisation;
import org.rapporteur.coverage.Speaker;
import org.rapporteur.photo.Photo;
import org.rapporteur.platform.Templates;
import org.rapporteur.platform.text.Language;
import org.rapporteur.post.Attribution;
import org.rapporteur.post.Post;

class UpdateViewTest {

  private static final String NASTY = "<script>alert(1)</script>\"'><b onclick=x>";

  private final Templates templates = new Templates();

  @Test
  void aParaphraseIsNeverInQuotationMarks() {
    var html = html(Samples.statement(Post.Mode.PARAPHRASE, "The locks will open in May."));

    assertThat(html).contains("The locks will open in May.", "Paraphrase").doesNotContain("“", "”");
    assertThat(html).doesNotContain("blockquote");
  }

  @Test
  void ownWordsAreInTheQuotationMarksOfTheirLanguage() {
    var english = Samples.statement(Post.Mode.VERBATIM, "We open in May.\n\nWe pay ourselves.");
    var german =
        Samples.post(
            new Post.Content(
                Post.Kind.STATEMENT,
                Post.Mode.VERBATIM,
                Samples.marta(),
                "",
                "Wir öffnen im Mai.",
                "de",
                List.of()));

    assertThat(html(english)).contains("“We open in May.</p>", "“We pay ourselves.”</p>");
    assertThat(html(german)).contains("lang=\"de\" dir=\"ltr\">„Wir öffnen im Mai.“</p>");
  }

  @Test
  void markupInAnyTextIsShownAsItWasTyped() {
    var marta = Samples.marta();
    var speaker =
        new Attribution(
            marta.speaker(),
            marta.slug(),
            NASTY,
            NASTY,
            new Speaker.OwnScript(NASTY, "en"),
            NASTY,
            new Organisation(Samples.PORTS.id(), NASTY, NASTY, Samples.PORTS.kind()));
    var person = new Photo.Person(NASTY, NASTY, NASTY);
    var photo =
        Samples.photo(new Photo.Facts(NASTY, NASTY, NASTY, Photo.Direction.LEFT, List.of(person)));
    var post =
        Samples.post(
            new Post.Content(
                Post.Kind.STATEMENT,
                Post.Mode.PARAPHRASE,
                speaker,
                NASTY,
                NASTY,
                "en",
                List.of(photo)));

    assertThat(html(post))
        .doesNotContain("<script", "<b onclick", "\"'>")
        .contains("&lt;script&gt;");
  }

  @Test
  void aGroupPhotoNamesThePeopleInTheirOrder() {
    var people =
        List.of(
            new Photo.Person("Ms.", "Marta Keller", "UIP"),
            new Photo.Person("Mr.", "Otto Brandt", "Lock Guild"));
    var photo =
        Samples.photo(new Photo.Facts("Ida Frei", "", "Two people", Photo.Direction.LEFT, people));
    var post =
        Samples.post(new Post.Content(Post.Kind.PHOTO, null, null, "", "", "en", List.of(photo)));

    assertThat(html(post))
        .contains("(Left) Ms. Marta Keller (UIP); Mr. Otto Brandt (Lock Guild)")
        .contains("Photo by: Ida Frei")
        .contains("width=\"1600\" height=\"1067\"", "-480.jpg 480w, ", "loading=\"lazy\"");
  }

  @Test
  void aWithdrawnUpdateLeavesOnlyThatItWasWithdrawn() {
    var post =
        Samples.statement(Post.Mode.VERBATIM, "We will never pay.")
            .withdrawn("Said by somebody else.", Samples.TEN.plusSeconds(3_060));

    var html = html(post);

    assertThat(html)
        .contains("This update was withdrawn at 10:51.", "Said by somebody else.")
        .contains("data-state=\"withdrawn\"", "data-moment=\"\"")
        .doesNotContain("never pay", "blockquote", "data-share");
  }

  @Test
  void aCorrectionSaysWhatWasCorrectedAndLeadsToTheChange() {
    var before = Samples.statement(Post.Mode.PARAPHRASE, "They open in May.");
    var after = before.corrected(before.content(), "The month was wrong.", Samples.TEN);

    assertThat(html(after))
        .contains("Corrected 10:00", "Correction, 10:00.", "The month was wrong.")
        .contains("href=\"/e/harbour/u/" + before.id() + "/changes\"", "data-version=\"2\"");
  }

  @Test
  void aLinkInATextCanBeFollowedAndTheSentenceAroundItStays() {
    var post =
        Samples.statement(Post.Mode.PARAPHRASE, "See https://example.org/a?b=1&c=2, she said.");

    assertThat(html(post))
        .contains("See <a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener\">")
        .contains("</a>, she said.");
  }

  @Test
  void theNewestStatementWearsItsTagOnlyWhileItIsSaid() {
    var view =
        UpdateView.of(
            Samples.statement(Post.Mode.PARAPHRASE, "Yes."), 7, Samples.setting(Language.EN));

    assertThat(templates.render("live/update.jte", view))
        .contains("<span class=\"tag tag--now\" hidden>");
    assertThat(templates.render("live/update.jte", view.beingSaid()))
        .contains("<span class=\"tag tag--now\">");
  }

  @Test
  void theNameInItsOwnScriptKeepsItsLanguageAndDirection() {
    var html = html(Samples.statement(Post.Mode.PARAPHRASE, "Yes."));

    assertThat(html).contains("<bdi class=\"own\" lang=\"zh-Hans\">凯勒</bdi>");
    assertThat(html).contains("President, Union of Inland Ports (UIP)", ">MK</span>");
  }

  @Test
  void contentInAnotherLanguageThanThePageSaysWhichItIs() {
    var post = Samples.statement(Post.Mode.PARAPHRASE, "The locks open.");
    var chinese =
        templates.render("live/update.jte", UpdateView.of(post, 7, Samples.setting(Language.ZH)));

    assertThat(chinese).contains("<p class=\"say\" lang=\"en\" dir=\"ltr\">").contains("转述");
    assertThat(html(post)).contains("<p class=\"say\">The locks open.</p>");
  }

  private String html(Post post) {
    return templates.render(
        "live/update.jte", UpdateView.of(post, 7, Samples.setting(Language.EN)));
  }
}
