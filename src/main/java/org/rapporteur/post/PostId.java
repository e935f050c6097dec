package org.rapporteur.post;

import java.util.UUID;

/** Names a post for good; made by whoever writes it, so that sending it again is harmless. */
public record PostId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
