package org.rapporteur.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostmasterFileTest {

  @Test
  void aRunningServerTellsItsProcessItsPortAndThatItIsReady() {
    var file =
        PostmasterFile.parse(
            List.of("4711", "/data/pg18", "1", "5544", "", "127.0.0.1", "7 8", "ready   "));

    assertThat(file).isEqualTo(new PostmasterFile(4711, 5544, "ready"));
    assertThat(file.ready()).isTrue();
  }

  @Test
  void aServerThatHasJustBegunIsNotReady() {
    var file = PostmasterFile.parse(List.of("4711", "/data/pg18"));

    assertThat(file).isEqualTo(new PostmasterFile(4711, 0, ""));
    assertThat(file.ready()).isFalse();
  }

  @Test
  void whatCannotBeReadNamesNoServer() {
    assertThat(PostmasterFile.parse(List.of()).namesAStranger()).isTrue();
    assertThat(PostmasterFile.parse(List.of("-1; rm")).namesAStranger()).isTrue();
  }
}
