package org.rapporteur.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a reporter sends, before it is a post; {@code mode}, {@code speaker}, {@code language} and
 * {@code said} are null where nothing was sent.
 */
public record Draft(
    Post.Kind kind,
    Post.Mode mode,
    UUID speaker,
    String headline,
    String text,
    String language,
    List<UUID> photos,
    boolean key,
    Instant said) {}
