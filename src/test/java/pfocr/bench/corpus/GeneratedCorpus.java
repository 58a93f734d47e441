package pfocr.bench.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A corpus of made-up figures with the statistics of the real one. Thread-safe: figure {@code i} is
 * a function of the seed and {@code i}.
 *
 * <p>Sources of the numbers: the statistics page of pfocr-database (110,408 figures of 93,057
 * papers; 4,687,583 gene, 346,094 chemical and 44,598 disease rows; 14,212 MeSH chemicals, 1,632
 * diseases) and counts over the saved files of the current layout (shares of {@code NA} organisms,
 * missing years, journals, NDEx networks, figure types).
 */
public final class GeneratedCorpus {
  private static final int CHEMICALS = 14_000;
  private static final int DISEASES = 1_600;
  private static final int ORGANISMS = 2_290;
  private static final int JOURNALS = 1_500;
  private static final int TOPICS = 600;
  private static final int TOPIC_WORDS = 250;
  private static final int TOPIC_GENES = 150;

  /** Of six neighbouring figures two share a paper: 1.2 figures per paper. */
  private static final int FIGURES_PER_FIVE_PAPERS = 6;

  private static final String KNOWN_CHEMICALS =
      "Glucose|ATP|Calcium|Nitric Oxide|Cholesterol|Cyclic AMP|Glutamate|NADPH|Estradiol|Dopamine"
          + "|Morphine|Reactive Oxygen Species|Acetyl-CoA|Pyruvate|Lactate|Citrate|Insulin|Ethanol"
          + "|Rapamycin|Metformin|Aspirin|Cisplatin|Doxorubicin|Dexamethasone|Prostaglandin E2"
          + "|Arachidonic Acid|Ceramide|Serotonin|gamma-Aminobutyric Acid|Auxin|Abscisic Acid";
  private static final String KNOWN_DISEASES =
      "Neoplasms|Inflammation|Diabetes Mellitus|Obesity|Hypertension|Alzheimer Disease|Fibrosis"
          + "|Breast Neoplasms|Infections|Atherosclerosis|Parkinson Disease|Hypoxia|Sepsis|Asthma";
  private static final String KNOWN_ORGANISMS =
      "Homo sapiens|Mus musculus|Rattus norvegicus|Arabidopsis thaliana"
          + "|Saccharomyces cerevisiae|Escherichia coli"
          + "|Drosophila melanogaster|Danio rerio|Caenorhabditis elegans|Bos taurus"
          + "|Sus scrofa|Gallus gallus|Oryza sativa|Human immunodeficiency virus 1|Glycine max"
          + "|Severe acute respiratory syndrome coronavirus 2|Xenopus laevis|Zea mays|metagenome";
  private static final String KNOWN_JOURNALS =
      "International Journal of Molecular Sciences|PLoS One|Frontiers in Immunology|Scientific"
          + " Reports|Cells|Nature Communications|eLife|Cancers|Frontiers in Plant Science|Cell";

  /** The words and gene names that papers on one subject share. */
  record Topic(String[] words, int[] genes) {}

  private final long seed;
  final Vocabulary vocabulary;
  final GenePool genePool;
  final TermPool chemicals =
      new TermPool(CHEMICALS, KNOWN_CHEMICALS, r -> Syllables.capital(Syllables.substance(r)), 1);
  final TermPool diseases = new TermPool(DISEASES, KNOWN_DISEASES, Syllables::disease, 2);
  final TermPool organisms = new TermPool(ORGANISMS, KNOWN_ORGANISMS, Syllables::species, 3);
  final TermPool journals =
      new TermPool(JOURNALS, KNOWN_JOURNALS, r -> "Journal of " + Syllables.disease(r), 4);
  private final Topic[] topics = new Topic[TOPICS];

  public GeneratedCorpus(long seed) {
    this.seed = seed;
    vocabulary = new Vocabulary(seed);
    genePool = new GenePool(seed);
    for (int i = 0; i < TOPICS; i++) topics[i] = topic(random(3, i));
  }

  /** Figure number {@code i}, counted from 0. */
  GeneratedFigure figure(long i) {
    long paper = i - i / FIGURES_PER_FIVE_PAPERS - (i % FIGURES_PER_FIVE_PAPERS == 5 ? 1 : 0);
    RandomGenerator paperRandom = random(1, paper);
    Topic topic = topics[paperRandom.nextInt(TOPICS)];
    RandomGenerator random = random(2, i);
    List<GeneRow> genes = genes(topic, random);
    List<TermRow> chemicalRows = rows(chemicals, "C", "chebi:", 0.50, 6.2, random);
    List<TermRow> diseaseRows = rows(diseases, "D", "NA", 0.20, 2.0, random);
    Prose prose = new Prose(vocabulary, topic.words, names(genes, chemicalRows, diseaseRows));
    FrontMatter front = new FrontMatter(this, prose, paper, paperRandom, random);
    Map<String, Object> fields = front.fields(i, genes, chemicalRows, diseaseRows);
    return new GeneratedFigure(
        (String) fields.get("figid"), fields, genes, chemicalRows, diseaseRows);
  }

  /** The distinct gene symbols of figure number {@code i}. */
  public List<String> geneSymbols(long i) {
    return figure(i).genes().stream().map(GeneRow::symbol).distinct().toList();
  }

  private Topic topic(RandomGenerator random) {
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < TOPIC_WORDS) words.add(vocabulary.contentWord(random));
    int[] genes = new int[TOPIC_GENES];
    for (int i = 0; i < TOPIC_GENES; i++) genes[i] = genePool.name(random);
    return new Topic(words.toArray(String[]::new), genes);
  }

  /** Gene rows: about 42 in the mean with a heavy tail; one figure of eleven has none. */
  private List<GeneRow> genes(Topic topic, RandomGenerator random) {
    List<GeneRow> rows = new ArrayList<>();
    if (random.nextInt(11) == 0) return rows;
    int words = (int) Math.clamp(Math.round(Math.exp(2.77 + 0.8 * random.nextGaussian())), 1, 160);
    int[] covered = genePool.coveredSpecies(random);
    for (int i = 0; i < words; i++) {
      int name =
          random.nextBoolean()
              ? topic.genes[random.nextInt(topic.genes.length)]
              : genePool.name(random);
      rows.addAll(genePool.rows(name, covered, random));
    }
    return rows;
  }

  /** Rows of a chemicals or diseases table: a share of figures has any, geometric from one on. */
  private static List<TermRow> rows(
      TermPool pool, String kind, String xref, double share, double mean, RandomGenerator random) {
    List<TermRow> rows = new ArrayList<>();
    if (random.nextDouble() >= share) return rows;
    do {
      int term = pool.sample(random);
      String name = pool.name(term);
      String mesh = "mesh:" + kind + String.format("%06d", term + 1);
      boolean named = xref.startsWith("c") && random.nextDouble() < 0.56;
      rows.add(
          new TermRow(
              random.nextInt(5) == 0 ? name.toLowerCase(Locale.ROOT) : name,
              mesh,
              named ? name : "NA",
              named ? name.toLowerCase(Locale.ROOT) : "NA",
              named ? xref + (15_000 + term) : "NA"));
      if (random.nextInt(9) == 0) rows.add(rows.getLast());
    } while (random.nextDouble() < 1 - 1.11 / mean && rows.size() < 60);
    return rows;
  }

  /** What the caption may name: the words drawn in the picture, each once. */
  private static List<String> names(
      List<GeneRow> genes, List<TermRow> chemicals, List<TermRow> diseases) {
    Set<String> names = new LinkedHashSet<>();
    for (GeneRow row : genes) names.add(row.word());
    for (TermRow row : chemicals) names.add(row.word());
    for (TermRow row : diseases) names.add(row.word());
    return List.copyOf(names);
  }

  /** An independent stream of random numbers for one thing of the corpus. */
  private RandomGenerator random(int kind, long number) {
    return new SplittableRandom(
        (seed * 31 + kind) * 0x9E3779B97F4A7C15L ^ number * 0xD1B54A32D192ED03L);
  }

  /** The gene names of a symbol keyword list, each once. */
  static List<String> keywords(
      List<GeneRow> genes, List<TermRow> chemicals, List<TermRow> diseases) {
    Set<String> keywords = new LinkedHashSet<>();
    for (GeneRow row : genes) keywords.add(row.symbol());
    for (TermRow row : chemicals) keywords.add(row.word());
    for (TermRow row : diseases) keywords.add(row.word());
    return List.copyOf(keywords);
  }

  static Map<String, Object> jsonLd(String figid, Object caption, List<String> keywords) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("@context", "https://schema.org/");
    map.put("@id", "https://pfocr.wikipathways.org/figures/" + figid + ".html");
    map.put("@type", "Dataset");
    map.put("description", caption);
    map.put("license", "CC0");
    map.put("name", "CreativeWork");
    Map<String, Object> creator = new LinkedHashMap<>();
    creator.put("@type", "Organization");
    creator.put("name", "WikiPathways");
    map.put("creator", creator);
    map.put("keywords", keywords);
    return map;
  }
}
