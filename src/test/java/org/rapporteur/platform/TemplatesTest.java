package org.rapporteur.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private final Templates templates = new Templates();

  @Test
  void anIconPointsIntoTheSprite() {
    var html =
        templates.render("site/icon.jte", new Icon("/w/0123456789ab/icons/sprite.svg", "up"));

    assertThat(html.strip())
        .isEqualTo(
            "<svg class=\"i\" aria-hidden=\"true\"><use href=\"/w/0123456789ab/icons/sprite.svg#up\"/></svg>");
  }

  @Test
  void aTemplateTakesItsViewByNameToo() {
    var icon = new Icon("/sprite.svg", "up");

    assertThat(templates.render("site/icon.jte", Map.of("view", icon)))
        .isEqualTo(templates.render("site/icon.jte", icon));
  }

  @Test
  void whatIsSaidIsNeverMarkup() {
    var html = templates.render("site/icon.jte", new Icon("\"><script>alert(1)</script>", "x"));

    assertThat(html).doesNotContain("<script>");
  }

  @Test
  void aMissingTemplateIsNamed() {
    assertThatThrownBy(() -> templates.render("site/nowhere.jte", "view"))
        .hasMessageContaining("site/nowhere.jte");
  }
}
