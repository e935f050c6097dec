package org.rapporteur.photo;

/**
 * One size of a photo, as a JPEG with nothing but the picture in it; {@code jpeg} is not copied.
 */
public record Rendition(int width, int height, byte[] jpeg) {}
