package org.rapporteur.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.platform.Refusal;

class SignInCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "K7F-3QX",
        "k7f3qx",
        " k7f 3qx ",
        "K 7 F 3 Q X",
        "K7F–3QX",
        "Ｋ７Ｆ３ＱＸ",
        "K7F\u00A03QX",
        "K7F.3QX"
      })
  void aCodeMayBeTypedAsPeopleTypeIt(String typed) {
    assertThat(SignInCode.typed(typed)).isEqualTo(new SignInCode("K7F3QX"));
  }

  @Test
  void lettersThatLookLikeDigitsAreThoseDigits() {
    assertThat(SignInCode.typed("oO0-iIl")).isEqualTo(new SignInCode("000111"));
    assertThat(SignInCode.typed("LLL-111")).isEqualTo(new SignInCode("111111"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "K7F-3Q", "K7F-3QXX", "K7F-3QU", "K7F-3Q!", "链接码六位字"})
  void whatCannotBeACodeIsRefusedWithoutATry(String typed) {
    var refusal = catchThrowableOfType(Refusal.class, () -> SignInCode.typed(typed));

    assertThat(refusal.code()).isEqualTo("code-unreadable");
  }

  @Test
  void aCodeIsShownInTwoGroups() {
    assertThat(new SignInCode("K7F3QX").shown()).isEqualTo("K7F-3QX");
  }

  @Test
  void newCodesCanBeReadAndDoNotRepeat() {
    var codes = IntStream.range(0, 1_000).mapToObj(i -> SignInCode.random()).distinct().toList();

    assertThat(codes).hasSizeGreaterThan(990);
    assertThat(codes).allSatisfy(c -> assertThat(SignInCode.typed(c.shown())).isEqualTo(c));
    assertThat(codes).allSatisfy(c -> assertThat(c.characters()).doesNotContainPattern("[ILOU]"));
  }

  @Test
  void aCodeIsNeverLogged() {
    assertThat(new SignInCode("K7F3QX").toString()).doesNotContain("K7F");
  }
}
