package org.rapporteur.account;

/**
 * Somebody with a mailbox and a role.
 *
 * @param address the mailbox in its canonical form; never sent to a browser other than its owner's
 *     and an admin's
 * @param name the name that is shown
 * @param credit what photos of this person are credited to, unless changed on the photo
 */
public record Account(AccountId id, String address, String name, String credit, Role role) {}
