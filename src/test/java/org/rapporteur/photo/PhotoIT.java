package org.rapporteur.photo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.account.Role;
import org.rapporteur.support.CoveredEvent;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Person;
import org.rapporteur.support.Samples;

class PhotoIT {
  private static final byte[] PICTURE = Jpegs.of(Pictures.corners(2_000, 1_500));

  @RegisterExtension static final Newsroom newsroom = new Newsroom();

  @Test
  void aPhotoIsServedInOurWidthsForGood() throws Exception {
    var photo = upload(newsroom.reporter(), UUID.randomUUID());

    for (var width : photo.getJsonArray("widths")) {
      var served =
          newsroom.stranger().get("/photos/" + photo.getString("hash") + "-" + width + ".jpg");
      var picture = ImageIO.read(new ByteArrayInputStream(served.response().body()));

      assertThat(picture.getWidth()).isEqualTo(width);
      assertThat(served.header("content-type")).isEqualTo("image/jpeg");
      assertThat(served.header("cache-control")).contains("immutable");
      assertThat(served.header("content-security-policy")).contains("sandbox");
      assertThat(served.header("x-content-type-options")).isEqualTo("nosniff");
    }
    assertThat(photo.getInteger("width")).isEqualTo(1_600);
    assertThat(photo.getInteger("height")).isEqualTo(1_200);
  }

  @Test
  void thePhotoIsCreditedToItsOwnerUntilSomebodySaysOtherwise() {
    assertThat(upload(newsroom.reporter(), UUID.randomUUID()).getString("credit"))
        .isEqualTo("Rosa");
  }

  @Test
  void aPhotoSentTwiceIsOnePhoto() {
    var rosa = newsroom.reporter();
    var id = UUID.randomUUID();

    assertThat(upload(rosa, id)).isEqualTo(upload(rosa, id));
  }

  @Test
  void aPhotoIdOfSomebodyElseIsRefused() {
    var id = UUID.randomUUID();
    upload(newsroom.reporter(), id);

    var ruth = newsroom.signedIn("Ruth", Role.REPORTER);
    var answer = ruth.put("/api/photos/" + id, PICTURE, "image/jpeg");

    assertThat(answer.json().getString("code")).isEqualTo("id-taken");
  }

  @Test
  void anUndescribedPhotoDoesNotGoOnAir() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    var photo = UUID.randomUUID();
    upload(rosa, photo);

    var draft = Samples.showing(event.statement("Look."), photo);
    var answer = rosa.put(event.post(UUID.randomUUID()), draft);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getString("code")).isEqualTo("photo-without-description");
  }

  @Test
  void aDescriptionPutRightReachesReadersOfThePost() {
    var event = newsroom.liveCoverage();
    var rosa = newsroom.reporter();
    var photo = UUID.randomUUID();
    upload(rosa, photo);
    describe(rosa, photo, "A harbour.");
    event.publish(rosa, Samples.showing(event.statement("Look."), photo));

    describe(rosa, photo, "A harbour at dawn.");

    var told = event.journal("post.changed").get(0).getJsonObject("post").getJsonArray("photos");
    assertThat(told.getJsonObject(0).getString("alternative")).isEqualTo("A harbour at dawn.");
  }

  @Test
  void aPngOfTwelveThousandByTwelveThousandIsRefusedUndecoded() {
    var answer = send(newsroom.reporter(), Pngs.black(12_000, 12_000));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getString("code")).isEqualTo("too-many-pixels");
  }

  @Test
  void anSvgNamedJpgIsRefused() {
    var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

    var answer = send(newsroom.reporter(), svg.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.json().getString("code")).isEqualTo("not-a-photo");
  }

  @Test
  void moreThanTenMegabytesAreRefused() {
    var answer = send(newsroom.reporter(), new byte[Upload.LIMIT + 1]);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().getString("detail")).contains("10 MB");
  }

  @Test
  void readersMayNotSendPhotos() {
    assertThat(send(newsroom.signedIn("Ben", Role.READER), PICTURE).status()).isEqualTo(403);
    assertThat(send(newsroom.stranger(), PICTURE).status()).isEqualTo(401);
  }

  @Test
  void namesThatAreNoPhotosLeadNowhere() {
    for (var name : new String[] {"x.jpg", "..%2f..%2fetc%2fpasswd", "a".repeat(64) + "-960.jpg"})
      assertThat(newsroom.stranger().get("/photos/" + name).status()).as(name).isEqualTo(404);
  }

  @Test
  void aDescribedPhotoLeadsACoverage() {
    var event = newsroom.liveCoverage();
    var photo = UUID.randomUUID();
    upload(newsroom.reporter(), photo);
    var lead = new JsonObject().put("photo", photo.toString());

    assertThat(lead(event, lead).json().getString("code")).isEqualTo("photo-without-description");
    describe(event.editor(), photo, "The hall.");
    assertThat(lead(event, lead).json().getString("leadPhoto")).isEqualTo(photo.toString());
  }

  private static Person.Answer lead(CoveredEvent event, JsonObject lead) {
    return event.editor().put(event.path("/lead-photo"), lead);
  }

  private static JsonObject upload(Person reporter, UUID id) {
    var answer = reporter.put("/api/photos/" + id, PICTURE, "image/jpeg");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static Person.Answer send(Person reporter, byte[] bytes) {
    return reporter.put("/api/photos/" + UUID.randomUUID(), bytes, "image/jpeg");
  }

  private static void describe(Person person, UUID photo, String alternative) {
    var facts = new JsonObject().put("alternative", alternative).put("credit", "Rosa");
    var answer = person.put("/api/photos/" + photo + "/facts", facts);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }
}
