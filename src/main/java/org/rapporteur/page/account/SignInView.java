package org.rapporteur.page.account;

import org.rapporteur.page.Shell;

/**
 * The form that asks for an address.
 *
 * @param address as it was typed before, or empty
 * @param next where to go on afterwards
 * @param error what is wrong with the address, or empty
 */
public record SignInView(Shell shell, String address, String next, String error) {}
