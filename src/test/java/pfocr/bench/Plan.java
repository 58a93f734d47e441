package pfocr.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pfocr.bench.load.QuerySample;

/**
 * Who is asked what: the same passes of queries for every subject, each query in one pass only.
 *
 * @param warmUp passes that are not measured
 * @param measured passes for latency, of which the best counts
 * @param concurrent passes for throughput
 * @param start queries for first answers, one per start of a server
 */
record Plan(
    List<List<String>> warmUp,
    List<List<String>> measured,
    List<List<String>> concurrent,
    List<String> start) {
  private static final int WARM_UP_PASSES = 4;
  private static final int CONCURRENT_PASSES = 3;

  /** Samples the queries from an NDJSON corpus. */
  static Plan of(Path ndjson, int queries, int passes, int starts, long seed) throws IOException {
    QuerySample sample = new QuerySample(ndjson, seed);
    return new Plan(
        passes(sample, queries, WARM_UP_PASSES),
        passes(sample, queries, passes),
        passes(sample, queries, CONCURRENT_PASSES),
        sample.take(starts));
  }

  private static List<List<String>> passes(QuerySample sample, int queries, int passes) {
    List<List<String>> lists = new ArrayList<>();
    for (int i = 0; i < passes; i++) lists.add(sample.take(queries));
    return lists;
  }
}
