package org.rapporteur.post;

import java.util.UUID;
import org.rapporteur.coverage.Organisation;
import org.rapporteur.coverage.Roster;
import org.rapporteur.coverage.Speaker;

/**
 * Who said it, in full, as the post names them; {@code organisation} is null where they speak for
 * nobody.
 */
public record Attribution(
    UUID speaker,
    String slug,
    String honorific,
    String name,
    Speaker.OwnScript ownScript,
    String title,
    Organisation organisation) {

  public static Attribution of(Speaker speaker, Roster roster) {
    return new Attribution(
        speaker.id(),
        speaker.slug(),
        speaker.honorific(),
        speaker.name(),
        speaker.ownScript(),
        speaker.title(),
        roster.organisationOf(speaker).orElse(null));
  }
}
