package org.rapporteur.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UprightPhotoTest {
  private final PhotoRenderer renderer = new PhotoRenderer();

  /** Where the first stored row and the first stored column are seen, from the Exif standard. */
  @ParameterizedTest
  @CsvSource({
    "1, top, left", "2, top, right", "3, bottom, right", "4, bottom, left",
    "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
  })
  void aPhotoStandsUprightHoweverTheCameraWasHeld(int held, String firstRow, String firstColumn) {
    var stored = Pictures.stored(Pictures.corners(96, 64), firstRow, firstColumn);
    var upload = Jpegs.with(Jpegs.of(stored), Exif.segment(Exif.orientation(held)));

    var photo = renderer.render(upload);

    assertThat(Pictures.sizes(photo)).containsExactly("96×64");
    Pictures.assertUpright(photo.renditions().get(0));
  }

  @Test
  void aPhotoTakenSidewaysIsPublishedInTheWidthsOfAnUprightOne() {
    var stored = Pictures.stored(Pictures.corners(1000, 2000), "right", "top");
    var upload = Jpegs.with(Jpegs.of(stored), Exif.segment(Exif.orientation(6)));

    var photo = renderer.render(upload);

    assertThat(Pictures.sizes(photo)).containsExactly("1000×2000", "960×1920", "480×960");
    photo.renditions().forEach(Pictures::assertUpright);
  }

  @Test
  void nothingThatTravelsWithAPhotoIsPublished() throws Exception {
    String[] traces = {"Exif", "GPS", "SERIAL-NO", "<script", "xmpmeta", "8BIM", "PK\3\4"};
    var upload = fromAPhoneWithEverything();
    assertThat(new String(upload, ISO_8859_1)).contains(traces);

    var photo = renderer.render(upload);

    var published = photo.renditions().get(0).jpeg();
    assertThat(new String(published, ISO_8859_1)).doesNotContain(traces);
    var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(published));
    assertThat(metadata.getDirectories())
        .extracting(Directory::getName)
        .containsExactlyInAnyOrder("JPEG", "JFIF", "Huffman", "File Type");
    Pictures.assertUpright(photo.renditions().get(0));
  }

  private static byte[] fromAPhoneWithEverything() {
    var stored = Pictures.stored(Pictures.corners(96, 64), "right", "top");
    var thumbnail = Jpegs.of(Pictures.corners(16, 16));
    var photo = new ByteArrayOutputStream();
    photo.writeBytes(
        Jpegs.with(
            Jpegs.of(stored),
            Exif.segment(Exif.ofPhone(6, thumbnail)),
            Jpegs.segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>home</x:xmpmeta>"),
            Jpegs.segment(0xED, "Photoshop 3.0\0008BIM\4\4\0\0\0\0\0\5\34\2\120\0\4Rosa"),
            Jpegs.segment(0xFE, "<script>alert(1)</script>")));
    photo.writeBytes("PK\3\4 and an archive".getBytes(ISO_8859_1));
    return photo.toByteArray();
  }
}
