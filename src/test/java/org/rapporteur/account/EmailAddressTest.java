package org.rapporteur.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.platform.Refusal;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@example.com",
        "ana.o'neill+news@mail.example.co.uk",
        "a@b.cd",
        "user_1-x=y!z@xn--mnchen-3ya.example",
        "  ana@example.com  "
      })
  void whatPeopleReallyHaveIsTaken(String typed) {
    assertThat(EmailAddress.parse(typed).mailbox()).isEqualTo(typed.strip());
  }

  @ParameterizedTest
  @CsvSource({
    "Ana@EXAMPLE.com, Ana@example.com",
    "bob@münchen.example, bob@xn--mnchen-3ya.example",
    "bob@MÜNCHEN.example, bob@xn--mnchen-3ya.example",
    "bob@例え.jp, bob@xn--r8jz45g.jp",
    "bob@ｅｘａｍｐｌｅ.com, bob@example.com"
  })
  void theDomainIsKeptAsTheNetworkKnowsIt(String typed, String mailbox) {
    assertThat(EmailAddress.parse(typed).mailbox()).isEqualTo(mailbox);
  }

  @Test
  void twoSpellingsOfOneMailboxAreTheSame() {
    assertThat(EmailAddress.parse("Ana@EXAMPLE.com").canonical())
        .isEqualTo(EmailAddress.parse("ana@example.com").canonical())
        .isEqualTo("ana@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bob@x.example\r\nRCPT TO:<victim@y.example>",
        "\"Bob\r\nBcc: v@x.example\" <bob@x.example>",
        "bob@x.example\n",
        "bob@exa\nmple.com",
        "bob@x.example\u0000",
        "bob\u0085@x.example"
      })
  void nothingThatBreaksALineIsAnAddress(String typed) {
    assertThat(code(typed)).isEqualTo("address-unreadable");
  }

  @Test
  void onlyOneAddressAtATime() {
    assertThat(code("bob@x.example,eve@x.example")).isEqualTo("address-several");
    assertThat(code("bob@x.example;eve@x.example")).isEqualTo("address-several");
  }

  @Test
  void aNameWithAnAddressIsNotAnAddress() {
    assertThat(code("Bob <bob@x.example>")).isEqualTo("address-name");
    assertThat(code("bob@x.example> SIZE=1 <x")).isEqualTo("address-name");
    assertThat(code("\"bob\"@x.example")).isEqualTo("address-name");
  }

  @Test
  void beforeTheAtOnlyAsciiCanBeSentTo() {
    assertThat(code("böb@example.com")).isEqualTo("address-not-ascii");
    assertThat(code("аna@example.com")).isEqualTo("address-not-ascii");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana",
        "@example.com",
        "ana@",
        "ana@example",
        "ana@@example.com",
        "a@b@example.com",
        "ana@.com",
        "ana@example..com",
        "ana@-example.com",
        "ana@exam_ple.com",
        "ana@[127.0.0.1]",
        "ana@127.0.0.1",
        ".ana@example.com",
        "ana.@example.com",
        "a..na@example.com",
        "an a@example.com",
        "ana@exam ple.com",
        "ana(x)@example.com",
        "ana@example.com.",
        "ana@xn--.com"
      })
  void everythingElseIsRefused(String typed) {
    assertThat(code(typed)).isEqualTo("address-malformed");
  }

  @Test
  void theLongestAddressIsTakenAndOneMoreIsNot() {
    var local = "a".repeat(64);
    var longest = local + "@" + ("b".repeat(61) + ".").repeat(3) + "com";

    assertThat(EmailAddress.parse(longest).mailbox()).hasSize(254);
    assertThat(code(longest + "m")).isEqualTo("address-too-long");
    assertThat(code("a" + local + "@example.com")).isEqualTo("address-malformed");
  }

  @Test
  void nothingIsToldApartFromSpaces() {
    assertThat(code(null)).isEqualTo("address-missing");
    assertThat(code("   ")).isEqualTo("address-missing");
  }

  @Test
  void aLongHostileTextIsRefusedBeforeItIsRead() {
    assertThatThrownBy(() -> EmailAddress.parse("a.".repeat(50_000) + "@x.example"))
        .isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @CsvSource({
    "rosalind.r@example.com, r•••r@example.com",
    "ana@example.com, a•••a@example.com",
    "ab@example.com, a•••@example.com",
    "a@example.com, a•••@example.com"
  })
  void aMaskedAddressKeepsItsEnds(String address, String masked) {
    assertThat(EmailAddress.parse(address).masked()).isEqualTo(masked);
  }

  private static String code(String typed) {
    return catchThrowableOfType(Refusal.class, () -> EmailAddress.parse(typed)).code();
  }
}
