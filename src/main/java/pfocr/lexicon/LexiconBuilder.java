package pfocr.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Merges name tables into one {@link Lexicon}: {@code new
 * LexiconBuilder().addBundled().add(PublicNames.of(dir)).add(learned).build()}. Not thread-safe; of
 * no use after {@link #build}.
 */
public final class LexiconBuilder {
  private record GeneName(String symbol, String name, NameClass nameClass) {}

  private record Link(String family, String member, boolean bySymbol) {}

  private record Usage(String name, String target) {}

  /** No id was replaced more often. */
  private static final int MOST_STEPS = 8;

  private final NameTable table = new NameTable();
  private final List<GeneName> geneNames = new ArrayList<>();
  private final Set<Link> links = new LinkedHashSet<>();
  private final List<Usage> usages = new ArrayList<>();
  private final Map<String, String> retired = new HashMap<>();
  private final Map<String, String> tree = new TreeMap<>(StringTable.ORDER);

  /** Adds the tables of this package: human genes, families, MeSH, organisms, common usage. */
  public LexiconBuilder addBundled() {
    BundledTables.addTo(sink, this::usage);
    return this;
  }

  /** Adds public tables. */
  public LexiconBuilder add(PublicNames names) {
    names.addTo(sink);
    return this;
  }

  /** Adds what was learned from figures. */
  public LexiconBuilder add(LearnedNames learned) {
    learned.addTo(table);
    return this;
  }

  private void usage(String name, String target) {
    usages.add(new Usage(name, target));
  }

  private final NameSink sink =
      new NameSink() {
        @Override
        public void concept(Concept concept) {
          int number = table.concept(concept);
          NameClass labelClass =
              switch (concept.type()) {
                case GENE -> NameClass.SYMBOL;
                case FAMILY -> NameClass.FAMILY;
                case CHEMICAL, DISEASE, ORGANISM -> NameClass.NAME;
              };
          table.name(number, NameKey.of(concept.label()), concept.label(), labelClass, 0);
        }

        @Override
        public void name(String conceptId, String name, NameClass nameClass) {
          int number = table.conceptNumber(conceptId);
          if (number >= 0) table.name(number, NameKey.of(name), name, nameClass, 0);
        }

        @Override
        public void member(String familyId, String geneSymbol) {
          links.add(new Link(familyId, geneSymbol, true));
        }

        @Override
        public void subfamily(String familyId, String childId) {
          links.add(new Link(familyId, childId, false));
        }

        @Override
        public void geneName(String geneSymbol, String name, NameClass nameClass) {
          geneNames.add(new GeneName(geneSymbol, name, nameClass));
        }

        @Override
        public void tree(String conceptId, String treeNumber) {
          if (table.conceptNumber(conceptId) >= 0) tree.put(treeNumber, conceptId);
        }

        @Override
        public void retired(String id, String replacement) {
          retired.put(id, replacement);
        }
      };

  /** The lexicon of everything that was added. */
  public Lexicon build() {
    respellFamilies();
    Map<String, Integer> humanGenes = humanGenes();
    for (GeneName each : geneNames) {
      Integer gene = humanGenes.get(NameKey.of(each.symbol()));
      if (gene != null) {
        table.name(gene, NameKey.of(each.name()), each.name(), each.nameClass(), 0);
      }
    }
    for (Usage usage : usages) {
      int meant = target(usage.target(), humanGenes);
      if (meant >= 0) table.prefer(meant, usage.name(), classOf(meant));
    }
    retired.keySet().forEach(this::follow);
    return new Lexicon(freeze(humanGenes));
  }

  /** Gives families whose label is their id one that people read. */
  private void respellFamilies() {
    Map<Integer, List<String>> families = new TreeMap<>();
    for (int pair = 0; pair < table.pairCount(); pair++) {
      Concept concept = table.concepts().get(table.conceptOf(pair));
      if (concept.type() == ConceptType.FAMILY && concept.label().indexOf('_') >= 0)
        families
            .computeIfAbsent(table.conceptOf(pair), f -> new ArrayList<>())
            .add(table.nameOf(pair));
    }
    families.forEach((family, names) -> {
      String id = table.concepts().get(family).label();
      table.respell(family, FamilyLabel.of(id, names));
    });
  }

  /** Makes a retired id a name of what took its place. */
  private void follow(String id) {
    String now = retired.get(id);
    for (int steps = 0; steps < MOST_STEPS && table.conceptNumber(now) < 0; steps++) {
      if (!retired.containsKey(now)) return;
      now = retired.get(now);
    }
    int concept = table.conceptNumber(now);
    if (concept >= 0) table.name(concept, NameKey.of(id), id, NameClass.WORD, 0);
  }

  /** Human genes by every key of theirs; the best class of name has the key. */
  private Map<String, Integer> humanGenes() {
    Map<String, Integer> genes = new HashMap<>();
    Map<String, NameClass> classes = new HashMap<>();
    for (int pair = 0; pair < table.pairCount(); pair++) {
      Concept concept = table.concepts().get(table.conceptOf(pair));
      if (concept.type() != ConceptType.GENE || concept.taxon() != Concept.HUMAN) continue;
      String key = table.keys().get(table.keyOf(pair));
      NameClass nameClass = table.classOf(pair);
      NameClass known = classes.get(key);
      if (known == null || nameClass.compareTo(known) < 0) {
        classes.put(key, nameClass);
        genes.put(key, table.conceptOf(pair));
      }
    }
    return genes;
  }

  /** A target of common usage: a CURIE, or the symbol of a human gene. */
  private int target(String target, Map<String, Integer> humanGenes) {
    String id = Curie.of(target);
    return id.isEmpty() ? humanGenes.getOrDefault(NameKey.of(target), -1) : table.conceptNumber(id);
  }

  private NameClass classOf(int concept) {
    return switch (table.concepts().get(concept).type()) {
      case GENE -> NameClass.ALIAS;
      case FAMILY -> NameClass.FAMILY;
      case CHEMICAL, DISEASE, ORGANISM -> NameClass.ENTRY_TERM;
    };
  }

  private LexiconData freeze(Map<String, Integer> humanGenes) {
    List<Concept> concepts = table.concepts();
    int[] order = sorted(concepts.stream().map(Concept::id).toList(), table::conceptNumber);
    int[] rank = ranks(order);
    List<Concept> inOrder = Arrays.stream(order).mapToObj(concepts::get).toList();
    byte[] types = new byte[order.length];
    int[] taxa = new int[order.length];
    int[] figures = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      types[i] = (byte) inOrder.get(i).type().ordinal();
      taxa[i] = inOrder.get(i).taxon();
      figures[i] = table.figuresOfConcept(order[i]);
    }
    int[] keyOrder = sorted(table.keys(), table::keyNumberOf);
    int[] keyRank = ranks(keyOrder);
    int[] firstPairs = firstPairs(keyRank);
    int[] pairs = pairsByKey(firstPairs, keyRank, rank);
    long[] members = memberships(humanGenes, rank);
    return new LexiconData(
        StringTable.of(inOrder.stream().map(Concept::id).toList()),
        types,
        StringTable.of(inOrder.stream().map(Concept::label).toList()),
        taxa,
        figures,
        StringTable.of(Arrays.stream(keyOrder).mapToObj(table.keys()::get).toList()),
        firstPairs,
        Arrays.stream(pairs).map(p -> rank[table.conceptOf(p)]).toArray(),
        classBytes(pairs),
        StringTable.of(Arrays.stream(pairs).mapToObj(table::nameOf).toList()),
        Arrays.stream(pairs).map(table::figuresOfPair).toArray(),
        Arrays.stream(members).mapToInt(m -> (int) (m >>> 32)).toArray(),
        Arrays.stream(members).mapToInt(m -> (int) m).toArray(),
        StringTable.of(List.copyOf(tree.keySet())),
        tree.values().stream().mapToInt(id -> rank[table.conceptNumber(id)]).toArray());
  }

  /** The numbers of the strings in their order. */
  private static int[] sorted(List<String> strings, ToIntFunction<String> number) {
    String[] sorted = strings.toArray(String[]::new);
    StringTable.sort(sorted);
    return Arrays.stream(sorted).mapToInt(number).toArray();
  }

  private static int[] ranks(int[] order) {
    int[] ranks = new int[order.length];
    for (int i = 0; i < order.length; i++) ranks[order[i]] = i;
    return ranks;
  }

  private int[] firstPairs(int[] keyRank) {
    int[] first = new int[keyRank.length + 1];
    for (int pair = 0; pair < table.pairCount(); pair++) first[keyRank[table.keyOf(pair)] + 1]++;
    for (int i = 1; i < first.length; i++) first[i] += first[i - 1];
    return first;
  }

  /** The pairs by key; those of one key, a handful, by concept. */
  private int[] pairsByKey(int[] first, int[] keyRank, int[] conceptRank) {
    int[] next = first.clone();
    int[] pairs = new int[table.pairCount()];
    for (int pair = 0; pair < pairs.length; pair++) {
      int key = keyRank[table.keyOf(pair)];
      int rank = conceptRank[table.conceptOf(pair)];
      int at = next[key]++;
      while (at > first[key] && conceptRank[table.conceptOf(pairs[at - 1])] > rank) {
        pairs[at] = pairs[--at];
      }
      pairs[at] = pair;
    }
    return pairs;
  }

  private byte[] classBytes(int[] pairs) {
    byte[] classes = new byte[pairs.length];
    for (int i = 0; i < pairs.length; i++) classes[i] = table.classByteOf(pairs[i]);
    return classes;
  }

  /** Family and member ranks in one long each, sorted, each once. */
  private long[] memberships(Map<String, Integer> humanGenes, int[] rank) {
    return links.stream()
        .mapToLong(link -> {
          int family = table.conceptNumber(link.family());
          int member =
              link.bySymbol()
                  ? humanGenes.getOrDefault(NameKey.of(link.member()), -1)
                  : table.conceptNumber(link.member());
          return family < 0 || member < 0 ? -1 : ((long) rank[family] << 32) | rank[member];
        })
        .filter(link -> link >= 0)
        .sorted()
        .distinct()
        .toArray();
  }
}
