package org.rapporteur.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.platform.Refusal;

/** What every {@link PhotoStore} does, wherever it keeps the bytes. */
abstract class PhotoStoreContract {

  /** An empty store. */
  abstract PhotoStore store();

  @Test
  void whatWasPutIsThereInEveryWidth() {
    var photo = photo(1);

    store().put(photo).await();

    for (var rendition : photo.renditions()) {
      var name = photo.name(rendition);
      assertThat(store().has(name).await()).isTrue();
      assertThat(store().get(name).await().getBytes()).isEqualTo(rendition.jpeg());
    }
  }

  @Test
  void whatWasNeverPutIsNotFound() {
    store().put(photo(1)).await();
    var other = new PhotoName(photo(2).hash(), 960);
    var otherWidth = new PhotoName(photo(1).hash(), 961);

    for (var name : List.of(other, otherWidth)) {
      assertThat(store().has(name).await()).isFalse();
      assertThatThrownBy(() -> store().get(name).await())
          .isInstanceOf(Refusal.class)
          .hasMessage("There is no such photo.");
    }
  }

  @Test
  void puttingAPhotoAgainChangesNothing() {
    var photo = photo(1);
    store().put(photo).await();

    store().put(photo).await();

    var name = photo.name(photo.renditions().get(0));
    assertThat(store().get(name).await().getBytes()).isEqualTo(photo.renditions().get(0).jpeg());
  }

  @Test
  void onePhotoPutByManyAtOnceIsThere() {
    var photo = photo(1);

    Future.all(IntStream.range(0, 8).mapToObj(n -> store().put(photo)).toList()).await();

    for (var rendition : photo.renditions()) {
      assertThat(store().get(photo.name(rendition)).await().getBytes()).isEqualTo(rendition.jpeg());
    }
  }

  /** A photo that is unlike every other number's; its bytes are no picture, and no store minds. */
  static RenderedPhoto photo(int number) {
    return photo(number, 1000);
  }

  static RenderedPhoto photo(int number, int bytes) {
    var widest = new byte[bytes];
    widest[0] = (byte) number;
    return RenderedPhoto.of(
        List.of(
            new Rendition(1600, 1200, widest),
            new Rendition(960, 720, new byte[] {(byte) number, 2}),
            new Rendition(480, 360, new byte[] {(byte) number, 3})));
  }
}
