package pfocr.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.FigureBuilder;
import pfocr.TestFigures;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;

/** Random lists against random figures, compared with statistics made from the records alone. */
class RandomEnrichmentTest {
  private static final int FIGURES = 90;
  private static final int GENES = 50;
  private static final int FIRST_GENE = 990_000_000;
  private static final int MOUSE = 10090;

  @TempDir Path folder;
  private final long seed = Long.getLong("pfocr.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<FigureBuilder> builders = new ArrayList<>();
  private List<FigureRecord> records;
  private FigureSearch search;

  @BeforeEach
  void index() throws IOException {
    for (int i = 0; i < FIGURES; i++) builders.add(figure(i));
    records = builders.stream().map(FigureBuilder::record).toList();
    Path source = TestFigures.writeNdjson(folder.resolve("figures.ndjson"), builders);
    Path index = Files.createDirectory(folder.resolve("index"));
    TestFigures.index(source, index);
    search = LuceneFigureSearch.open(index);
  }

  @AfterEach
  void close() throws IOException {
    search.close();
  }

  private FigureBuilder figure(int number) {
    FigureBuilder figure =
        TestFigures.figure("PMC77" + number + "__f1")
            .title(number % 3 == 0 ? "Zymurgy" : "Quokka")
            .year(2000 + number % 20);
    for (int i = random.nextInt(12); i > 0; i--) gene(figure);
    for (int i = random.nextInt(4); i > 0; i--) {
      int chemical = random.nextInt(12);
      figure.chemical(
          "Zc" + chemical + (random.nextBoolean() ? "" : "-"), "D99000" + (10 + chemical));
    }
    if (random.nextInt(3) == 0) figure.disease("Zdis", "D99010" + random.nextInt(4));
    return figure;
  }

  /** By its symbol, by another word that several genes share, or as a family of four. */
  private void gene(FigureBuilder figure) {
    int gene = random.nextInt(GENES);
    switch (random.nextInt(4)) {
      case 0 -> human(figure, "Zfam" + gene / 4, gene, "famplex_relations");
      case 1 -> human(figure, "zw " + gene % 20, gene, "ncbigene_synonym");
      default -> human(figure, "ZG" + gene, gene, "ncbigene_symbol");
    }
    if (random.nextInt(3) == 0)
      figure.gene(
          "ZG" + gene,
          "Zg" + gene,
          FIRST_GENE + 1_000 + gene,
          "ncbigene_symbol",
          MOUSE,
          "Mus musculus");
  }

  private static void human(FigureBuilder figure, String word, int gene, String source) {
    int first = source.startsWith("famplex") ? gene / 4 * 4 : gene;
    int last = source.startsWith("famplex") ? first + 3 : gene;
    for (int member = first; member <= last; member++)
      figure.gene(word, "ZG" + member, FIRST_GENE + member, source, 9606, "Homo sapiens");
  }

  /** Ids of things that figures show, and one that none does. */
  private List<String> list(int size) {
    Set<String> ids = new TreeSet<>();
    for (FigureRecord record : records)
      for (Mention mention : record.mentions()) ids.add(mention.id());
    List<String> shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled, random);
    List<String> list = new ArrayList<>(shuffled.subList(0, Math.min(size, shuffled.size())));
    list.add("NCBIGene:7157");
    return list;
  }

  private static List<Set<String>> entries(List<String> list) {
    return list.stream().map(Set::of).toList();
  }

  private void compare(EnrichRequest request, NaiveEnrichment naive, String what) {
    try (Enrichment found = Enrichment.of(search, request)) {
      Map<String, Statistics> expected = naive.all();
      assertEquals(naive.tested(), found.tested(), what);
      assertEquals(expected.size(), found.total(), what);
      assertEquals(naive.types(), Set.copyOf(found.types()), what);
      Map<String, EnrichedFigure> byId = new HashMap<>();
      for (EnrichedFigure hit : found.page()) byId.put(hit.record().figure().figid(), hit);
      assertEquals(expected.keySet(), new TreeSet<>(byId.keySet()), what);
      byId.forEach((figid, hit) -> same(expected.get(figid), hit.all(), what + " " + figid));
      for (EntityType type : naive.types()) {
        Map<String, Statistics> alone = naive.of(type);
        byId.forEach((figid, hit) ->
            same(alone.get(figid), hit.types().get(type), what + " " + figid + " " + type));
      }
      byId.values().forEach(hit -> assertEquals(hit.all().overlap(), hit.shared().size(), what));
    }
  }

  private static void same(Statistics expected, Statistics found, String what) {
    assertEquals(expected.overlap(), found.overlap(), what);
    assertEquals(expected.words(), found.words(), what);
    assertEquals(expected.list(), found.list(), what);
    assertEquals(expected.size(), found.size(), what);
    assertEquals(expected.background(), found.background(), what);
    assertEquals(expected.p(), found.p(), 1e-9, what);
    assertEquals(expected.fdr(), found.fdr(), 1e-9, what);
    assertEquals(
        expected.oddsRatio(), found.oddsRatio(), 1e-12 + 1e-9 * expected.oddsRatio(), what);
    assertEquals(expected.jaccard(), found.jaccard(), 1e-12, what);
    assertEquals(expected.f1(), found.f1(), 1e-12, what);
    assertEquals(expected.cosine(), found.cosine(), 1e-9, what);
  }

  private EnrichRequest request(List<String> list, Universe universe, String background) {
    SearchRequest all = SearchRequest.of("").withPage(0, FIGURES);
    return EnrichRequest.of(String.join("\n", list))
        .withFigures(all)
        .withUniverse(universe)
        .withBackground(background);
  }

  @Test
  void mixedListsAgainstEverythingDrawn() {
    for (int run = 0; run < 12; run++) {
      Universe universe = Universe.values()[run % 2];
      List<String> list = list(1 + random.nextInt(30));
      String what = "seed " + seed + " run " + run + " " + list;
      boolean strict = universe == Universe.STRICT;
      NaiveEnrichment naive = new NaiveEnrichment(records, entries(list), strict, m -> true);
      compare(request(list, universe, "corpus"), naive, what);
    }
  }

  @Test
  void aBackgroundOfOneOrganismHasItsGenesAndAllElse() {
    for (int run = 0; run < 6; run++) {
      boolean mouse = run % 2 == 1;
      List<String> list = list(1 + random.nextInt(30));
      Predicate<Mention> belongs =
          m -> m.type() != EntityType.GENE || (m.taxon().id() == MOUSE) == mouse;
      NaiveEnrichment naive = new NaiveEnrichment(records, entries(list), false, belongs);
      String background = mouse ? "mouse" : "Homo sapiens";
      compare(request(list, Universe.FULL, background), naive, "seed " + seed + " " + run + list);
    }
  }

  @Test
  void aGivenBackgroundIsWhatCounts() {
    for (int run = 0; run < 6; run++) {
      List<String> list = list(10);
      Set<String> given = new TreeSet<>(list(40));
      Set<EntityType> kinds = new TreeSet<>();
      for (FigureRecord record : records)
        for (Mention mention : record.mentions())
          if (given.contains(mention.id())) kinds.add(mention.type());
      NaiveEnrichment naive =
          new NaiveEnrichment(
              records,
              entries(list),
              false,
              m -> given.contains(m.id()) || !kinds.contains(m.type()));
      compare(
          request(list, Universe.FULL, String.join(",", given)),
          naive,
          "seed " + seed + " " + run + list + given);
    }
  }

  @Test
  void theSearchRestrictsWhatIsTested() {
    List<String> list = list(15);
    List<FigureRecord> restricted =
        records.stream().filter(r -> r.figure().title().equals("Zymurgy")).toList();
    EnrichRequest request = request(list, Universe.FULL, "corpus");
    compare(
        request.withFigures(request.figures().withText("zymurgy")),
        new NaiveEnrichment(restricted, entries(list), false, m -> true),
        "seed " + seed);
  }

  @Test
  void everyMeasureOrdersFromBestToWorst() {
    EnrichRequest request = request(list(20), Universe.FULL, "corpus");
    for (Measure measure : Measure.values()) {
      try (Enrichment found = Enrichment.of(search, request.withSort(measure))) {
        List<EnrichedFigure> page = found.page();
        for (int i = 1; i < page.size(); i++)
          assertTrue(
              measure.worth(page.get(i - 1).all()) >= measure.worth(page.get(i).all()),
              "seed " + seed + " " + measure);
        int middle = page.size() / 2;
        SearchRequest second = request.figures().withPage(middle, 5);
        List<String> rest = figids(page.subList(middle, Math.min(page.size(), middle + 5)));
        try (Enrichment next =
            Enrichment.of(search, request.withSort(measure).withFigures(second))) {
          assertEquals(rest, figids(next.page()), "seed " + seed + " " + measure);
        }
      }
    }
  }

  private static List<String> figids(List<EnrichedFigure> figures) {
    return figures.stream().map(f -> f.record().figure().figid()).toList();
  }
}
