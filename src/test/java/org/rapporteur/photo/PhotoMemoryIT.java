package org.rapporteur.photo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The largest photos that the limits let through, two at a time in a small server. */
class PhotoMemoryIT {
  private static final String HEAP = "-Xmx256m";

  @TempDir static Path directory;

  /** Each kind is large in its own way. */
  enum Largest {
    TALL_JPEG,
    DEEP_PNG,
    WEBP
  }

  @ParameterizedTest
  @EnumSource
  void twoOfTheLargestPhotosFitInASmallServer(Largest kind) throws Exception {
    var upload = Files.write(directory.resolve(kind.name()), upload(kind));
    var log = directory.resolve(kind + ".log");

    var server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                TwoAtOnce.class.getName(),
                upload.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(server.waitFor(120, SECONDS)).isTrue();
    assertThat(Files.readString(log)).isEqualTo("rendered\nrendered\n");
  }

  private static byte[] upload(Largest kind) {
    return switch (kind) {
      case TALL_JPEG -> Jpegs.progressive(plain(1666, 30_000));
      case DEEP_PNG -> Pngs.deepAndClear(5000, 10_000);
      case WEBP -> Webps.solid(4000, 4000, 9, 9, 9);
    };
  }

  private static BufferedImage plain(int width, int height) {
    return Pictures.plain(width, height, BufferedImage.TYPE_3BYTE_BGR, Color.GRAY);
  }

  /** A server that does nothing but render one upload twice at the same time. */
  static final class TwoAtOnce {
    private TwoAtOnce() {}

    public static void main(String[] arguments) throws Exception {
      var upload = Path.of(arguments[0]);
      var renderer = new PhotoRenderer();
      var threads =
          Stream.generate(() -> new Thread(() -> render(renderer, upload))).limit(2).toList();
      threads.forEach(Thread::start);
      for (var thread : threads) thread.join();
    }

    private static void render(PhotoRenderer renderer, Path upload) {
      try {
        renderer.render(Files.readAllBytes(upload));
        System.out.println("rendered");
      } catch (Throwable failure) {
        System.out.println(failure);
      }
    }
  }
}
