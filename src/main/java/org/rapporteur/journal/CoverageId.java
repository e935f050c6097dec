package org.rapporteur.journal;

import java.util.UUID;

/** Names a coverage for good; it lives here because the journal is kept per coverage. */
public record CoverageId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
