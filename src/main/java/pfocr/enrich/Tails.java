package pfocr.enrich;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * How likely a random sample from a background holds so many of the list: the hypergeometric
 * distribution behind Fisher's exact test. Values are kept, as many figures are alike. Not
 * thread-safe.
 */
final class Tails {
  private final int background;
  private final int list;
  private double[][] tails = new double[64][];
  private double[][] points = new double[64][];

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
    if (hits > Math.min(sample, list)) return 0;
    tails = withRoom(tails, sample);
    double[] known = row(tails, sample);
    if (Double.isNaN(known[hits]))
      known[hits] = Math.min(1, distribution(sample).survivalProbability(hits - 1));
    return known[hits];
  }

  /** The probability of exactly that many hits in a sample of that size. */
  double exactly(int hits, int sample) {
    if (hits > Math.min(sample, list)) return 0;
    points = withRoom(points, sample);
    double[] known = row(points, sample);
    if (Double.isNaN(known[hits])) known[hits] = distribution(sample).probability(hits);
    return known[hits];
  }

  private HypergeometricDistribution distribution(int sample) {
    return HypergeometricDistribution.of(background, list, sample);
  }

  private static double[][] withRoom(double[][] rows, int sample) {
    return sample < rows.length ? rows : Arrays.copyOf(rows, Math.max(sample + 1, 2 * rows.length));
  }

  private double[] row(double[][] rows, int sample) {
    if (rows[sample] == null) {
      rows[sample] = new double[Math.min(sample, list) + 1];
      Arrays.fill(rows[sample], Double.NaN);
    }
    return rows[sample];
  }
}
