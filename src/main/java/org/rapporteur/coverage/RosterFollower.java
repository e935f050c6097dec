package org.rapporteur.coverage;

import io.vertx.core.Future;
import java.util.List;
import org.rapporteur.journal.Change;
import org.rapporteur.journal.CoverageId;
import org.rapporteur.platform.db.Tx;

/**
 * Brings up to date whatever names the speakers of a coverage, in the transaction that changed
 * them.
 */
public interface RosterFollower {

  /** Answers what readers are to be told besides. */
  Future<List<Change.Telling>> follow(Tx tx, CoverageId coverage, Roster roster);
}
