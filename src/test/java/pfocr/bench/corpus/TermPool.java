package pfocr.bench.corpus;

import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Named things with Zipf popularity: chemicals, diseases, organisms, journals. Immutable. */
final class TermPool {
  private final String[] names;
  private final Discrete popularity;

  /**
   * A pool.
   *
   * @param known the popular ones, separated by {@code |}
   * @param invent makes up the names of the rest
   */
  TermPool(int size, String known, Function<RandomGenerator, String> invent, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    names = new String[size];
    String[] head = known.split("\\|");
    for (int i = 0; i < size; i++) names[i] = i < head.length ? head[i] : invent.apply(random);
    popularity = Discrete.zipf(size, 1.0, 4);
  }

  int sample(RandomGenerator random) {
    return popularity.sample(random);
  }

  String name(int i) {
    return names[i];
  }

  String sampleName(RandomGenerator random) {
    return names[sample(random)];
  }
}
