package org.rapporteur.page.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.platform.text.Language;
import org.rapporteur.post.Post;

class LiveBlogPostingTest {

  private final LiveBlogPosting data =
      new LiveBlogPosting("https://live.example.org", Samples.setting(Language.EN));

  @Test
  void noTextCanEndTheElementThatHoldsIt() {
    var nasty = "</script><script>alert(1)</script><!-- ]]> &lt; \u2028 \u2029";
    var document = document(Samples.statement(Post.Mode.PARAPHRASE, nasty));

    assertThat(document).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(update(document).getString("articleBody")).isEqualTo(nasty);
  }

  @Test
  void anUpdateSaysWhoSaidItWhenAndWhere() {
    var update = update(document(Samples.statement(Post.Mode.PARAPHRASE, "The locks open.")));

    assertThat(update.getString("url"))
        .isEqualTo("https://live.example.org/e/harbour/u/00000000-0000-0004-0000-000000000001");
    assertThat(update.getString("datePublished")).isEqualTo("2024-05-02T10:09:00+02:00");
    assertThat(update.getJsonObject("mentions").getString("name")).isEqualTo("Marta Keller");
  }

  @Test
  void whatWasWithdrawnIsNotThere() {
    var gone =
        Samples.statement(Post.Mode.PARAPHRASE, "We never pay.").withdrawn("Wrong.", Samples.TEN);

    assertThat(document(gone)).doesNotContain("never pay", "\"@type\":\"BlogPosting\"");
  }

  @Test
  void aCorrectionIsListedWithItsNote() {
    var before = Samples.statement(Post.Mode.PARAPHRASE, "In May.");
    var after = before.corrected(before.content(), "The month was wrong.", Samples.TEN);

    var correction = new JsonObject(document(after)).getJsonArray("correction").getJsonObject(0);

    assertThat(correction.getString("text")).isEqualTo("The month was wrong.");
  }

  @Test
  void theEndIsGivenOnlyOnceItHasEnded() {
    assertThat(new JsonObject(document()).containsKey("coverageEndTime")).isFalse();

    var ended = Samples.coverage().end(Samples.TEN.plusSeconds(60));
    var document =
        new LiveBlogPosting("https://live.example.org", Samples.setting(ended, Language.EN))
            .document(List.of(), null);

    assertThat(new JsonObject(document).getString("coverageEndTime"))
        .isEqualTo("2024-05-02T10:01:00+02:00");
  }

  private String document(Post... posts) {
    return data.document(List.of(posts), null);
  }

  private static JsonObject update(String document) {
    return new JsonObject(document).getJsonArray("liveBlogUpdate").getJsonObject(0);
  }
}
