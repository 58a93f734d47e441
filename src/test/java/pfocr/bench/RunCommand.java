package pfocr.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import pfocr.bench.corpus.CorpusWriter;
import pfocr.bench.corpus.GeneratedCorpus;
import pfocr.bench.lucene.RawLucene;
import pfocr.bench.lucene.StockLucene;
import pfocr.bench.lucene.TunedLucene;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: all measurements of speed in one run on one generated corpus. */
@Command(
    name = "run",
    description = "Measures indexing, searching and serving beside raw Lucene.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final long WARM_UP_FIGURES = 5_000;
  private static final long QUERY_SEED = 4_711;

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
      description = "Where corpus, indexes and results go (target/bench).")
  private Path dir;

  @Option(
      names = "--format",
      defaultValue = "ndjson",
      description = "What the engine reads: ndjson, tar.gz or folder (${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--queries",
      defaultValue = "500",
      description = "Distinct queries per pass (${DEFAULT-VALUE}).")
  private int queries;

  @Option(
      names = "--passes",
      defaultValue = "5",
      description = "Measured passes, the best counts (${DEFAULT-VALUE}).")
  private int passes;

  @Option(
      names = "--starts",
      defaultValue = "5",
      description = "Starts of the server, the fastest counts (${DEFAULT-VALUE}).")
  private int starts;

  @Option(
      names = "--threads",
      defaultValue = "2",
      description = "Indexing threads of every subject (${DEFAULT-VALUE}).")
  private int threads;

  @Option(names = "--raw-only", description = "Leave the engine and its server out.")
  private boolean rawOnly;

  @Option(names = "--engine-only", description = "Leave the raw loops out.")
  private boolean engineOnly;

  private final Results results = new Results(System.out);

  @Override
  public Integer call() throws IOException {
    conditions();
    Path ndjson = corpus(figures, ".ndjson");
    Path warmUp = corpus(Math.min(figures, WARM_UP_FIGURES), ".ndjson");
    Plan plan = Plan.of(ndjson, queries, passes, starts, QUERY_SEED);
    Measurement measurement = new Measurement(plan, results);
    InProcess inProcess = new InProcess(measurement, results, dir, ndjson, warmUp);
    if (!engineOnly)
      for (RawLucene lucene : List.of(new TunedLucene(), new StockLucene()))
        results.attempt(lucene.name(), () -> inProcess.raw(lucene, threads));
    if (!rawOnly) engine(plan, measurement, inProcess);
    results.write(dir, "results-" + figures);
    System.out.println();
    System.out.println(results.markdown());
    return results.complete() ? 0 : 1;
  }

  private void engine(Plan plan, Measurement measurement, InProcess inProcess) throws IOException {
    Path index = dir.resolve("engine-" + figures).toAbsolutePath();
    Path source = format.equals("ndjson") ? corpus(figures, ".ndjson") : corpus(figures, suffix());
    List<String> command = ServerCommand.find();
    OverHttp http = new OverHttp(measurement, results, command, index, dir.resolve("serve.log"));
    results.attempt("indexing", () -> inProcess.index(source, index, threads));
    results.attempt("search in process", () -> inProcess.search(index));
    results.attempt("start of the server", () -> http.starts(plan.start()));
    results.attempt(
        "requests over HTTP", () -> http.requests(plan, new GeneratedCorpus(seed), figures));
  }

  private String suffix() {
    return switch (format) {
      case "tar.gz" -> ".tar.gz";
      case "folder" -> "";
      default -> throw new IllegalArgumentException("--format " + format);
    };
  }

  /** The generated corpus in one layout; made when it is not there yet. */
  private Path corpus(long size, String suffix) throws IOException {
    Path target = dir.resolve("corpus-" + size + "-" + seed + suffix);
    if (Files.exists(target)) return target;
    Path unfinished = dir.resolve("unfinished" + suffix);
    Folders.delete(unfinished);
    new CorpusWriter(new GeneratedCorpus(seed), size).write(unfinished);
    return Files.move(unfinished, target);
  }

  private void conditions() {
    File here = dir.toFile();
    if (!here.isDirectory() && !here.mkdirs()) throw new IllegalArgumentException("--dir " + dir);
    results.condition("figures", figures);
    results.condition("queries per pass", queries);
    results.condition("cores", Runtime.getRuntime().availableProcessors());
    results.condition("Java", Runtime.version().toString());
    results.condition("heap MB", Runtime.getRuntime().maxMemory() >> 20);
    results.condition("date", LocalDate.now().toString());
  }
}
