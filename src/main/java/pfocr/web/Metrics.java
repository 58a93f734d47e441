package pfocr.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import pfocr.search.FigureSearch;
import pfocr.search.IndexInfo;

/**
 * Counts of requests and their times by kind of address, in the text format of Prometheus. Three
 * kinds of numbers need no library.
 */
final class Metrics implements Routes {
  private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
  private static final String BEGAN = "began";

  private final FigureSearch search;
  private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
  private final Map<String, Times> times = new ConcurrentHashMap<>();

  Metrics(FigureSearch search) {
    this.search = search;
  }

  /** How often answers of one address took how long. */
  private static final class Times {
    private final LongAdder[] upTo = new LongAdder[SECONDS.length];
    private final LongAdder all = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    Times() {
      for (int i = 0; i < upTo.length; i++) upTo[i] = new LongAdder();
    }

    void add(long elapsed) {
      for (int i = 0; i < upTo.length; i++) if (elapsed <= SECONDS[i] * 1e9) upTo[i].increment();
      all.increment();
      nanos.add(elapsed);
    }
  }

  @Override
  public void register(Router router) {
    router.get("/metrics", this::write);
  }

  @Override
  public java.util.List<Operation> operations() {
    return java.util.List.of(
        Operation.file(
            "/metrics",
            "Numbers for monitoring, as Prometheus reads them.",
            java.util.Set.of(),
            Form.PLAIN_TYPE));
  }

  /** A request begins. */
  static void begin(Context ctx) {
    ctx.attribute(BEGAN, System.nanoTime());
  }

  /** A request is answered. */
  void end(Context ctx) {
    Long began = ctx.attribute(BEGAN);
    if (began == null) return;
    String path = kind(ctx.path());
    String labels = "path=\"" + path + "\",status=\"" + ctx.statusCode() + "\"";
    requests.computeIfAbsent(labels, l -> new LongAdder()).increment();
    times.computeIfAbsent(path, p -> new Times()).add(System.nanoTime() - began);
  }

  /** The address without what is open in it, from a set that no client can make grow. */
  private static String kind(String path) {
    if (path.startsWith("/api/v1/")) {
      String[] parts = path.split("/", 6);
      String name =
          parts[3].matches("[a-z]{1,12}") && KNOWN.contains(parts[3]) ? parts[3] : "other";
      return "/api/v1/" + name + (path.endsWith("/similar") ? "/similar" : "");
    }
    if (path.startsWith("/figures/")) return "/figures";
    return path.equals("/") || path.equals("/search") ? "/" : "other";
  }

  private static final java.util.Set<String> KNOWN =
      java.util.Set.of(
          "query",
          "figures",
          "facets",
          "suggest",
          "export",
          "metadata",
          "enrich",
          "entities",
          "resolve");

  private void write(Context ctx) throws java.io.IOException {
    StringBuilder out = new StringBuilder();
    out.append("# TYPE pfocr_requests_total counter\n");
    sorted(requests)
        .forEach((labels, count) ->
            out.append("pfocr_requests_total{")
                .append(labels)
                .append("} ")
                .append(count.sum())
                .append('\n'));
    out.append("# TYPE pfocr_request_seconds histogram\n");
    sorted(times).forEach((path, each) -> times(out, path, each));
    IndexInfo index = search.info();
    out.append("# TYPE pfocr_index_figures gauge\npfocr_index_figures ").append(index.figures());
    out.append("\n# TYPE pfocr_index_info gauge\npfocr_index_info{build=\"")
        .append(index.build().replaceAll("[^A-Za-z0-9._-]", "_"))
        .append("\"} 1\n# TYPE pfocr_index_built_seconds gauge\npfocr_index_built_seconds ")
        .append(index.built().getEpochSecond())
        .append('\n');
    ctx.header("Cache-Control", "no-store");
    byte[] body = out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    new Answer("text/plain; version=0.0.4; charset=utf-8", body).send(ctx, "");
  }

  private static <T> Map<String, T> sorted(Map<String, T> map) {
    return map.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.TreeMap::new));
  }

  private static void times(StringBuilder out, String path, Times times) {
    String name = "pfocr_request_seconds";
    for (int i = 0; i < SECONDS.length; i++)
      out.append(
          String.format(
              Locale.ROOT,
              "%s_bucket{path=\"%s\",le=\"%s\"} %d\n",
              name,
              path,
              SECONDS[i],
              times.upTo[i].sum()));
    out.append(
        String.format(
            Locale.ROOT,
            "%1$s_bucket{path=\"%2$s\",le=\"+Inf\"} %3$d\n%1$s_sum{path=\"%2$s\"} %4$.6f\n%1$s_count{path=\"%2$s\"} %3$d\n",
            name,
            path,
            times.all.sum(),
            times.nanos.sum() / 1e9));
  }
}
