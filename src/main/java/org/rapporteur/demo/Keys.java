package org.rapporteur.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids made from the keys of a script, so that playing it again after an interruption makes nothing
 * twice.
 */
final class Keys {
  private final String slug;

  Keys(String slug) {
    this.slug = slug;
  }

  UUID id(String kind, String key) {
    var name = "rapporteur-demo/" + slug + "/" + kind + "/" + key;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
