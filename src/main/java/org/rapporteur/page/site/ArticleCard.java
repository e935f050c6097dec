package org.rapporteur.page.site;

import java.time.Instant;
import java.time.ZoneId;
import org.rapporteur.photo.Photo;

/**
 * A finished article as home shows it; {@code photo} is null where it has none.
 *
 * @param publishedAt the date that it carries, told in {@code zone}
 * @param language of headline and standfirst
 */
public record ArticleCard(
    String slug,
    String title,
    String standfirst,
    Instant publishedAt,
    ZoneId zone,
    String language,
    Photo photo) {}
