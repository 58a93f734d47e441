package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.FigureBuilder;
import pfocr.TestFigures;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.Operator;
import pfocr.query.SearchRequest;
import pfocr.query.Sort;

/**
 * Random figures with holes and random requests: both engines must find, count and order alike. The
 * seed is printed; {@code -Dpfocr.seed} repeats it.
 */
class RandomSearchTest {
  private static final int FIGURES = 150;
  private static final int REQUESTS = 400;
  private static final int MANY = 500;

  private static final List<String> WORDS =
      List.of(
          "membrane",
          "channels",
          "signalling",
          "kinases",
          "repair",
          "uptake",
          "stress",
          "muscle",
          "growth",
          "binding",
          "nucleus",
          "degradation",
          "transport",
          "release",
          "synapse");

  private static final List<String> ORGANISMS =
      List.of("Homo sapiens", "Mus musculus", "Rattus norvegicus", "Danio rerio", "Pisum sativum");

  private static final List<String> TYPES = List.of("Figure", "Scheme", "Graphical abstract");

  private final long seed = Long.getLong("pfocr.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void findsCountsAndOrdersLikeTheNaiveEngine(@TempDir Path folder) throws IOException {
    System.out.println("RandomSearchTest: -Dpfocr.seed=" + seed);
    List<FigureBuilder> figures = new ArrayList<>();
    for (int i = 0; i < FIGURES; i++) figures.add(figure(i));
    TestFigures.index(
        TestFigures.writeNdjson(folder.resolve("figures.ndjson"), figures),
        folder.resolve("index"));
    try (FigureSearch lucene = LuceneFigureSearch.open(folder.resolve("index"));
        FigureSearch naive =
            new NaiveSearch(figures.stream().map(FigureBuilder::record).toList())) {
      for (int i = 0; i < REQUESTS; i++) compare(lucene, naive, request());
    }
  }

  private void compare(FigureSearch lucene, FigureSearch naive, SearchRequest request) {
    try {
      ResultPage found = lucene.search(request);
      ResultPage expected = naive.search(request);
      assertEquals(expected.total(), found.total());
      assertEquals(expected.papers(), found.papers());
      assertEquals(Set.copyOf(figids(expected)), Set.copyOf(figids(found)));
      if (request.sort() != Sort.RELEVANCE) assertEquals(figids(expected), figids(found));
      for (int i = 0; i < expected.facets().size(); i++)
        compare(expected.facets().get(i), found.facets().get(i));
      pages(lucene, request, figids(found));
    } catch (RuntimeException | Error e) {
      throw new AssertionError("-Dpfocr.seed=" + seed + " " + request, e);
    }
  }

  /** Which of several equally frequent values stand above the cut is left to labels. */
  private static void compare(FacetCounts expected, FacetCounts found) {
    assertEquals(expected.field(), found.field());
    assertEquals(expected.distinct(), found.distinct(), expected.field()::key);
    assertEquals(expected.missing(), found.missing(), expected.field()::key);
    assertEquals(counts(expected), counts(found), expected.field()::key);
    assertEquals(expected.other(), found.other(), expected.field()::key);
    assertEquals(selection(expected), selection(found), expected.field()::key);
    if (expected.other() == 0) assertEquals(byValue(expected), byValue(found));
  }

  private static List<Long> counts(FacetCounts facet) {
    return facet.buckets().stream().map(Bucket::count).toList();
  }

  private static Map<String, Long> byValue(FacetCounts facet) {
    return facet.buckets().stream().collect(Collectors.toMap(Bucket::value, Bucket::count));
  }

  private static Set<Bucket> selection(FacetCounts facet) {
    return facet.buckets().stream()
        .filter(bucket -> bucket.selected() || bucket.excluded())
        .map(b -> new Bucket(b.value(), "", b.count(), b.selected(), b.excluded()))
        .collect(Collectors.toSet());
  }

  private void pages(FigureSearch lucene, SearchRequest request, List<String> all) {
    int size = 1 + random.nextInt(40);
    List<String> glued = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size)
      glued.addAll(figids(lucene.search(request.withPage(from, size))));
    assertEquals(all, glued, "pages of " + size);
    List<String> chained = new ArrayList<>();
    Optional<String> cursor = Optional.of("*");
    while (cursor.isPresent()) {
      ResultPage page = lucene.search(request.withCursor(cursor.get(), size));
      chained.addAll(figids(page));
      cursor = page.next();
      assertTrue(chained.size() <= all.size(), "cursors repeat");
    }
    assertEquals(all, chained, "cursors of " + size);
    List<String> scanned = new ArrayList<>();
    assertEquals(all.size(), lucene.scan(request, r -> scanned.add(r.figure().figid())));
    assertEquals(all, scanned);
  }

  private static List<String> figids(ResultPage page) {
    return FigureSearchContract.figids(page);
  }

  // Figures

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> T one(List<T> values) {
    // The first values come more often, so that counts differ.
    return values.get(Math.min(random.nextInt(values.size()), random.nextInt(values.size())));
  }

  private String words(int most) {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(most) + 1; i > 0; i--) words.append(one(WORDS)).append(' ');
    return words.toString().strip();
  }

  private FigureBuilder figure(int i) {
    FigureBuilder figure =
        TestFigures.figure("PMC%d__f%d".formatted(1 + random.nextInt(FIGURES), i));
    figure.caption(words(12) + ". " + words(12) + ".");
    if (chance(0.7)) figure.title(words(4));
    if (chance(0.7)) figure.paper(words(6) + ".");
    if (chance(0.9)) figure.type(one(TYPES));
    if (chance(0.8)) figure.year(2000 + random.nextInt(24));
    if (chance(0.3)) figure.doi("10.1000/x" + random.nextInt(1_000));
    if (chance(0.1)) figure.ndex("0f0c8b3a-1f5e-11ef-9621-005056ae23aa");
    if (chance(0.7)) figure.score(random.nextInt(5) / 4.0);
    if (chance(0.8)) figure.organisms(one(ORGANISMS), one(ORGANISMS));
    for (int n = random.nextInt(6); n > 0; n--) {
      int gene = random.nextInt(30);
      figure.gene("GENE" + gene, 100 + gene);
    }
    if (chance(0.3)) figure.chemical("Chem" + random.nextInt(5), "C00000" + random.nextInt(5));
    if (chance(0.2)) figure.disease("Dis" + random.nextInt(3), "D00000" + random.nextInt(3));
    return figure;
  }

  // Requests

  private SearchRequest request() {
    Map<FacetField, Filter> filters = new EnumMap<>(FacetField.class);
    for (FacetField field : FacetField.values())
      if (chance(0.2)) filters.put(field, new Filter(values(field), values(field)));
    return SearchRequest.of(query(2))
        .withExpand(false, Set.of())
        .withOperator(chance(0.5) ? Operator.AND : Operator.OR)
        .withSort(Sort.values()[random.nextInt(Sort.values().length)])
        .withFilters(filters)
        .withFacets(List.of(FacetField.values()), chance(0.3) ? MANY : 1 + random.nextInt(4))
        .withPage(0, MANY);
  }

  private List<String> values(FacetField field) {
    List<String> values = new ArrayList<>();
    for (int n = random.nextInt(3); n > 0; n--) values.add(value(field));
    return values;
  }

  private String value(FacetField field) {
    int year = 1998 + random.nextInt(28);
    return switch (field) {
      case ORGANISM -> chance(0.1) ? "Felis catus" : one(ORGANISMS);
      case YEAR ->
          switch (random.nextInt(5)) {
            case 0 -> "unknown";
            case 1 -> year + "..";
            case 2 -> ".." + year;
            case 3 -> year + ".." + (year + random.nextInt(5));
            default -> Integer.toString(year);
          };
      case FIGTYPE -> one(TYPES);
      case GENE -> "NCBIGene:" + (100 + random.nextInt(32));
      case CHEMICAL -> "MESH:C00000" + random.nextInt(6);
      case DISEASE -> "MESH:D00000" + random.nextInt(4);
      case HAS -> one(List.of("doi", "ndex", "wikipathways"));
    };
  }

  private String query(int depth) {
    String word = one(WORDS);
    return switch (random.nextInt(depth == 0 ? 7 : 11)) {
      case 0 -> "";
      case 1, 2 -> word;
      case 3 -> word.substring(0, 3) + "*";
      case 4 -> "\"" + one(WORDS) + " " + word + "\"";
      case 5 -> one(List.of("title:", "caption:", "paper:")) + word;
      case 6 -> "year:" + value(FacetField.YEAR);
      case 7 -> query(depth - 1) + " " + word;
      case 8 -> "(" + query(depth - 1) + ") OR (" + query(depth - 1) + ")";
      case 9 -> "(" + query(depth - 1) + ") AND (" + query(depth - 1) + ")";
      default -> "(" + query(depth - 1) + ") NOT (" + query(depth - 1) + ")";
    };
  }
}
