package pfocr.bench.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * 148,000 genes: 18,500 names, each in eight species. Names come in numbered families (AKT1, AKT2,
 * AKT3); the popular ones are real symbols, the others invented. Sharing of rows by source is 28 %
 * symbols, 46 % synonyms, 26 % family members, as in the real tables.
 */
final class GenePool {
  private static final int NAMES = 18_500;

  /** Popularity of names; the real head (AKT1, TP53) is in about one figure of ten. */
  private static final double ZIPF_S = 0.95;

  private static final double ZIPF_Q = 25;

  /** What an OCR word turns out to be; a family then yields many rows at once. */
  private static final Discrete KINDS = new Discrete(0.445, 0.513, 0.042);

  /** Most members that one family word brings (chemokines, zinc fingers). */
  private static final int MAX_MEMBERS = 24;

  private static final String LETTERS = "ABCDEFGHIKLMNPRSTUVWXYZ";

  /** The family of a name: its first member and how many there are. */
  private record Family(String prefix, int first, int size) {}

  private final String[] symbols = new String[NAMES];
  private final Family[] families = new Family[NAMES];
  private final Discrete popularity = Discrete.zipf(NAMES, ZIPF_S, ZIPF_Q);
  private final Discrete species;

  GenePool(long seed) {
    double[] shares = new double[Species.ALL.length];
    for (int i = 0; i < shares.length; i++) shares[i] = Species.ALL[i].share();
    species = new Discrete(shares);
    RandomGenerator random = new SplittableRandom(seed);
    Set<String> prefixes = new HashSet<>();
    int next = 0;
    for (String line : Vocabulary.lines("gene-families.txt"))
      for (String family : line.split(" ")) {
        String[] parts = family.split(":");
        if (prefixes.add(parts[0])) next = add(parts[0], Integer.parseInt(parts[1]), next);
      }
    while (next < NAMES) {
      String prefix = prefix(random);
      if (prefixes.add(prefix)) next = add(prefix, familySize(random), next);
    }
  }

  /** A name by its popularity. */
  int name(RandomGenerator random) {
    return popularity.sample(random);
  }

  String symbol(int name) {
    return symbols[name];
  }

  /** The rows that one drawn word brings in the species that the figure's lexicons cover. */
  List<GeneRow> rows(int name, int[] covered, RandomGenerator random) {
    return switch (KINDS.sample(random)) {
      case 0 -> symbolRows(name, covered, random);
      case 1 -> synonymRows(name, covered, random);
      default -> familyRows(name, covered[0]);
    };
  }

  /** The species of a figure, the most likely first; one in four figures has only one. */
  int[] coveredSpecies(RandomGenerator random) {
    int wanted = random.nextInt(4) == 0 ? 1 : 2 + random.nextInt(2);
    List<Integer> chosen = new ArrayList<>();
    if (random.nextDouble() < 0.86) chosen.add(0);
    while (chosen.size() < wanted) {
      int one = species.sample(random);
      if (!chosen.contains(one)) chosen.add(one);
    }
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  private List<GeneRow> symbolRows(int name, int[] covered, RandomGenerator random) {
    List<GeneRow> rows = new ArrayList<>();
    String word = variant(symbols[name], random);
    for (int s : covered)
      if (s == covered[0] || random.nextInt(5) == 0)
        rows.add(row(s, word, symbols[name], name, GeneRow.SYMBOL));
    return rows;
  }

  private List<GeneRow> synonymRows(int name, int[] covered, RandomGenerator random) {
    List<GeneRow> rows = new ArrayList<>();
    String alias = alias(name, random.nextInt(3));
    String word = variant(alias, random);
    for (int s : covered)
      if (s == covered[0] || random.nextInt(3) == 0) {
        rows.add(row(s, word, alias, name, GeneRow.SYNONYM));
        if (random.nextInt(4) == 0)
          rows.add(row(s, word, alias, (name + 7_919) % NAMES, GeneRow.SYNONYM));
      }
    return rows;
  }

  private List<GeneRow> familyRows(int name, int s) {
    Family family = families[name];
    List<GeneRow> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(family.size, MAX_MEMBERS); i++)
      rows.add(row(s, family.prefix, family.prefix, family.first + i, GeneRow.FAMILY));
    return rows;
  }

  private GeneRow row(int s, String word, String match, int name, String source) {
    String symbol = symbols[name];
    if (s > 0) symbol = symbol.charAt(0) + symbol.substring(1).toLowerCase(Locale.ROOT);
    int id = 100 + s * 1_000_000 + name * 7;
    String repaired = match.toUpperCase(Locale.ROOT);
    return new GeneRow(Species.ALL[s], word, repaired, symbol, id, source);
  }

  /** The name's {@code i}-th alias, always the same. */
  private static String alias(int name, int i) {
    RandomGenerator random = new SplittableRandom(name * 31L + i);
    return prefix(random) + (random.nextInt(3) == 0 ? "" : String.valueOf(1 + random.nextInt(60)));
  }

  /** The word as it may stand in a picture: mostly as it is, or in another case or spelling. */
  private static String variant(String name, RandomGenerator random) {
    return switch (random.nextInt(12)) {
      case 0 -> name.toLowerCase(Locale.ROOT);
      case 1 -> name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
      case 2 -> "p-" + name;
      case 3 -> name.replaceFirst("(?<=[A-Z])(?=\\d)", "-");
      default -> name;
    };
  }

  private int add(String prefix, int size, int next) {
    Family family = new Family(prefix, next, Math.min(size, NAMES - next));
    for (int i = 0; i < family.size; i++) {
      symbols[next + i] = size == 1 ? prefix : prefix + (i + 1);
      families[next + i] = family;
    }
    return next + family.size;
  }

  private static int familySize(RandomGenerator random) {
    return Math.min(1 + (int) (-6 * Math.log(1 - random.nextDouble())), 40);
  }

  private static String prefix(RandomGenerator random) {
    StringBuilder prefix = new StringBuilder();
    for (int i = 3 + random.nextInt(3); i > 0; i--)
      prefix.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    return prefix.toString();
  }
}
