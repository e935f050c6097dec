package org.rapporteur.page.site;

import org.rapporteur.page.Shell;

/**
 * What went wrong, why, and what to do next.
 *
 * @param detail the sentence of the refusal, in English; empty where the words say it already
 * @param signIn whether signing in may help
 */
public record ProblemView(Shell shell, String title, String why, String detail, boolean signIn) {}
