package org.rapporteur.demo;

import org.rapporteur.article.ArticleService;
import org.rapporteur.coverage.CoverageService;
import org.rapporteur.coverage.RosterService;
import org.rapporteur.photo.PhotoService;
import org.rapporteur.post.EmphasisService;
import org.rapporteur.post.Feed;
import org.rapporteur.post.PhotoDescriptions;
import org.rapporteur.post.PostService;

/** What the demonstration is played on: the same services that everybody's requests use. */
public record Stage(
    CoverageService coverages,
    RosterService rosters,
    PostService posts,
    EmphasisService emphasis,
    Feed feed,
    PhotoService photos,
    PhotoDescriptions descriptions,
    ArticleService articles) {}
