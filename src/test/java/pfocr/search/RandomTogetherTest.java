package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.FigureBuilder;
import pfocr.TestFigures;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.Operator;
import pfocr.query.SearchRequest;

/**
 * Random figures with families, aliases and chemicals: what is drawn together must be counted as by
 * looking at every figure for every pair. The seed is printed; {@code -Dpfocr.seed} repeats it.
 */
class RandomTogetherTest {
  private static final int FIGURES = 200;
  private static final int REQUESTS = 150;
  private static final double CLOSE = 1e-6;

  private static final List<String> WORDS =
      List.of("membrane", "channels", "signalling", "repair", "uptake");

  private final long seed = Long.getLong("pfocr.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void countsLikeTheNaiveEngine(@TempDir Path folder) throws IOException {
    System.out.println("RandomTogetherTest: -Dpfocr.seed=" + seed);
    List<FigureBuilder> figures = new ArrayList<>();
    for (int i = 0; i < FIGURES; i++) figures.add(figure(i));
    TestFigures.index(
        TestFigures.writeNdjson(folder.resolve("figures.ndjson"), figures),
        folder.resolve("index"));
    List<NaiveFigure> all =
        figures.stream().map(FigureBuilder::record).map(NaiveFigure::new).toList();
    try (FigureSearch lucene = LuceneFigureSearch.open(folder.resolve("index"));
        FigureSearch naive =
            new NaiveSearch(figures.stream().map(FigureBuilder::record).toList())) {
      for (int i = 0; i < REQUESTS; i++) compare(lucene, naive, request(), 1 + random.nextInt(30));
      for (int gene = 0; gene < 30; gene++) profile(lucene, all, "NCBIGene:" + (100 + gene));
      for (int chemical = 0; chemical < 5; chemical++)
        profile(lucene, all, "MESH:C00000" + chemical);
    }
  }

  private void compare(FigureSearch lucene, FigureSearch naive, SearchRequest request, int size) {
    try {
      Network found = lucene.network(request, size);
      Network expected = naive.network(request, size);
      assertEquals(expected.total(), found.total());
      assertEquals(nodes(expected), nodes(found));
      assertEquals(edges(expected), edges(found));
      for (int i = 0; i < found.edges().size(); i++) {
        Network.Edge edge = found.edges().get(i);
        Network.Edge wanted =
            expected.edges().stream()
                .filter(e -> e.first() == edge.first() && e.second() == edge.second())
                .findFirst()
                .orElseThrow();
        assertEquals(wanted.lift(), edge.lift(), CLOSE);
        assertEquals(wanted.strength(), edge.strength(), CLOSE);
      }
      for (Network.Node node : found.nodes()) followed(lucene, request, node);
    } catch (RuntimeException | Error e) {
      throw new AssertionError("-Dpfocr.seed=" + seed + " " + size + " " + request, e);
    }
  }

  /** The query of a thing finds exactly the figures that were counted for it. */
  private static void followed(FigureSearch search, SearchRequest request, Network.Node node) {
    SearchRequest narrowed =
        request
            .withNarrowing(node.thing().query(), request.postFilter())
            .withOperator(Operator.AND);
    assertEquals(node.figures(), search.search(narrowed).total(), node.thing().query());
  }

  private static List<String> nodes(Network network) {
    return network.nodes().stream()
        .map(node -> node.thing().key() + " " + node.figures() + " " + node.everywhere())
        .toList();
  }

  private static Set<String> edges(Network network) {
    return Set.copyOf(
        network.edges().stream()
            .map(edge -> edge.first() + " " + edge.second() + " " + edge.figures())
            .toList());
  }

  private void profile(FigureSearch search, List<NaiveFigure> all, String id) {
    Optional<EntityProfile> found = search.entity(id, 100);
    List<NaiveFigure> its =
        all.stream()
            .filter(f -> f.record().mentions().stream().anyMatch(m -> m.id().equals(id)))
            .toList();
    if (its.isEmpty()) return;
    EntityProfile profile = found.orElseThrow();
    assertEquals(its.size(), profile.page().total(), id);
    assertEquals(its.size(), profile.entity().figures(), id);
    String own = id.startsWith("MESH") ? id : "g=" + profile.entity().label().toLowerCase();
    List<NaiveFigure> drawing = its.stream().filter(f -> f.drawn().contains(own)).toList();
    if (drawing.isEmpty()) drawing = its;
    assertEquals(drawing.size(), profile.drawn(), id);
    Map<String, Long> together = NaiveTogether.drawn(drawing);
    together.remove(own);
    assertEquals(together.size(), profile.partners().size(), id);
    double last = Double.MAX_VALUE;
    for (Partner partner : profile.partners()) {
      long everywhere = NaiveTogether.count(all, partner.thing().key());
      long both = together.get(partner.thing().key());
      assertEquals(both, partner.figures());
      assertEquals(everywhere, partner.everywhere());
      double chance = (double) drawing.size() / all.size() * everywhere / all.size();
      assertEquals((double) both / all.size() / chance, partner.lift(), CLOSE);
      double strength = NaiveTogether.likelihood(both, drawing.size(), everywhere, all.size());
      assertEquals(strength, partner.strength(), CLOSE);
      assertTrue(partner.strength() <= last, "strongest first");
      last = partner.strength();
    }
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private FigureBuilder figure(int i) {
    FigureBuilder figure = TestFigures.figure("PMC%d__f%d".formatted(1 + i / 2, i));
    figure.caption(word() + " " + word() + ".");
    if (chance(0.8)) figure.year(2000 + random.nextInt(24));
    if (chance(0.8)) figure.organisms(chance(0.5) ? "Homo sapiens" : "Mus musculus");
    for (int n = random.nextInt(6); n > 0; n--) {
      int gene = Math.min(random.nextInt(30), random.nextInt(30));
      if (chance(0.3)) figure.alias("OTHER" + gene, "GENE" + gene, 100 + gene);
      else figure.gene("GENE" + gene, 100 + gene);
    }
    if (chance(0.3)) {
      int family = random.nextInt(3);
      for (int member = 0; member <= family; member++)
        figure.member("FAM" + family, "GENE" + (10 * family + member), 100 + 10 * family + member);
    }
    if (chance(0.3)) figure.chemical("Chem" + random.nextInt(5), "C00000" + random.nextInt(5));
    if (chance(0.2)) figure.disease("Dis" + random.nextInt(3), "D00000" + random.nextInt(3));
    return figure;
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private SearchRequest request() {
    Map<FacetField, Filter> filters = new java.util.EnumMap<>(FacetField.class);
    if (chance(0.3))
      filters.put(FacetField.ORGANISM, new Filter(List.of("Mus musculus"), List.of()));
    if (chance(0.2))
      filters.put(FacetField.YEAR, new Filter(List.of("2005..2015"), List.of("2010")));
    if (chance(0.2))
      filters.put(
          FacetField.GENE,
          new Filter(List.of("NCBIGene:" + (100 + random.nextInt(30))), List.of()));
    String text = chance(0.5) ? "" : chance(0.5) ? word() : word() + " OR " + word();
    return SearchRequest.of(text)
        .withExpand(false, Set.of())
        .withOperator(Operator.AND)
        .withNarrowing("", chance(0.2) ? "drawn:GENE1" : "")
        .withFilters(filters);
  }
}
