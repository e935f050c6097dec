package org.rapporteur.page.desk;

import java.time.Instant;
import java.util.Locale;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.page.Shell;
import org.rapporteur.platform.text.Times;

/** One coverage in a list of the staff. */
public record CoverageRow(Shell shell, Coverage coverage, String below) {

  public String title() {
    return coverage.facts().title();
  }

  public String language() {
    return coverage.facts().language();
  }

  public String href() {
    return shell.href(below + "/" + coverage.slug());
  }

  /** The state as the class of its pill names it. */
  public String state() {
    return coverage.progress().state().name().toLowerCase(Locale.ROOT);
  }

  public String stateWord() {
    return shell.words().get("desk.state-" + state());
  }

  /** When it began, or is due; null while nobody knows. */
  public Instant moment() {
    var started = coverage.progress().startedAt();
    return started == null ? coverage.facts().startsAt() : started;
  }

  public String day() {
    var times = times();
    var at = moment();
    return times.date(at) + ", " + times.clock(at) + " (" + times.offset(at) + ")";
  }

  public String iso() {
    return times().iso(moment());
  }

  public String place() {
    return coverage.facts().place();
  }

  private Times times() {
    return new Times(coverage.facts().zone(), shell.language(), "");
  }
}
