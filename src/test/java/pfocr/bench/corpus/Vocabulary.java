package pfocr.bench.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The words of captions and titles. Function words have their measured share of real captions
 * (counted in 1,700 of them), the other words follow a Zipf-Mandelbrot law fitted to the same
 * captions: rank 150 has 0.8 per mille, rank 1,000 0.13, rank 5,000 0.02. The first hundreds are
 * words of biology, the rest are pronounceable inventions with English endings, so that stemmers
 * have work to do.
 */
final class Vocabulary {
  /** Distinct words; as many as a Heaps curve of the real captions reaches at 110,000 figures. */
  private static final int SIZE = 120_000;

  private static final double ZIPF_S = 1.10;
  private static final double ZIPF_Q = 12;

  private final double functionShare;

  private final String[] functionWords;
  private final Discrete functionRanks;
  private final String[] words;
  private final Discrete wordRanks;

  Vocabulary(long seed) {
    List<String> lines = lines("function-words.txt");
    functionWords = new String[lines.size()];
    double[] perMille = new double[lines.size()];
    double sum = 0;
    for (int i = 0; i < perMille.length; i++) {
      String[] parts = lines.get(i).split(" ");
      functionWords[i] = parts[0];
      perMille[i] = Double.parseDouble(parts[1]);
      sum += perMille[i];
    }
    functionShare = sum / 1000;
    functionRanks = new Discrete(perMille);
    words = contentWords(new SplittableRandom(seed));
    wordRanks = Discrete.zipf(words.length, ZIPF_S, ZIPF_Q);
  }

  /** A word that carries meaning. */
  String contentWord(RandomGenerator random) {
    return words[wordRanks.sample(random)];
  }

  /** Share of function words in running text. */
  double functionShare() {
    return functionShare;
  }

  /** A word like "the" at its natural frequency. */
  String functionWord(RandomGenerator random) {
    return functionWords[functionRanks.sample(random)];
  }

  private static String[] contentWords(RandomGenerator random) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : lines("biology-words.txt")) words.addAll(List.of(line.split(" ")));
    words.removeIf(String::isBlank);
    while (words.size() < SIZE) words.add(Syllables.word(random));
    return words.toArray(String[]::new);
  }

  static List<String> lines(String resource) {
    try (InputStream in = Vocabulary.class.getResourceAsStream("/pfocr/bench/" + resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new ArrayList<>(text.lines().filter(line -> !line.isBlank()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
