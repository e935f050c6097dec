package org.rapporteur.article;

import java.time.Instant;

/** One line in the history of an article: who changed it when, and the note, which may be empty. */
public record Revision(int number, Instant at, String by, String note) {}
