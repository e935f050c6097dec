package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.article.Workshop.ADA;

import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {

  private static final String PUBLISHED =
      """
      {
        "id": "00000000-0000-0005-0000-000000000001",
        "coverage": "00000000-0000-0001-0000-000000000001",
        "slug": "open-map",
        "state": "published",
        "revision": 2,
        "changedAt": "2026-10-08T18:10:00Z",
        "publishedAt": "2026-10-08T18:05:00Z",
        "headline": "An open map",
        "standfirst": "What the village knows.",
        "byline": "The Courant",
        "language": "en",
        "introduction": "",
        "order": "speakers",
        "sections": [{
          "title": "",
          "speaker": {
            "id": "00000000-0000-0002-0000-000000000001",
            "slug": "ada",
            "honorific": "Ms.",
            "name": "Ada Brook",
            "title": "Librarian",
            "organisation": {
              "id": "00000000-0000-0003-0000-000000000001",
              "name": "Lindenbroek Library",
              "kind": "association",
              "abbreviation": "LL"
            }
          },
          "items": [{
            "post": {
              "id": "00000000-0000-0004-0000-000000000001",
              "kind": "statement",
              "language": "en",
              "byline": "Rosa",
              "key": false,
              "pinned": false,
              "state": "on-air",
              "version": 1,
              "saidAt": "2026-10-08T17:00:00Z",
              "publishedAt": "2026-10-08T17:00:00Z",
              "mode": "paraphrase",
              "speaker": {
                "id": "00000000-0000-0002-0000-000000000001",
                "slug": "ada",
                "honorific": "Ms.",
                "name": "Ada Brook",
                "title": "Librarian",
                "organisation": {
                  "id": "00000000-0000-0003-0000-000000000001",
                  "name": "Lindenbroek Library",
                  "kind": "association",
                  "abbreviation": "LL"
                }
              },
              "headline": "",
              "text": "A map is a promise.",
              "photos": []
            },
            "byHand": false
          }]
        }],
        "source": "",
        "editor": "Noor",
        "photographers": [],
        "corrections": [{
          "at": "2026-10-08T18:10:00Z",
          "note": "The headline was wrong.",
          "withdrawal": false
        }]
      }
      """;

  @Test
  void anArticleTravelsWhole() {
    assertThat(ArticleJson.article(published())).isEqualTo(new JsonObject(PUBLISHED));
  }

  @Test
  void whatWasWrittenIsReadBack() {
    var article = published();

    var read = ArticleJson.content(article.coverage(), ArticleJson.content(article.content()));

    assertThat(read).isEqualTo(article.content());
  }

  private static Article published() {
    var workshop = new Workshop();
    workshop.says(ADA, "A map is a promise.");
    var material = workshop.material();
    var content = ArticleComposer.compose(material, Content.Order.SPEAKERS, "Noor");
    var id = new UUID(5, 1);
    var draft = Article.draft(id, material.coverage().id(), "open-map", content, Workshop.at(61));
    var amended = content.amended("The headline was wrong.", Workshop.at(70));
    return draft.published(amended, Workshop.at(65), Workshop.at(70));
  }
}
