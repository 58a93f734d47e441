package pfocr.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import pfocr.bench.load.Load;
import pfocr.bench.lucene.RawLucene;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import pfocr.index.IndexReport;
import pfocr.query.FacetField;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;

/** The subjects that run inside the benchmark: the raw loops and the engine behind its door. */
final class InProcess {
  static final String ENGINE = "pfocr-search in process";

  /** Clients for throughput in process: one per core of the machine the numbers are for. */
  private static final int THREADS = 2;

  private static final List<FacetField> FACETS =
      List.of(FacetField.ORGANISM, FacetField.YEAR, FacetField.FIGTYPE, FacetField.GENE);

  private final Measurement measurement;
  private final Results results;
  private final Path folder;
  private final Path ndjson;
  private final Path warmUp;

  /**
   * The subjects.
   *
   * @param warmUp a small corpus that each subject indexes unmeasured, so that none pays for the
   *     compilation of code that the next one finds compiled
   */
  InProcess(Measurement measurement, Results results, Path folder, Path ndjson, Path warmUp) {
    this.measurement = measurement;
    this.results = results;
    this.folder = folder;
    this.ndjson = ndjson;
    this.warmUp = warmUp;
  }

  /** Indexes and searches with a raw loop. */
  void raw(RawLucene lucene, int threads) throws IOException {
    Path index = folder.resolve(lucene.getClass().getSimpleName());
    Folders.delete(index);
    lucene.index(warmUp, index, threads);
    long start = System.nanoTime();
    long figures = lucene.index(ndjson, index, threads);
    indexed(lucene.name(), figures, start, index);
    try (RawLucene.Searcher searcher = lucene.open(index)) {
      Load load = new Load(() -> searcher::answer, InProcess::cpuSeconds);
      measurement.run(lucene.name(), load, THREADS, UnaryOperator.identity());
    }
  }

  /** Builds the engine's index from nothing, then runs again over the unchanged corpus. */
  void index(Path source, Path index, int threads) throws IOException {
    Folders.delete(index);
    build(warmUp, index, threads, true);
    Folders.delete(index);
    long start = System.nanoTime();
    IndexReport report = build(source, index, threads, true);
    indexed(ENGINE, report.figures(), start, index);
    start = System.nanoTime();
    IndexReport again = build(source, index, threads, false);
    results.put(ENGINE, "unchanged run s", seconds(start));
    if (again.unchanged() != report.figures())
      throw new IOException("expected " + report.figures() + " unchanged, got " + again);
  }

  /** The product request through the engine's door. */
  void search(Path index) throws IOException {
    try (FigureSearch search = LuceneFigureSearch.open(index)) {
      Load load =
          new Load(() -> query -> search.search(productRequest(query)), InProcess::cpuSeconds);
      measurement.run(ENGINE, load, THREADS, UnaryOperator.identity());
    }
  }

  private static SearchRequest productRequest(String query) {
    return SearchRequest.of(query).withFacets(FACETS, RawLucene.FACET_SIZE);
  }

  private static IndexReport build(Path source, Path index, int threads, boolean rebuild)
      throws IOException {
    return IndexBuilder.build(
        List.of(source),
        new IndexBuilder.Options(index, rebuild, threads, Optional.empty()),
        IndexProgress.NONE);
  }

  private void indexed(String subject, long figures, long start, Path index) throws IOException {
    results.put(subject, "index docs/s", figures / seconds(start));
    results.put(subject, "index MB", Folders.size(index) / 1e6);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Processor time of this process; collection of garbage included, as it is for the server. */
  private static double cpuSeconds() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
