package pfocr.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import pfocr.bench.lucene.BenchRecord;

/**
 * Queries as people type them, taken from the corpus so that each finds something: a word of
 * middling frequency, two or three words of one caption, a gene, a gene with a word of its figure.
 * No query is given out twice, so that no cache can have its answer.
 */
public final class QuerySample {
  /** Figures that are read for words, spread over none but the first: figures have no order. */
  private static final int SAMPLE = 4_000;

  /** Middling: neither in every tenth figure nor in fewer than three of the sample. */
  private static final double MAX_SHARE = 0.10;

  private static final int MIN_FIGURES = 3;
  private static final int MIN_LETTERS = 4;

  private final List<List<String>> wordsOfFigures = new ArrayList<>();
  private final List<List<String>> genesOfFigures = new ArrayList<>();
  private final Set<String> given = new HashSet<>();
  private final RandomGenerator random;

  /** Reads the head of an NDJSON corpus. */
  public QuerySample(Path ndjson, long seed) throws IOException {
    random = new SplittableRandom(seed);
    try (BufferedReader lines = Files.newBufferedReader(ndjson)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        BenchRecord record = BenchRecord.of(line.getBytes(StandardCharsets.UTF_8));
        wordsOfFigures.add(words(record.caption()));
        genesOfFigures.add(record.genes().values().stream().distinct().toList());
        if (wordsOfFigures.size() == SAMPLE) break;
      }
    }
    keepMiddling();
  }

  /** That many queries that were not given out before. */
  public List<String> take(int count) {
    List<String> queries = new ArrayList<>();
    for (long tries = 0; queries.size() < count; tries++) {
      if (tries > count * 1_000L)
        throw new IllegalStateException("corpus too small for so many distinct queries");
      String query = query(random.nextInt(wordsOfFigures.size()));
      if (!query.isEmpty() && given.add(query)) queries.add(query);
    }
    return queries;
  }

  /** One to three words: 25 % a word, 35 % words, 15 % a gene, 25 % a gene and a word. */
  private String query(int figure) {
    List<String> words = wordsOfFigures.get(figure);
    List<String> genes = genesOfFigures.get(figure);
    double dice = random.nextDouble();
    if (words.isEmpty() || dice >= 0.60 && genes.isEmpty()) return "";
    if (dice < 0.25) return any(words);
    if (dice < 0.60) return several(words, 2 + random.nextInt(2));
    return dice < 0.75 ? any(genes) : any(genes) + " " + any(words);
  }

  private String several(List<String> words, int wanted) {
    if (words.size() < wanted) return "";
    Set<String> chosen = new LinkedHashSet<>();
    while (chosen.size() < wanted) chosen.add(any(words));
    return String.join(" ", chosen);
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<String> words(String caption) {
    return Arrays.stream(caption.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= MIN_LETTERS && word.matches("[a-z]+"))
        .distinct()
        .toList();
  }

  private void keepMiddling() {
    Map<String, Integer> figures = new HashMap<>();
    for (List<String> words : wordsOfFigures)
      for (String word : words) figures.merge(word, 1, Integer::sum);
    double max = wordsOfFigures.size() * MAX_SHARE;
    wordsOfFigures.replaceAll(words ->
        words.stream()
            .filter(w -> figures.get(w) >= MIN_FIGURES && figures.get(w) <= max)
            .toList());
  }
}
