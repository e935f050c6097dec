package org.rapporteur.coverage;

import java.util.Optional;
import java.util.UUID;

/** Who a speaker speaks for; {@code abbreviation} is null where it has none. */
public record Organisation(UUID id, String name, String abbreviation, Kind kind) {
  public static final int NAME_LIMIT = 200;
  public static final int ABBREVIATION_LIMIT = 40;

  /** What sort of body it is; it colours the speaker's initials. */
  public enum Kind {
    INTERGOVERNMENTAL,
    GOVERNMENT,
    ASSOCIATION,
    MEDIA,
    COMPANY,
    OTHER
  }

  /** The abbreviation where there is one, else the name. */
  public String shortName() {
    return Optional.ofNullable(abbreviation).orElse(name);
  }
}
