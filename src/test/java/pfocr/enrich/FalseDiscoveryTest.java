package pfocr.enrich;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
  /** By the definition: the least of p times tests by rank, over all that are no smaller. */
  static double[] naive(double[] p, int tests) {
    double[] rates = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      double rate = 1;
      for (double other : p) {
        if (other < p[i]) continue;
        long rank = Arrays.stream(p).filter(value -> value <= other).count();
        rate = Math.min(rate, other * tests / rank);
      }
      rates[i] = rate;
    }
    return rates;
  }

  /** Values of scipy 1.17: {@code false_discovery_control}; the last two p-values are implied. */
  @Test
  void ratesAreThoseOfAnIndependentImplementation() {
    double[] p = {0.01, 0.02, 0.03, 0.04, 0.05, 0.0005, 0.6, 0.03};
    double[] rates = {
      0.05, 0.06, 0.06, 0.06666666666666667, 0.07142857142857144, 0.005, 0.75, 0.06
    };
    assertArrayEquals(rates, FalseDiscovery.rates(p, 10), 1e-15);
  }

  @Test
  void randomRatesAreThoseOfTheDefinition() {
    long seed = Long.getLong("pfocr.seed", System.nanoTime());
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 100; i++) {
      double[] p = new double[random.nextInt(0, 40)];
      // Few different values, so that many are equal.
      for (int j = 0; j < p.length; j++) p[j] = random.nextInt(1, 12) / 11.0;
      int tests = p.length + random.nextInt(0, 50);
      assertArrayEquals(naive(p, tests), FalseDiscovery.rates(p, tests), 1e-12, "seed " + seed);
    }
  }

  @Test
  void nothingTestedHasNoRates() {
    assertEquals(0, FalseDiscovery.rates(new double[0], 0).length);
  }
}
