package org.rapporteur.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  private static final Words ENGLISH = Words.of(Language.EN);
  private static final Words CHINESE = Words.of(Language.ZH);
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Pattern USE =
      Pattern.compile(
          "\\.get\\(\\s*\"((?:" + String.join("|", Words.AREAS) + ")\\.[a-z0-9-]*)\"\\s*([,)+])");
  private static final Pattern LINE = Pattern.compile("^([a-z][a-z0-9.-]*)=(.*)$");

  @Test
  void oneUpdateIsNotSeveral() {
    assertThat(ENGLISH.get("live.new-updates", 1)).isEqualTo("1 new update");
    assertThat(ENGLISH.get("live.new-updates", 1284)).isEqualTo("1,284 new updates");
    assertThat(CHINESE.get("live.new-updates", 2)).isEqualTo("2条新动态");
  }

  @Test
  void argumentsStandWhereTheLanguageWantsThem() {
    assertThat(ENGLISH.get("live.your-time", "03:42")).isEqualTo("03:42 your time");
    assertThat(CHINESE.get("live.your-time", "03:42")).isEqualTo("您当地时间03:42");
  }

  @Test
  void anArgumentIsNotReadAsAPattern() {
    assertThat(ENGLISH.get("live.photo-by", "{0} O'Neill <b>"))
        .isEqualTo("Photo by: {0} O'Neill <b>");
  }

  @Test
  void missingWordsAreNamed() {
    assertThatThrownBy(() -> ENGLISH.get("live.no-such-words"))
        .hasMessageContaining("live.no-such-words");
    assertThatThrownBy(() -> ENGLISH.get("live.new-updates"))
        .hasMessageContaining("live.new-updates");
    assertThatThrownBy(() -> ENGLISH.get("site.home", 1)).hasMessageContaining("site.home");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(CHINESE.patterns().keySet()).isEqualTo(ENGLISH.patterns().keySet());
  }

  @Test
  void bothLanguagesTakeTheSameArguments() {
    ENGLISH
        .patterns()
        .forEach(
            (key, english) ->
                assertThat(arguments(CHINESE.patterns().get(key)))
                    .as(key)
                    .isEqualTo(arguments(english)));
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyIsWrittenOnceAndSaysSomething(Language language) throws IOException {
    for (var area : Words.AREAS) {
      var seen = new TreeSet<String>();
      for (var line : lines(language, area)) {
        var parts = LINE.matcher(line);
        assertThat(parts.matches()).as(line).isTrue();
        assertThat(seen.add(parts.group(1))).as("%s is there twice", parts.group(1)).isTrue();
        assertThat(parts.group(2)).as(line).isNotBlank().doesNotContain("'");
      }
    }
  }

  @Test
  void everyKeyThatThePagesUseExists() throws IOException {
    var keys = ENGLISH.patterns().keySet();
    for (var file : sources()) {
      var uses = USE.matcher(Files.readString(file));
      while (uses.find()) {
        assertThat(exists(keys, uses.group(1), uses.group(2)))
            .as("%s in %s", uses.group(1), file)
            .isTrue();
      }
    }
  }

  /** What is built from a beginning and a name must at least begin as some key does. */
  private static boolean exists(Set<String> keys, String literal, String next) {
    return next.equals("+")
        ? keys.stream().anyMatch(key -> key.startsWith(literal))
        : keys.contains(literal);
  }

  private static Set<String> arguments(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static List<String> lines(Language language, String area) throws IOException {
    var file = Path.of("src/main/resources/words", language.tag(), area + ".properties");
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static List<Path> sources() throws IOException {
    try (var jte = Files.walk(Path.of("src/main/jte"));
        var java = Files.walk(Path.of("src/main/java"))) {
      return Stream.concat(jte, java)
          .filter(file -> file.toString().matches(".*\\.(jte|java)"))
          .toList();
    }
  }
}
