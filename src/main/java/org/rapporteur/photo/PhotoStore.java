package org.rapporteur.photo;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * The bytes of the photos: a directory, or an object store for several machines. What is stored
 * never changes, as its name is made of its content.
 */
public interface PhotoStore {

  /**
   * Keeps all renditions of a photo, or none of them. Keeping the same photo again changes nothing.
   * Fails with the refusal {@code no-room-for-photos} when there is no room for it.
   */
  Future<Void> put(RenderedPhoto photo);

  /** The bytes of one rendition; fails with the refusal {@code no-such-photo} without it. */
  Future<Buffer> get(PhotoName name);

  Future<Boolean> has(PhotoName name);
}
