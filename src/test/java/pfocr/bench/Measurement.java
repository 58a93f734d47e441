package pfocr.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import pfocr.bench.load.Load;
import pfocr.bench.load.Timings;

/** Measures the product request on one subject by a plan. */
final class Measurement {
  static final String P50 = "p50 ms";
  static final String P95 = "p95 ms";
  static final String CPU = "CPU ms per request";

  private final Plan plan;
  private final Results results;

  Measurement(Plan plan, Results results) {
    this.plan = plan;
    this.results = results;
  }

  /**
   * Warms up, then measures latency one by one and throughput with several clients.
   *
   * @param request makes what is sent of a query
   */
  void run(String subject, Load load, int concurrency, UnaryOperator<String> request)
      throws IOException {
    for (List<String> queries : plan.warmUp()) load.pass(map(queries, request), concurrency);
    Timings.Best alone = passes(load, plan.measured(), 1, request);
    results.put(subject, P50, alone.p50());
    results.put(subject, P95, alone.p95());
    results.put(subject, CPU, alone.cpu());
    Timings.Best together = passes(load, plan.concurrent(), concurrency, request);
    String at = " at " + concurrency;
    results.put(subject, "requests/s" + at, together.requestsPerSecond());
    results.put(subject, "p95 ms" + at, together.p95());
  }

  private static Timings.Best passes(
      Load load, List<List<String>> passes, int concurrency, UnaryOperator<String> request)
      throws IOException {
    List<Timings> timings = new ArrayList<>();
    for (List<String> queries : passes) timings.add(load.pass(map(queries, request), concurrency));
    return Timings.best(timings);
  }

  private static List<String> map(List<String> queries, UnaryOperator<String> request) {
    return queries.stream().map(request).toList();
  }
}
