package pfocr.bench.load;

import java.util.Arrays;
import java.util.List;

/** What one pass over a list of requests took. */
public final class Timings {
  private final long[] nanos;
  private final double wallSeconds;
  private final double cpuSeconds;

  /**
   * A pass.
   *
   * @param nanos time of each request
   * @param cpuSeconds processor time of whoever answered
   */
  public Timings(long[] nanos, double wallSeconds, double cpuSeconds) {
    this.nanos = nanos.clone();
    this.wallSeconds = wallSeconds;
    this.cpuSeconds = cpuSeconds;
    Arrays.sort(this.nanos);
  }

  /** The time in milliseconds within which that share of the requests was answered. */
  public double percentile(double share) {
    if (nanos.length == 0) return Double.NaN;
    int rank = (int) Math.ceil(share * nanos.length);
    return nanos[Math.clamp(rank - 1, 0, nanos.length - 1)] / 1e6;
  }

  public double cpuMillisPerRequest() {
    return cpuSeconds * 1e3 / nanos.length;
  }

  public double requestsPerSecond() {
    return nanos.length / wallSeconds;
  }

  /** The best of several passes in each measure: the machine's other work only ever adds. */
  public static Best best(List<Timings> passes) {
    return new Best(
        passes.stream().mapToDouble(t -> t.percentile(0.50)).min().orElse(Double.NaN),
        passes.stream().mapToDouble(t -> t.percentile(0.95)).min().orElse(Double.NaN),
        passes.stream().mapToDouble(Timings::cpuMillisPerRequest).min().orElse(Double.NaN),
        passes.stream().mapToDouble(Timings::requestsPerSecond).max().orElse(Double.NaN));
  }

  /** The best of several passes; times in milliseconds. */
  public record Best(double p50, double p95, double cpu, double requestsPerSecond) {}
}
