package pfocr.bench.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes up the front matter of one figure, in the order of the current layout (V4). */
final class FrontMatter {
  private static final String MISSING = ".na.character";

  /** Median caption length and its spread in logarithms below and above (quantiles of 1,700). */
  private static final double CAPTION_MEDIAN = 720;

  private static final double CAPTION_SPREAD_BELOW = 0.85;
  private static final double CAPTION_SPREAD_ABOVE = 0.60;
  private static final int CAPTION_MIN = 6;
  private static final int CAPTION_MAX = 3_560;

  private static final int FIRST_YEAR = 1995;
  private static final int LAST_YEAR = 2024;
  private static final double UNKNOWN_YEAR = 0.07;
  private static final double NA_ORGANISMS = 0.42;
  private static final double WITH_JOURNAL = 0.39;
  private static final double WITH_NDEX = 0.37;

  private static final String[] TYPES = {
    "Figure", "Supplemental figure", "Scheme", "Graphical abstract"
  };
  private static final String[] NUMBERS = {"F", "SF", "S", "GA"};
  private static final Discrete TYPE_SHARES = new Discrete(0.935, 0.032, 0.017, 0.016);

  private final GeneratedCorpus corpus;
  private final Prose prose;
  private final long paper;
  private final RandomGenerator paperRandom;
  private final RandomGenerator random;

  FrontMatter(
      GeneratedCorpus corpus,
      Prose prose,
      long paper,
      RandomGenerator paperRandom,
      RandomGenerator random) {
    this.corpus = corpus;
    this.prose = prose;
    this.paper = paper;
    this.paperRandom = paperRandom;
    this.random = random;
  }

  Map<String, Object> fields(
      long figure, List<GeneRow> genes, List<TermRow> chemicals, List<TermRow> diseases) {
    int type = TYPE_SHARES.sample(random);
    int place = figure % 6 == 5 ? 7 : 1 + (int) (figure % 6);
    String pmcid = "PMC" + (100_000 + paper * 97);
    String figid = pmcid + "__gen-" + (1_000 + paper) + "-f" + String.format("%04d", place);
    String number = NUMBERS[type] + place;
    String alias = pmcid + "__" + number;
    String caption = caption();
    String paperTitle = prose.title(8 + paperRandom.nextInt(10), paperRandom);
    String year = year();

    Map<String, Object> map = new LinkedHashMap<>();
    map.put("figid", figid);
    map.put("figtitle", random.nextInt(12) == 0 ? paperTitle : prose.title(titleWords(), random));
    map.put("organisms", organisms());
    map.put("organisms_ner", drawnOrganisms(genes));
    map.put("pmcid", pmcid);
    map.put("filename", figid.substring(figid.indexOf("__") + 2) + ".jpg");
    map.put("figlink", "/pmc/articles/" + pmcid + "/figure/" + number + "/");
    map.put("number", number);
    map.put("caption", caption);
    map.put("papertitle", paperTitle + ".");
    journal(map, year);
    map.put(
        "automl_pathway", Math.round((0.25 + 0.73 * Math.sqrt(random.nextDouble())) * 1e7) / 1e7);
    map.put("figid_alias", alias);
    map.put("figtype", TYPES[type]);
    map.put("redirect_from", "/figures/" + alias);
    map.put("ndex", ndex());
    map.put("seo", "CreativeWork");
    map.put(
        "schema-jsonld",
        GeneratedCorpus.jsonLd(
            figid, caption, GeneratedCorpus.keywords(genes, chemicals, diseases)));
    return map;
  }

  private String caption() {
    int dice = random.nextInt(300);
    if (dice == 0) return MISSING;
    if (dice == 1) return "Figure";
    double z = random.nextGaussian();
    double spread = z < 0 ? CAPTION_SPREAD_BELOW : CAPTION_SPREAD_ABOVE;
    double length = CAPTION_MEDIAN * Math.exp(spread * z);
    int wanted = (int) Math.clamp(length, CAPTION_MIN, CAPTION_MAX - 120);
    return prose.caption(Math.max(wanted - 20, CAPTION_MIN), random);
  }

  private int titleWords() {
    return (int) Math.clamp(Math.round(12 + 5 * random.nextGaussian()), 2, 40);
  }

  /** Publication year, later ones more likely: half of the figures are from the last seven. */
  private String year() {
    if (paperRandom.nextDouble() < UNKNOWN_YEAR) return "";
    double back = -Math.log(1 - paperRandom.nextDouble()) * 9;
    return String.valueOf(LAST_YEAR - (int) back % (LAST_YEAR - FIRST_YEAR + 1));
  }

  private List<String> organisms() {
    if (paperRandom.nextDouble() < NA_ORGANISMS) return List.of("NA");
    Set<String> names = new LinkedHashSet<>();
    do names.add(corpus.organisms.sampleName(paperRandom));
    while (paperRandom.nextDouble() < 0.55 && names.size() < 38);
    List<String> list = new ArrayList<>(names);
    if (paperRandom.nextInt(12) == 0) list.add("NA");
    return list;
  }

  private static List<String> drawnOrganisms(List<GeneRow> genes) {
    Set<String> names = new LinkedHashSet<>();
    for (GeneRow row : genes) names.add(row.species().name());
    return names.isEmpty() ? List.of("NA") : List.copyOf(names);
  }

  /** The citation, and for the younger releases the journal's fields and the author keywords. */
  private void journal(Map<String, Object> map, String year) {
    String author = Syllables.surname(paperRandom);
    String journal = corpus.journals.sampleName(paperRandom);
    int volume = 1 + paperRandom.nextInt(300);
    int page = 1 + paperRandom.nextInt(9_000);
    map.put(
        "reftext",
        author
            + " A, et al. "
            + journal
            + ". "
            + year
            + ";"
            + volume
            + ":"
            + page
            + "-"
            + (page + 9)
            + ".");
    map.put("year", year);
    boolean known = paperRandom.nextDouble() < WITH_JOURNAL;
    map.put("doi", known ? "10.3390/gen" + paper : MISSING);
    map.put("journal_title", known ? journal : MISSING);
    map.put("journal_nlm_ta", known ? journal.replace("Journal", "J") : MISSING);
    map.put("publisher_name", known ? "MDPI" : MISSING);
    map.put("keywords", known ? authorKeywords() : MISSING);
  }

  private String authorKeywords() {
    if (paperRandom.nextInt(8) == 0) return "";
    List<String> keywords = new ArrayList<>();
    for (int i = 3 + paperRandom.nextInt(5); i > 0; i--)
      keywords.add(prose.title(1 + paperRandom.nextInt(2), paperRandom).toLowerCase(Locale.ROOT));
    return String.join(" | ", keywords);
  }

  private String ndex() {
    return random.nextDouble() < WITH_NDEX
        ? new UUID(random.nextLong(), random.nextLong()).toString()
        : "";
  }
}
