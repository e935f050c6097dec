package org.rapporteur.page.desk;

import java.util.Comparator;
import java.util.List;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.coverage.Coverage.State;
import org.rapporteur.page.Shell;
import org.rapporteur.platform.Icon;

/**
 * All coverages, those that are running first.
 *
 * @param desk true for editors, who can also begin a new one
 */
public record CoverageListView(Shell shell, List<CoverageRow> rows, boolean desk) {
  private static final List<State> ORDER =
      List.of(State.LIVE, State.PAUSED, State.SCHEDULED, State.ENDED);

  static CoverageListView of(Shell shell, List<Coverage> coverages, boolean desk) {
    var below = desk ? "/desk" : "/report";
    var rows =
        coverages.stream()
            .sorted(Comparator.comparing(one -> ORDER.indexOf(one.progress().state())))
            .map(coverage -> new CoverageRow(shell, coverage, below))
            .toList();
    return new CoverageListView(shell, rows, desk);
  }

  public String word(String key, Object... arguments) {
    return shell.words().get(key, arguments);
  }

  public Icon icon(String symbol) {
    return shell.icon(symbol);
  }

  public String patterns() {
    return ScriptWords.json(shell.words());
  }
}
