package org.rapporteur.page.live;

/**
 * A speaker's line in the running order; {@code iso} and {@code clock} are null for those who are
 * still to come.
 *
 * @param now whether this is who speaks at this moment
 */
public record TurnView(
    SpeakerView speaker, int place, String iso, String clock, boolean now, Setting setting) {}
