package org.rapporteur.photo;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.CopyOptions;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.OpenOptions;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;

/** The files of one photo while they are written; they move to their places all whole or never. */
final class IncomingPhoto {
  private static final String OWNER_ONLY = "rw-------";
  private static final CopyOptions MOVE =
      new CopyOptions().setAtomicMove(true).setReplaceExisting(true);

  private final FileSystem files;
  private final Path folder;
  private final RenderedPhoto photo;
  private final Queue<String> written = new ArrayDeque<>();

  IncomingPhoto(FileSystem files, Path folder, RenderedPhoto photo) {
    this.files = files;
    this.folder = folder;
    this.photo = photo;
  }

  /** Writes all renditions and waits until the disk has them. */
  Future<Void> write() {
    var done = Future.<Void>succeededFuture();
    for (var rendition : photo.renditions()) {
      done = done.compose(before -> write(Buffer.buffer(rendition.jpeg())));
    }
    return done;
  }

  /** Moves the written files to their names under {@code root}. */
  Future<Void> moveTo(Path root) {
    var done = Future.<Void>succeededFuture();
    for (var rendition : photo.renditions()) {
      var place = root.resolve(photo.name(rendition).path());
      done =
          done.compose(before -> files.mkdirs(place.getParent().toString()))
              .compose(made -> files.move(written.element(), place.toString(), MOVE))
              .map(
                  moved -> {
                    written.remove();
                    return null;
                  });
    }
    return done;
  }

  /** Deletes what was written and not moved. */
  Future<Void> clear() {
    return Future.all(written.stream().map(files::delete).toList()).mapEmpty();
  }

  private Future<Void> write(Buffer bytes) {
    return files
        .createTempFile(folder.toString(), "photo-", ".part", OWNER_ONLY)
        .compose(
            part -> {
              written.add(part);
              return files.open(part, new OpenOptions());
            })
        .compose(
            file -> file.write(bytes).compose(v -> file.flush()).eventually(() -> file.close()));
  }
}
