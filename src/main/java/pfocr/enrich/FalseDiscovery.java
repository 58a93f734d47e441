package pfocr.enrich;

import java.util.Arrays;

/** The step-up procedure of Benjamini and Hochberg (1995). Stateless. */
final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * The smallest false discovery rate at which each test is called a discovery.
   *
   * @param p the p-values of some tests
   * @param tests how many tests were made; those that are not listed have a p of 1
   * @return a rate for each p, in their order
   */
  static double[] rates(double[] p, int tests) {
    double[] sorted = p.clone();
    Arrays.sort(sorted);
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int i = p.length - 1; i >= 0; i--)
      adjusted[i] = least = Math.min(least, sorted[i] * tests / (i + 1));
    double[] rates = new double[p.length];
    // Equal p-values have equal rates, so any of their places will do.
    for (int i = 0; i < p.length; i++) rates[i] = adjusted[Arrays.binarySearch(sorted, p[i])];
    return rates;
  }
}
