package pfocr.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Styles, scripts and icons from the class path. Their addresses hold a hash of their content, so
 * browsers may keep them for ever.
 */
final class Assets implements Routes {
  private static final String CYTOSCAPE_FILE = "cytoscape.min.js";

  /** What is served, and the files that it is made of. */
  private enum Source {
    STYLE(
        "search.css",
        "text/css; charset=utf-8",
        "base.css",
        "suggest.css",
        "results.css",
        "rail.css",
        "preview.css",
        "pages.css",
        "entity.css",
        "drawn.css",
        "zoom.css",
        "figure.css",
        "enrich.css"),
    SCRIPT(
        "search.js",
        "text/javascript; charset=utf-8",
        "images.js",
        "view.js",
        "recent.js",
        "basket.js",
        "instant.js",
        "suggest.js",
        "facets.js",
        "preview.js",
        "keys.js",
        "figure.js",
        "zoom.js",
        "enrich.js"),
    EXPLORE_STYLE("explore.css", "text/css; charset=utf-8", "explore.css"),
    EXPLORE_SCRIPT("explore.js", "text/javascript; charset=utf-8", "explore.js"),
    CYTOSCAPE("cytoscape.js", "text/javascript; charset=utf-8", CYTOSCAPE_FILE),
    ICON("icon.svg", "image/svg+xml", "icon.svg");

    private final String name;
    private final String type;
    private final String[] parts;

    Source(String name, String type, String... parts) {
      this.name = name;
      this.type = type;
      this.parts = parts;
    }
  }

  private static final String PATH = "/assets/{hash}/{asset}";
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private record Asset(Answer answer, String hash) {}

  private final Map<String, Asset> assets = new LinkedHashMap<>();

  Assets() {
    for (Source source : Source.values()) assets.put(source.name, load(source));
  }

  private static Asset load(Source source) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (String part : source.parts) body.writeBytes(read(part));
    byte[] bytes = body.toByteArray();
    return new Asset(new Answer(source.type, bytes), EntityTag.hash(bytes));
  }

  private static byte[] read(String part) {
    return resource(part.equals(CYTOSCAPE_FILE) ? cytoscape() : "/web/static/" + part);
  }

  /** Where the library lies in its jar; only the build file knows its version. */
  private static String cytoscape() {
    Properties jar = new Properties();
    try {
      jar.load(
          new StringReader(
              new String(
                  resource("/META-INF/maven/org.webjars.npm/cytoscape/pom.properties"),
                  StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "/META-INF/resources/webjars/cytoscape/"
        + jar.getProperty("version")
        + "/dist/"
        + CYTOSCAPE_FILE;
  }

  private static byte[] resource(String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) throw new IllegalStateException("not on the class path: " + path);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
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
    router.get(PATH, this::send);
  }

  @Override
  public List<Operation> operations() {
    return List.of(Operation.file(PATH, "Styles, scripts and icons of the pages.", Set.of(), ""));
  }

  private void send(Context ctx) throws IOException {
    Asset asset = assets.get(ctx.pathParam("asset"));
    if (asset == null) throw new HttpProblem(ProblemType.NOT_FOUND, "There is no such file.");
    boolean current = asset.hash().equals(ctx.pathParam("hash"));
    ctx.header("Cache-Control", current ? FOREVER : "no-cache");
    if (EntityTag.matches(ctx.header("If-None-Match"), asset.hash()))
      ctx.status(304).header("ETag", EntityTag.quoted(asset.hash(), false));
    else asset.answer().send(ctx, asset.hash());
  }
}
