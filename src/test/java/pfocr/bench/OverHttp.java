package pfocr.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import pfocr.bench.corpus.GeneratedCorpus;
import pfocr.bench.load.HttpConnection;
import pfocr.bench.load.Load;
import pfocr.bench.load.ServerProcess;
import pfocr.bench.load.Timings;

/** The subject that counts: the server as it is shipped, in its own process, over HTTP. */
final class OverHttp {
  static final String SERVER = "pfocr-search over HTTP";

  /** Clients at a time; what the peers were measured with. */
  private static final int CONCURRENCY = 8;

  private static final int GENES = 100;
  private static final int ENRICH_REQUESTS = 100;
  private static final int ENRICH_PASSES = 4;

  private final Measurement measurement;
  private final Results results;
  private final List<String> command;
  private final Path index;
  private final Path log;

  OverHttp(Measurement measurement, Results results, List<String> command, Path index, Path log) {
    this.measurement = measurement;
    this.results = results;
    this.command = command;
    this.index = index;
    this.log = log;
  }

  /** Starts the server once per query; the fastest start counts. */
  void starts(List<String> queries) throws IOException {
    double wall = Double.POSITIVE_INFINITY;
    double cpu = Double.POSITIVE_INFINITY;
    for (String query : queries)
      try (ServerProcess server = ServerProcess.start(command, index, log)) {
        ServerProcess.Start start = server.awaitAnswer(productRequest(query));
        wall = Math.min(wall, start.wallSeconds());
        cpu = Math.min(cpu, start.cpuSeconds());
      }
    results.put(SERVER, "start to first answer s", wall);
    results.put(SERVER, "start to first answer CPU s", cpu);
  }

  /** Everything that is asked of a running server. */
  void requests(Plan plan, GeneratedCorpus corpus, long figures) throws IOException {
    try (ServerProcess server = ServerProcess.start(command, index, log)) {
      server.awaitAnswer(productRequest(plan.start().getFirst()));
      Load load = new Load(() -> client(server.port()), server::cpuSeconds);
      measurement.run(SERVER, load, CONCURRENCY, OverHttp::productRequest);
      cached(load, plan.measured().getLast());
      results.attempt("suggest", () -> suggest(load, plan));
      results.attempt("enrich", () -> enrich(load, corpus, figures));
      results.put(SERVER, "resident MB after load", server.residentMegabytes());
    }
  }

  /** One request again and again, from the answer cache. */
  private void cached(Load load, List<String> queries) throws IOException {
    String request = productRequest(queries.getFirst());
    Timings.Best best = best(load, Collections.nCopies(queries.size(), request));
    results.put(SERVER, "cached p50 ms", best.p50());
  }

  /** Letters typed one by one: prefixes of two to six letters. */
  private void suggest(Load load, Plan plan) throws IOException {
    List<String> requests = new ArrayList<>();
    for (String query : plan.measured().getLast())
      for (int letters = 2; letters <= Math.min(6, query.length()); letters += 2)
        requests.add("/api/v1/suggest?q=" + encode(query.substring(0, letters)));
    results.put(SERVER, "suggest p95 ms", best(load, requests).p95());
  }

  /** Sets of 100 gene symbols, as they occur in figures; each is asked once, so none is cached. */
  private void enrich(Load load, GeneratedCorpus corpus, long figures) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    List<Timings> passes = new ArrayList<>();
    for (int pass = 0; pass < ENRICH_PASSES; pass++) {
      List<String> requests = new ArrayList<>();
      for (int i = 0; i < ENRICH_REQUESTS; i++)
        requests.add(
            "/api/v1/enrich?genes=" + encode(String.join(",", genes(corpus, random, figures))));
      passes.add(load.pass(requests, 1));
    }
    results.put(SERVER, "enrich p95 ms", Timings.best(passes).p95());
  }

  private static List<String> genes(GeneratedCorpus corpus, SplittableRandom random, long figures) {
    return LongStream.generate(() -> random.nextLong(figures))
        .boxed()
        .flatMap(figure -> corpus.geneSymbols(figure).stream())
        .distinct()
        .limit(GENES)
        .toList();
  }

  private static Timings.Best best(Load load, List<String> requests) throws IOException {
    List<Timings> passes = new ArrayList<>();
    for (int i = 0; i < 3; i++) passes.add(load.pass(requests, 1));
    return Timings.best(passes);
  }

  private static Load.Client client(int port) throws IOException {
    HttpConnection connection = new HttpConnection(port);
    return new Load.Client() {
      @Override
      public void send(String path) throws IOException {
        HttpConnection.Answer answer = connection.get(path);
        if (answer.status() != 200)
          throw new IOException(path + " was answered " + answer.status() + " " + answer.text());
      }

      @Override
      public void close() throws IOException {
        connection.close();
      }
    };
  }

  private static String productRequest(String query) {
    return "/api/v1/query?q="
        + encode(query)
        + "&size=20&highlight=true&facets=organism,year,figtype,gene";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
