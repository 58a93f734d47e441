package pfocr.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import pfocr.bench.corpus.CorpusWriter;
import pfocr.bench.corpus.GeneratedCorpus;
import pfocr.bench.load.HttpConnection;
import pfocr.bench.load.ServerProcess;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export}: a whole corpus out of a server with a small heap, while searches go on. */
@Command(
    name = "export",
    description = "Exports all figures from a server with a small heap while it is searched.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private static final String SUBJECT = "export";
  private static final int QUIET_SEARCHES = 300;

  @Option(
      names = "--figures",
      defaultValue = "110000",
      description = "Size of the corpus (${DEFAULT-VALUE}).")
  private long figures;

  @Option(names = "--seed", defaultValue = "1", description = "Its seed (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--dir",
      defaultValue = "${sys:pfocr.home:-.}/target/bench",
      description = "Where corpus, index and log go (target/bench).")
  private Path dir;

  @Option(names = "--index", description = "An index of such a corpus that is there already.")
  private Path index;

  @Option(
      names = "--heap",
      defaultValue = "256m",
      description = "Heap of the server (${DEFAULT-VALUE}).")
  private String heap;

  @Option(
      names = "--format",
      defaultValue = "ndjson",
      description = "Format of the export (${DEFAULT-VALUE}).")
  private String format;

  private final Results results = new Results(System.out);

  /** What came: lines and bytes, and how many rows were announced. */
  private record Exported(long lines, long bytes, long announced) {}

  @Override
  public Integer call() throws Exception {
    Path served = index == null ? built() : index;
    Map<String, String> small = Map.of("PFOCR_JAVA_OPTS", "-Xmx" + heap);
    Path log = dir.resolve("export-serve.log");
    try (ServerProcess server =
        ServerProcess.start(ServerCommand.find(), served.toAbsolutePath(), log, small)) {
      server.awaitAnswer("/readyz");
      measure(server);
    }
    System.out.println(results.markdown());
    return 0;
  }

  private Path built() throws IOException {
    Path source = dir.resolve("export-" + figures + ".ndjson");
    Path target = dir.resolve("export-" + figures);
    new CorpusWriter(new GeneratedCorpus(seed), figures).write(source);
    IndexBuilder.build(
        List.of(source),
        new IndexBuilder.Options(target, true, 2, Optional.empty()),
        IndexProgress.NONE);
    return target;
  }

  private void measure(ServerProcess server) throws Exception {
    results.condition("heap of the server", heap);
    AtomicBoolean quietEnds = new AtomicBoolean();
    search(server.port(), 0, QUIET_SEARCHES, quietEnds);
    put("searches alone", search(server.port(), QUIET_SEARCHES, QUIET_SEARCHES, quietEnds));
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<List<Double>> searches =
        CompletableFuture.supplyAsync(
            () -> search(server.port(), 2 * QUIET_SEARCHES, Integer.MAX_VALUE, done));
    long start = System.nanoTime();
    Exported exported = export(server.port());
    double seconds = (System.nanoTime() - start) / 1e9;
    done.set(true);
    put("searches beside it", searches.get());
    results.put(SUBJECT, "rows", exported.lines);
    results.put(SUBJECT, "MB", exported.bytes / 1e6);
    results.put(SUBJECT, "s", seconds);
    results.put(SUBJECT, "rows/s", exported.lines / seconds);
    results.put(SUBJECT, "resident MB of the server", server.residentMegabytes());
    if (format.equals("ndjson") && exported.lines != exported.announced)
      throw new IOException(exported.announced + " rows were announced, not " + exported.lines);
  }

  private void put(String what, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    results.put(SUBJECT, what, sorted.size());
    results.put(SUBJECT, what + ", p50 ms", sorted.get(sorted.size() / 2));
    results.put(SUBJECT, what + ", p95 ms", sorted.get(sorted.size() * 95 / 100));
    results.put(SUBJECT, what + ", slowest ms", sorted.getLast());
  }

  private Exported export(int port) throws IOException, InterruptedException {
    URI all = URI.create("http://127.0.0.1:" + port + "/api/v1/export?sort=figid&format=" + format);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer =
          client.send(HttpRequest.newBuilder(all).build(), BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) throw new IOException(all + ": " + answer.statusCode());
      long announced = Long.parseLong(answer.headers().firstValue("X-Row-Count").orElse("-1"));
      try (InputStream in = new BufferedInputStream(answer.body(), 1 << 16)) {
        return counted(in, announced);
      }
    }
  }

  private static Exported counted(InputStream in, long announced) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long lines = 0;
    long bytes = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      bytes += n;
      for (int i = 0; i < n; i++) if (buffer[i] == '\n') lines++;
    }
    return new Exported(lines, bytes, announced);
  }

  /** One search after the other, each of a gene and with facets; the milliseconds of each. */
  private List<Double> search(int port, int first, int most, AtomicBoolean done) {
    List<Double> millis = new ArrayList<>();
    GeneratedCorpus corpus = new GeneratedCorpus(seed);
    try (HttpConnection connection = new HttpConnection(port)) {
      for (int i = first; millis.size() < most && !done.get(); i++) {
        List<String> genes = corpus.geneSymbols(i % figures);
        if (genes.isEmpty()) continue;
        String q = URLEncoder.encode(genes.getFirst() + " signaling", StandardCharsets.UTF_8);
        long start = System.nanoTime();
        HttpConnection.Answer answer =
            connection.get("/api/v1/query?facets=organism,year,figtype,gene&q=" + q);
        if (answer.status() != 200) throw new IOException(q + ": " + answer.status());
        millis.add((System.nanoTime() - start) / 1e6);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return millis;
  }
}
