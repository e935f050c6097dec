package org.rapporteur.photo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystem;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.rapporteur.platform.Refusal;

/**
 * Photos as files in a directory of one machine. A photo is written in the folder {@code incoming}
 * and moved to its place when it is whole and on the disk, so whatever stands there is complete.
 */
public final class DirectoryPhotoStore implements PhotoStore {
  /** Photos leave this much of the disk free: the database may need it. */
  public static final long RESERVE_BYTES = 64L << 20;

  private final FileSystem files;
  private final Path root;
  private final long reserveBytes;

  private DirectoryPhotoStore(FileSystem files, Path root, long reserveBytes) {
    this.files = files;
    this.root = root;
    this.reserveBytes = reserveBytes;
  }

  /**
   * Opens the store in {@code directory}, which is made if it is not there, and clears away what a
   * crash left half written.
   *
   * @param reserveBytes photos are refused when less than this would stay free on the disk
   */
  public static Future<PhotoStore> open(Vertx vertx, Path directory, long reserveBytes) {
    var store =
        new DirectoryPhotoStore(vertx.fileSystem(), directory.toAbsolutePath(), reserveBytes);
    return store
        .files
        .mkdirs(store.incoming().toString())
        .compose(made -> store.files.readDir(store.incoming().toString()))
        .compose(store::delete)
        .map(store);
  }

  @Override
  public Future<Void> put(RenderedPhoto photo) {
    return hasAll(photo)
        .compose(thereAlready -> thereAlready ? Future.succeededFuture() : keep(photo));
  }

  @Override
  public Future<Buffer> get(PhotoName name) {
    return files
        .readFile(path(name))
        .recover(
            fault ->
                Future.failedFuture(
                    fault.getCause() instanceof NoSuchFileException ? PhotoName.unknown() : fault));
  }

  @Override
  public Future<Boolean> has(PhotoName name) {
    return files.exists(path(name));
  }

  private Future<Boolean> hasAll(RenderedPhoto photo) {
    var each = photo.renditions().stream().map(photo::name).map(this::has).toList();
    return Future.all(each).map(all -> !all.list().contains(false));
  }

  private Future<Void> keep(RenderedPhoto photo) {
    var incoming = new IncomingPhoto(files, incoming(), photo);
    return requireRoom(photo)
        .compose(room -> incoming.write())
        .compose(whole -> incoming.moveTo(root))
        // A fault with a full disk is a refusal; any other fault stays what it is.
        .recover(fault -> requireRoom(photo).compose(room -> Future.failedFuture(fault)))
        .eventually(incoming::clear);
  }

  private Future<Void> requireRoom(RenderedPhoto photo) {
    var needed = photo.renditions().stream().mapToLong(each -> each.jpeg().length).sum();
    return files
        .fsProps(root.toString())
        .compose(
            disk ->
                disk.usableSpace() - needed < reserveBytes
                    ? Future.failedFuture(noRoom())
                    : Future.succeededFuture());
  }

  private Future<Void> delete(List<String> paths) {
    return Future.all(paths.stream().map(files::delete).toList()).mapEmpty();
  }

  private Path incoming() {
    return root.resolve("incoming");
  }

  private String path(PhotoName name) {
    return root.resolve(name.path()).toString();
  }

  private static Refusal noRoom() {
    return Refusal.noRoom(
        "no-room-for-photos",
        "There is no room left for photos on this server. Updates without photos still work.");
  }
}
