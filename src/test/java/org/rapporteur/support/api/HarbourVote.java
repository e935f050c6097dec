package org.rapporteur.support.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.rapporteur.account.Role;
import org.rapporteur.support.Guest;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Person;
import org.rapporteur.support.SignInMail;

/**
 * The story that the examples of the API's description tell: a council votes on its harbour, and it
 * is covered from the announcement to the article.
 */
public final class HarbourVote {
  private static final String SECOND_SPEAKER = "e1c5a8d2-4b7f-4f0e-a3c9-8d6b2f1e0c05";

  private final Newsroom newsroom;
  private final ApiDescription document;
  private final List<Heard> heard = new ArrayList<>();
  private final Person edda;
  private final Person rosa;

  /** What the server answered to one operation. */
  public record Heard(Operation operation, int status, String text) {}

  public HarbourVote(Newsroom newsroom, ApiDescription document) {
    this.newsroom = newsroom;
    this.document = document;
    this.edda = newsroom.editor();
    this.rosa = newsroom.reporter();
  }

  /** Plays all of it, in order, and answers everything that the server said. */
  public List<Heard> play() {
    announce();
    report();
    end();
    signIn();
    appoint();
    return List.copyOf(heard);
  }

  private void announce() {
    act(edda, "putCoverage");
    act(edda, "putCoverage");
    act(edda, "putOrganisation");
    act(edda, "putSpeaker");
    var putSpeaker = document.operation("putSpeaker");
    var path = putSpeaker.examplePath();
    var second = path.substring(0, path.lastIndexOf('/') + 1) + SECOND_SPEAKER;
    send(edda, putSpeaker, second, "{\"name\":\"Bo Carver\"}");
    act(edda, "reorderSpeakers");
    act(edda, "startCoverage");
    act(edda, "pauseCoverage");
    act(edda, "resumeCoverage");
    act(rosa, "showCoverage");
    act(rosa, "listCoverages");
  }

  private void report() {
    var take = document.operation("takePhoto");
    var taken = rosa.put(take.examplePath(), picture(), "image/jpeg");
    hear(take, taken.status(), taken.text());
    act(rosa, "describePhoto");
    act(rosa, "showPhoto");
    act(edda, "leadCoverage");
    act(rosa, "publishPost");
    act(rosa, "describePhoto");
    act(edda, "putOrganisation");
    act(edda, "putSpeaker", body -> body.put("title", "Lord Mayor"));
    act(edda, "correctPost");
    for (var id : List.of("pinPost", "unpinPost", "unmarkPostKey", "markPostKey")) act(edda, id);
    act(edda, "summariseCoverage");
    var publish = document.operation("publishPost");
    var withdraw = document.operation("withdrawPost");
    var mistake = UUID.randomUUID().toString();
    send(rosa, publish, moved(publish, mistake), publish.example().toString());
    send(rosa, withdraw, moved(withdraw, mistake), withdraw.example().toString());
    for (var id : List.of("showPost", "listPosts", "showPostHistory", "readJournal")) act(rosa, id);
  }

  private void end() {
    act(edda, "endCoverage");
    act(edda, "composeArticle");
    act(edda, "saveArticle");
    act(edda, "publishArticle");
    act(edda, "saveArticle", body -> body.put("revision", 3).put("note", "Another headline."));
    act(rosa, "showArticle");
    act(edda, "listArticleRevisions");
    act(rosa, "readJournal");
  }

  private void signIn() {
    var ana = new Guest(newsroom.address(), "192.0.2.1");
    act(ana, "askForMail", example("askForMail"));
    var mail = SignInMail.to(newsroom.mail(), "ana@example.org", 1);
    act(ana, "aboutLink", mail.opener().encode());
    act(ana, "verifyLink", mail.opener().encode());
    act(ana, "showMe", null);
    var device =
        JsonObject.class.cast(
            act(ana, "listMyDevices", null).getJsonArray("loginSessions").getValue(0));
    var end = document.operation("endMyDevice");
    var path = end.path().replace("{session}", device.getString("id"));
    var ended = ana.send(end.method(), path, null);
    hear(end, ended.status(), ended.text());
    act(ana, "askForMail", new JsonObject().put("address", "cleo@example.org").encode());
    var code = SignInMail.to(newsroom.mail(), "cleo@example.org", 1).code();
    act(ana, "verifyCode", new JsonObject().put("code", code).encode());
    act(ana, "signOut", null);
    act(ana, "abandonMail", null);
  }

  private void appoint() {
    var admin = newsroom.signedIn("Ada", Role.ADMIN);
    act(rosa, "renameMe");
    act(admin, "appoint");
    act(admin, "listPeople");
    act(admin, "signSomebodyOut");
    act(admin, "signOutEverywhere");
  }

  private void act(Person who, String id) {
    var operation = document.operation(id);
    var body = operation.body().isPresent() ? operation.example().toString() : "";
    send(who, operation, operation.examplePath(), body);
  }

  private void act(Person who, String id, java.util.function.Consumer<ObjectNode> change) {
    var operation = document.operation(id);
    JsonNode body = operation.example().deepCopy();
    change.accept((ObjectNode) body);
    send(who, operation, operation.examplePath(), body.toString());
  }

  private JsonObject act(Guest who, String id, String body) {
    var operation = document.operation(id);
    var answer =
        body == null
            ? who.send(operation.method(), operation.examplePath(), null)
            : who.send(
                operation.method(),
                operation.examplePath(),
                body,
                "content-type",
                "application/json");
    hear(operation, answer.status(), answer.text());
    return answer.text().isEmpty() ? new JsonObject() : answer.json();
  }

  private void send(Person who, Operation operation, String path, String body) {
    var answer =
        body.isEmpty()
            ? who.send(operation.method(), path, BodyPublishers.noBody())
            : who.send(
                operation.method(),
                path,
                BodyPublishers.ofString(body),
                "content-type",
                "application/json");
    hear(operation, answer.status(), answer.text());
  }

  private void hear(Operation operation, int status, String text) {
    assertThat(status).as("%s answered %s", operation, text).isLessThan(300);
    heard.add(new Heard(operation, status, text));
  }

  private String example(String id) {
    return document.operation(id).example().toString();
  }

  /** The path of the operation, about another post than the one of the examples. */
  private String moved(Operation operation, String post) {
    var example = document.operation("showPost").examplePath();
    return operation
        .examplePath()
        .replace(example, example.substring(0, example.lastIndexOf('/') + 1) + post);
  }

  private static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
