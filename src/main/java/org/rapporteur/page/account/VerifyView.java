package org.rapporteur.page.account;

import org.rapporteur.page.Shell;

/** The page that a link opens; it is the same for every link, because only the browser knows it. */
public record VerifyView(Shell shell) {}
