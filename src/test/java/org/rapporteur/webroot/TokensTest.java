package org.rapporteur.webroot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours of the interface, judged by the contrast ratio of WCAG 2. */
class TokensTest {

  private static final double TEXT = 4.5;
  private static final double CONTROL_EDGE = 3;
  private static final List<String> GROUNDS = List.of("paper", "surface", "surface-2");
  private static final List<String> SIGNALS = List.of("live", "accent", "key", "ok", "warn");
  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):(#[0-9a-f]{6})");

  enum Theme {
    LIGHT(":root{\n  color-scheme:light dark"),
    DARK_BY_SYSTEM(":root:not([data-theme=light]){"),
    DARK_BY_CHOICE(":root[data-theme=dark]{");

    private final String block;

    Theme(String block) {
      this.block = block;
    }

    Map<String, String> tokens() {
      var css = css();
      var start = css.indexOf(block);
      assertThat(start).as("the block of %s", this).isNotNegative();
      var tokens = new HashMap<String, String>();
      var found = TOKEN.matcher(css.substring(start, css.indexOf('}', start)));
      while (found.find()) tokens.put(found.group(1), found.group(2));
      return tokens;
    }
  }

  @ParameterizedTest
  @EnumSource
  void textCanBeReadOnEveryGround(Theme theme) {
    for (var ground : GROUNDS) {
      for (var ink : List.of("ink", "ink-2", "ink-3")) assertContrast(theme, ink, ground, TEXT);
      for (var signal : SIGNALS) assertContrast(theme, signal, ground, TEXT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void textCanBeReadOnTints(Theme theme) {
    for (var signal : SIGNALS) {
      assertContrast(theme, signal, signal + "-tint", TEXT);
      assertContrast(theme, "ink", signal + "-tint", TEXT);
      assertContrast(theme, "ink-2", signal + "-tint", TEXT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void textCanBeReadOnButtonsAndPills(Theme theme) {
    assertContrast(theme, "on-live", "live", TEXT);
    assertContrast(theme, "on-accent", "accent", TEXT);
    assertContrast(theme, "on-key", "key-mark", TEXT);
    assertContrast(theme, "paper", "ink", TEXT);
  }

  @ParameterizedTest
  @EnumSource
  void edgesOfControlsAndTheFocusRingCanBeSeen(Theme theme) {
    for (var ground : GROUNDS) {
      assertContrast(theme, "rule-strong", ground, CONTROL_EDGE);
      assertContrast(theme, "focus", ground, CONTROL_EDGE);
    }
  }

  @Test
  void darkIsTheSameByChoiceAndBySystem() {
    assertThat(Theme.DARK_BY_CHOICE.tokens()).isEqualTo(Theme.DARK_BY_SYSTEM.tokens());
    assertThat(Theme.DARK_BY_CHOICE.tokens())
        .containsKeys(Theme.LIGHT.tokens().keySet().toArray(String[]::new));
  }

  @Test
  void theRatioIsThatOfTheStandard() {
    assertThat(ratio("#000000", "#ffffff")).isEqualTo(21);
    assertThat(ratio("#ffffff", "#ffffff")).isEqualTo(1);
    assertThat(ratio("#777777", "#ffffff")).isBetween(4.47, 4.49);
  }

  private static void assertContrast(Theme theme, String ink, String ground, double least) {
    var tokens = theme.tokens();
    assertThat(tokens).containsKeys(ink, ground);
    assertThat(ratio(tokens.get(ink), tokens.get(ground)))
        .as("%s on %s, %s", ink, ground, theme)
        .isGreaterThanOrEqualTo(least);
  }

  private static double ratio(String one, String other) {
    var lighter = Math.max(luminance(one), luminance(other));
    var darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int from) {
    var value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static String css() {
    try {
      return Files.readString(Path.of("webroot/css/tokens.css"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
