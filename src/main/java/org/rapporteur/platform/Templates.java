package org.rapporteur.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Renders the templates of {@code src/main/jte}, which the build has turned into classes.
 *
 * <p>A template takes one parameter, {@code view}: a record with everything the template says.
 */
public final class Templates {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader());

  /** Renders for example {@code live/page.jte} with its view. */
  public String render(String template, Object view) {
    return rendered(output -> engine.render(template, view, output));
  }

  /** Renders a template by the names of its parameters. */
  public String render(String template, Map<String, Object> parameters) {
    return rendered(output -> engine.render(template, parameters, output));
  }

  private static String rendered(Consumer<TemplateOutput> rendering) {
    var output = new StringOutput();
    rendering.accept(output);
    return output.toString();
  }
}
