package pfocr.enrich;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * How likely a random sample from a background holds so many of the list: the hypergeometric
 * distribution behind Fisher's exact test. All values of a sample size are made at once and kept,
 * as many figures are alike. Not thread-safe.
 */
final class Tails {
  private final int background;
  private final int list;
  private Row[] rows = new Row[256];

  /** Probabilities of exactly, and of at least, so many hits as the place tells. */
  private record Row(double[] exactly, double[] atLeast) {}

  /**
   * @param background how many things there are
   * @param list how many of them are in the list
   */
  Tails(int background, int list) {
    this.background = background;
    this.list = list;
  }

  /** The probability of at least that many hits in a sample of that size. */
  double atLeast(int hits, int sample) {
    if (hits <= 0) return 1;
    return hits > Math.min(sample, list) ? 0 : row(sample).atLeast[hits];
  }

  /** The probability of exactly that many hits in a sample of that size. */
  double exactly(int hits, int sample) {
    return hits > Math.min(sample, list) ? 0 : row(sample).exactly[hits];
  }

  private Row row(int sample) {
    if (sample >= rows.length) rows = Arrays.copyOf(rows, Math.max(sample + 1, 2 * rows.length));
    if (rows[sample] == null) rows[sample] = made(sample);
    return rows[sample];
  }

  /**
   * The library's value where the distribution is highest, and from there the ratio of neighbours:
   * (list - x)(sample - x) / (x + 1)(background - list - sample + x + 1). Tails are summed from
   * their small ends, so that they keep their precision.
   */
  private Row made(int sample) {
    int least = Math.max(0, sample + list - background);
    int most = Math.min(sample, list);
    double[] exactly = new double[most + 1];
    int mode = (int) ((sample + 1L) * (list + 1L) / (background + 2L));
    int start = Math.max(least, Math.min(most, mode));
    exactly[start] = HypergeometricDistribution.of(background, list, sample).probability(start);
    for (int x = start; x < most; x++) exactly[x + 1] = exactly[x] * ratio(x, sample);
    for (int x = start - 1; x >= least; x--) exactly[x] = exactly[x + 1] / ratio(x, sample);
    double[] atLeast = new double[most + 1];
    double sum = 0;
    for (int x = most; x >= 0; x--) atLeast[x] = Math.min(1, sum += exactly[x]);
    return new Row(exactly, atLeast);
  }

  private double ratio(int x, int sample) {
    return (double) (list - x)
        / (x + 1)
        * (sample - x)
        / ((double) background - list - sample + x + 1);
  }
}
