package org.rapporteur.page.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.page.article.ScriptRuns.Run;

class ScriptRunsTest {

  @Test
  void aLineInTwoScriptsNamesTheLanguageOfTheOther() {
    assertThat(ScriptRuns.in("WIPO中国", "en"))
        .containsExactly(new Run("WIPO", null), new Run("中国", "zh-Hans"));
  }

  @Test
  void chineseInAChineseArticleIsAtHomeAndSoAreLatinNames() {
    assertThat(ScriptRuns.in("WIPO中国", "zh-Hans")).containsExactly(new Run("WIPO中国", null));
  }

  @Test
  void besideKanaTheSameCharactersAreJapanese() {
    assertThat(ScriptRuns.in("東京の家", "en")).containsExactly(new Run("東京の家", "ja"));
  }

  @Test
  void anEmptyLineHasNoParts() {
    assertThat(ScriptRuns.in("", "en")).isEmpty();
  }
}
