package org.rapporteur.platform.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.platform.Icon;
import org.rapporteur.platform.Refusal;

/**
 * Styles, scripts, fonts and icons: the files of the webroot under {@code /w/<hash>/…}, where the
 * hash is that of all of them, so that browsers may keep them for ever.
 *
 * <p>A page that was rendered before an upgrade asks by the hash of then; it gets the file of
 * today, but may not keep it.
 */
public final class Assets {

  private static final String SPRITE = "icons/sprite.svg";
  private static final List<String> AT_THE_TOP = List.of("favicon.ico", "robots.txt");
  private static final String DEVELOPMENT = "dev";
  private static final Pattern ANY_HASH =
      Pattern.compile("[0-9a-f]{" + Webroot.HASH_LENGTH + "}|" + DEVELOPMENT);
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_EACH_TIME = "no-cache";

  private final Path folder;
  private final boolean development;
  private final Webroot atStart;
  private final String prefix;
  private final String sprite;

  /** In development the folder is read again for each request, so that an edit shows at once. */
  public Assets(Path folder, boolean development) {
    this.folder = folder;
    this.development = development;
    this.atStart = Webroot.read(folder);
    this.prefix = "/w/" + (development ? DEVELOPMENT : atStart.hash()) + "/";
    this.sprite = require(SPRITE).plain().toString(StandardCharsets.UTF_8);
  }

  public void mount(Router router) {
    router.route("/w/:hash/*").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::serve);
    for (var file : AT_THE_TOP) {
      router
          .route("/" + file)
          .method(HttpMethod.GET)
          .method(HttpMethod.HEAD)
          .handler(ctx -> answer(ctx, file, ASK_EACH_TIME));
    }
  }

  /** The address of a file, for example of {@code css/live.css}; throws where there is none. */
  public String url(String path) {
    if (development && Files.isRegularFile(folder.resolve(path))) return prefix + path;
    require(path);
    return prefix + path;
  }

  /** A symbol of the sprite; throws where it has none of that name. */
  public Icon icon(String symbol) {
    if (!development && !sprite.contains("id=\"" + symbol + "\"")) {
      throw new IllegalArgumentException("There is no icon " + symbol + " in " + SPRITE);
    }
    return new Icon(prefix + SPRITE, symbol);
  }

  /** What a file weighs on its way to a browser, in bytes: packed, where packing helps. */
  public long gzipSize(String path) {
    var asset = require(path);
    return asset.compressible() ? asset.gzip().length() : asset.plain().length();
  }

  private Asset require(String path) {
    var asset = atStart.files().get(path);
    if (asset == null) throw new IllegalArgumentException("There is no " + path + " in " + folder);
    return asset;
  }

  private void serve(RoutingContext ctx) {
    var hash = ctx.pathParam("hash");
    var path = ctx.normalizedPath().substring("/w//".length() + hash.length());
    var current = !development && hash.equals(atStart.hash());
    answer(ctx, ANY_HASH.matcher(hash).matches() ? path : "", current ? FOR_EVER : ASK_EACH_TIME);
  }

  private void answer(RoutingContext ctx, String path, String caching) {
    webroot(ctx)
        .map(webroot -> Optional.ofNullable(webroot.files().get(path)).orElseThrow(Assets::absent))
        .onSuccess(asset -> AssetReply.send(ctx, asset, caching))
        .onFailure(ctx::fail);
  }

  private Future<Webroot> webroot(RoutingContext ctx) {
    if (!development) return Future.succeededFuture(atStart);
    return ctx.vertx().executeBlocking(() -> Webroot.read(folder));
  }

  private static Refusal absent() {
    return Refusal.notFound("no-such-file", "There is no such file.");
  }
}
