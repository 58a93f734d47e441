package pfocr.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailsTest {
  private static BigInteger choose(int n, int k) {
    if (k < 0 || k > n) return BigInteger.ZERO;
    BigInteger result = BigInteger.ONE;
    for (int i = 1; i <= k; i++)
      result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    return result;
  }

  /** The tail in whole numbers. */
  static double exact(int background, int list, int sample, int hits) {
    BigInteger sum = BigInteger.ZERO;
    for (int x = hits; x <= Math.min(sample, list); x++)
      sum = sum.add(choose(list, x).multiply(choose(background - list, sample - x)));
    return new BigDecimal(sum)
        .divide(new BigDecimal(choose(background, sample)), MathContext.DECIMAL128)
        .doubleValue();
  }

  /** Values of scipy 1.17: {@code fisher_exact(table, alternative='greater')}. */
  @ParameterizedTest
  @CsvSource({
    "18586, 98, 35, 12, 1.7377411064056802e-19",
    "18586, 100, 42, 3, 0.0014899054840451194",
    "148000, 100, 42, 5, 1.0611788209595757e-10",
    "1269, 7, 3, 3, 1.0300582959432472e-07",
    "500, 200, 120, 60, 0.007243624728289446",
    "20000, 2000, 300, 50, 0.00021558648064772491",
    "18586, 100, 42, 30, 7.092612218171529e-61",
    "10, 4, 5, 2, 0.7380952380952381"
  })
  void tailsAreThoseOfFishersExactTest(int background, int list, int sample, int hits, double p) {
    assertEquals(p, new Tails(background, list).atLeast(hits, sample), 1e-9 * p);
    assertEquals(p, exact(background, list, sample, hits), 1e-9 * p);
  }

  @Test
  void randomTailsAndPointsAreThoseOfWholeNumbers() {
    long seed = Long.getLong("pfocr.seed", System.nanoTime());
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 300; i++) {
      int background = random.nextInt(1, 2_000);
      int list = random.nextInt(0, Math.min(300, background) + 1);
      int sample = random.nextInt(0, Math.min(200, background) + 1);
      int hits = random.nextInt(0, Math.min(list, sample) + 1);
      Tails tails = new Tails(background, list);
      double tail = exact(background, list, sample, hits);
      String what = "seed " + seed + ": " + background + ' ' + list + ' ' + sample + ' ' + hits;
      assertEquals(tail, tails.atLeast(hits, sample), 1e-9 * tail, what);
      assertEquals(tail, tails.atLeast(hits, sample), 1e-9 * tail, what);
      double point =
          tail - (hits == Math.min(list, sample) ? 0 : exact(background, list, sample, hits + 1));
      assertEquals(point, tails.exactly(hits, sample), 1e-9, what);
    }
  }

  @Test
  void whatCannotBeHasNoProbabilityAndNothingIsCertain() {
    Tails tails = new Tails(100, 10);
    assertEquals(1, tails.atLeast(0, 5));
    assertEquals(0, tails.atLeast(6, 5));
    assertEquals(0, tails.atLeast(11, 50));
    assertEquals(1, tails.exactly(0, 0));
    assertTrue(tails.atLeast(10, 100) > 0.999999);
  }
}
