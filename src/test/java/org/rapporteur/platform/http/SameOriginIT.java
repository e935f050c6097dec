package org.rapporteur.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.support.Guest;
import org.rapporteur.support.Newsroom;

class SameOriginIT {
  private static final JsonObject BODY = new JsonObject().put("code", "K7F-3QX");
  private static final String PATH = "/api/verify-code";

  /** What the code is answered with once the request has been let in. */
  private static final int LET_IN = 409;

  @RegisterExtension static final Newsroom newsroom = new Newsroom();

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "nonsense"})
  void whatAnotherSitesPageAsksForIsRefused(String site) {
    var answer = guest().post(PATH, BODY, "sec-fetch-site", site);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("cross-site");
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void ourOwnPagesAreLetIn(String site) {
    assertThat(guest().post(PATH, BODY, "sec-fetch-site", site).status()).isEqualTo(LET_IN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "http://localhost",
        "http://localhost:1",
        "https://localhost",
        "http://localhost.evil.example"
      })
  void anOriginThatIsNotOursIsRefused(String origin) {
    assertThat(guest().post(PATH, BODY, "origin", origin).code()).isEqualTo("cross-site");
  }

  @Test
  void ourOriginAndProgramsWithoutOneAreLetIn() {
    assertThat(guest().post(PATH, BODY, "origin", newsroom.address().toString()).status())
        .isEqualTo(LET_IN);
    assertThat(guest().post(PATH, BODY).status()).isEqualTo(LET_IN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded"
      })
  void noFormOfAnotherSiteCanMakeAJsonRequest(String type) {
    var answer = guest().send("POST", PATH, BODY.encode(), "content-type", type);

    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void aBodyWithoutATypeIsRefused() {
    assertThat(guest().send("POST", PATH, BODY.encode()).status()).isEqualTo(415);
  }

  @Test
  void readingNeedsNoOrigin() {
    var answer = guest().get("/api/coverages", "sec-fetch-site", "cross-site");

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void sixRequestsOfOnePageAtOnceAreAllLetIn() {
    var statuses = new ConcurrentHashMap<Integer, Integer>();

    IntStream.range(0, 6)
        .parallel()
        .forEach(
            i ->
                statuses.merge(
                    guest().post(PATH, BODY, "sec-fetch-site", "same-origin").status(),
                    1,
                    Integer::sum));

    assertThat(statuses).containsOnlyKeys(LET_IN);
  }

  private static Guest guest() {
    return new Guest(newsroom.address(), "10.3.0.1");
  }
}
