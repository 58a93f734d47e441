package pfocr.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Styles, scripts and icons from the class path. Their addresses hold a hash of their content, so
 * browsers may keep them for ever.
 */
final class Assets implements Routes {
  private static final Map<String, String> TYPES =
      Map.of(
          "search.css", "text/css; charset=utf-8",
          "search.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private record Asset(Answer answer, String hash) {}

  private final Map<String, Asset> assets = new LinkedHashMap<>();

  Assets() {
    TYPES.keySet().stream().sorted().forEach(name -> assets.put(name, load(name)));
  }

  private static Asset load(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/web/static/" + name)) {
      if (in == null) throw new IllegalStateException("not on the class path: web/static/" + name);
      byte[] body = in.readAllBytes();
      return new Asset(new Answer(TYPES.get(name), body, ""), EntityTag.hash(body));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The address of an asset. */
  String url(String name) {
    return "/assets/" + assets.get(name).hash() + "/" + name;
  }

  /** Changes with any of them. */
  String version() {
    return String.join("", assets.values().stream().map(Asset::hash).toList());
  }

  @Override
  public void register(Router router) {
    router.get("/assets/{hash}/{name}", this::send);
  }

  private void send(Context ctx) throws IOException {
    Asset asset = assets.get(ctx.pathParam("name"));
    if (asset == null) throw new HttpProblem(ProblemType.NOT_FOUND, "There is no such file.");
    boolean current = asset.hash().equals(ctx.pathParam("hash"));
    ctx.header("Cache-Control", current ? FOREVER : "no-cache");
    if (EntityTag.matches(ctx.header("If-None-Match"), asset.hash()))
      ctx.status(304).header("ETag", EntityTag.quoted(asset.hash(), false));
    else asset.answer().send(ctx, asset.hash());
  }
}
