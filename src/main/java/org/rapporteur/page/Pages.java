package org.rapporteur.page;

/** How pages are made and answered. */
public record Pages(Shells shells, Html html) {}
