package org.rapporteur.page.live;

import org.rapporteur.coverage.CoverageService;
import org.rapporteur.coverage.RosterService;
import org.rapporteur.journal.Journal;
import org.rapporteur.photo.PhotoService;
import org.rapporteur.post.Feed;
import org.rapporteur.post.PostService;

/** Where the pages of a coverage take what they show. */
public record Sources(
    Journal journal,
    CoverageService coverages,
    RosterService rosters,
    PhotoService photos,
    Feed feed,
    PostService posts) {}
