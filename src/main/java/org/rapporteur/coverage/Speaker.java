package org.rapporteur.coverage;

import java.util.UUID;

/**
 * Somebody who speaks at the event; the name in its own script with its language, and the
 * organisation, are null where there is none.
 *
 * @param slug the speaker's part of the address of their page
 * @param place in the running order, from 1
 */
public record Speaker(
    UUID id,
    String slug,
    String honorific,
    String name,
    OwnScript ownScript,
    String title,
    UUID organisation,
    int place) {
  public static final int HONORIFIC_LIMIT = 20;
  public static final int NAME_LIMIT = 120;
  public static final int TITLE_LIMIT = 200;

  /** A name as its owner writes it. */
  public record OwnScript(String name, String language) {}

  public Speaker at(int otherPlace) {
    return new Speaker(id, slug, honorific, name, ownScript, title, organisation, otherPlace);
  }
}
