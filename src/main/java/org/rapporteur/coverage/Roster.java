package org.rapporteur.coverage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The speakers of a coverage in running order, and the organisations that take part. */
public record Roster(List<Speaker> speakers, List<Organisation> organisations) {

  public Optional<Speaker> speaker(UUID id) {
    return speakers.stream().filter(speaker -> speaker.id().equals(id)).findFirst();
  }

  /** Empty where the speaker speaks for nobody. */
  public Optional<Organisation> organisationOf(Speaker speaker) {
    return organisations.stream()
        .filter(organisation -> organisation.id().equals(speaker.organisation()))
        .findFirst();
  }
}
