package pfocr.bench.corpus;

import java.util.random.RandomGenerator;

/** A discrete distribution sampled in constant time (Vose's alias method). Immutable. */
final class Discrete {
  private final double[] keep;
  private final int[] alias;

  /** The distribution in which {@code i} has a probability in proportion to {@code weights[i]}. */
  Discrete(double... weights) {
    int n = weights.length;
    double sum = 0;
    for (double weight : weights) sum += weight;
    keep = new double[n];
    alias = new int[n];
    int[] stack = new int[n];
    int small = 0;
    int large = n;
    for (int i = 0; i < n; i++) {
      keep[i] = weights[i] * n / sum;
      alias[i] = i;
      if (keep[i] < 1) stack[small++] = i;
      else stack[--large] = i;
    }
    while (small > 0 && large < n) {
      int poor = stack[--small];
      int rich = stack[large];
      alias[poor] = rich;
      keep[rich] -= 1 - keep[poor];
      if (keep[rich] < 1) {
        large++;
        stack[small++] = rich;
      }
    }
    while (small > 0) keep[stack[--small]] = 1;
    while (large < n) keep[stack[large++]] = 1;
  }

  /** The Zipf-Mandelbrot distribution over {@code n} ranks: weight {@code 1 / (rank + q)^s}. */
  static Discrete zipf(int n, double s, double q) {
    return new Discrete(zipfWeights(n, s, q));
  }

  static double[] zipfWeights(int n, double s, double q) {
    double[] weights = new double[n];
    for (int rank = 1; rank <= n; rank++) weights[rank - 1] = Math.pow(rank + q, -s);
    return weights;
  }

  int sample(RandomGenerator random) {
    int i = random.nextInt(keep.length);
    return random.nextDouble() < keep[i] ? i : alias[i];
  }
}
