package org.rapporteur.account;

import java.util.Optional;
import org.rapporteur.platform.text.Language;

/**
 * The browser that proves a mailbox.
 *
 * @param heldSession the token that it holds already; it ends
 * @param language of the interface there
 */
public record Visitor(Device device, Optional<String> heldSession, Language language) {}
