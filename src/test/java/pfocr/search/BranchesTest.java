package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pfocr.TestFigures;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.SearchRequest;

/** The MeSH tree over the sample, held against looking at every record for every branch. */
class BranchesTest {
  /** From tree number to id, and back. */
  private static final Map<String, String> AT = new TreeMap<>();

  private static final Map<String, Set<String>> PLACES = new TreeMap<>();

  private static FigureSearch search;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    TestFigures.index(Path.of("sample"), folder);
    search = LuceneFigureSearch.open(folder);
  }

  @AfterAll
  static void close() throws IOException {
    if (search != null) search.close();
  }

  @BeforeAll
  static void readTree() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    BranchesTest.class.getResourceAsStream("/pfocr/lexicon/mesh.tsv.gz")),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(each -> !each.startsWith("#")).toList()) {
        String[] cells = line.split("\t", -1);
        for (String place : cells[2].split("\\|")) {
          if (place.isEmpty()) continue;
          AT.put(place, "MESH:" + cells[0]);
          PLACES.computeIfAbsent("MESH:" + cells[0], id -> new TreeSet<>()).add(place);
        }
      }
    }
  }

  static Stream<SearchRequest> requests() {
    SearchRequest all = SearchRequest.of("");
    Filter human = new Filter(List.of("Homo sapiens"), List.of());
    return Stream.of(
        all,
        SearchRequest.of("insulin"),
        SearchRequest.of("KCC2 morphine"),
        SearchRequest.of("cancer signaling pathway"),
        SearchRequest.of("nosuchwordatall"),
        all.withFilters(Map.of(FacetField.ORGANISM, human)),
        SearchRequest.of("signaling")
            .withFilters(
                Map.of(
                    FacetField.YEAR, new Filter(List.of("2015.."), List.of()),
                    FacetField.CHEMICAL, new Filter(List.of(), List.of("MESH:D002118")))),
        SearchRequest.of("signaling").withNarrowing("receptor", "year:..2020"));
  }

  private static List<Set<String>> things(List<FigureRecord> records, FacetField kind) {
    return records.stream()
        .map(record ->
            record.mentions().stream()
                .filter(mention -> mention.type().key().equals(kind.key()))
                .map(Mention::id)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet()))
        .toList();
  }

  private static boolean isBelow(String id, String branch) {
    return !id.equals(branch)
        && PLACES.getOrDefault(id, Set.of()).stream()
            .anyMatch(place ->
                PLACES.getOrDefault(branch, Set.of()).stream()
                    .anyMatch(above -> place.startsWith(above + ".")));
  }

  private static long count(List<Set<String>> figures, String branch) {
    return figures.stream()
        .filter(ids -> ids.stream().anyMatch(id -> id.equals(branch) || isBelow(id, branch)))
        .count();
  }

  private static Set<String> parents(String id) {
    Set<String> parents = new HashSet<>();
    for (String place : PLACES.getOrDefault(id, Set.of("")))
      parents.add(place.indexOf('.') < 0 ? "" : AT.get(place.substring(0, place.lastIndexOf('.'))));
    return parents;
  }

  /** Everything that any of the figures shows, and all above it. */
  private static Set<String> branches(List<Set<String>> figures) {
    Set<String> all = new TreeSet<>();
    figures.forEach(all::addAll);
    for (String branch : PLACES.keySet())
      if (figures.stream().flatMap(Set::stream).anyMatch(id -> isBelow(id, branch)))
        all.add(branch);
    return all;
  }

  @ParameterizedTest
  @MethodSource("requests")
  void everyBranchOfEveryLevelIsCountedAsByLooking(SearchRequest request) {
    List<FigureRecord> records = new ArrayList<>();
    search.scan(request, records::add);
    for (FacetField kind : Branches.KINDS) {
      List<Set<String>> figures = things(records, kind);
      Set<String> unseen = branches(figures);
      Set<String> all = Set.copyOf(unseen);
      Deque<String> open = new ArrayDeque<>(List.of(""));
      Set<String> opened = new HashSet<>(open);
      while (!open.isEmpty()) {
        String parent = open.pop();
        Branches level = search.branches(request, kind, parent);
        check(level, parent, figures, all);
        for (Branches.Branch branch : level.branches()) {
          unseen.remove(branch.id());
          if (branch.hasChildren() && opened.add(branch.id())) open.add(branch.id());
        }
      }
      assertEquals(Set.of(), unseen, "lost of " + request);
    }
  }

  private static void check(
      Branches level, String parent, List<Set<String>> figures, Set<String> all) {
    assertEquals(figures.size(), level.total());
    assertEquals(figures.stream().filter(Set::isEmpty).count(), level.missing());
    assertEquals(
        all.stream().filter(id -> parents(id).contains(parent)).collect(Collectors.toSet()),
        level.branches().stream().map(Branches.Branch::id).collect(Collectors.toSet()));
    level.open().ifPresent(branch -> check(branch, figures, all));
    level.branches().forEach(branch -> check(branch, figures, all));
    List<Branches.Branch> sorted = new ArrayList<>(level.branches());
    sorted.sort(Comparator.comparing(Branches.Branch::label));
    sorted.sort(Comparator.comparing(Branches.Branch::figures).reversed());
    assertEquals(sorted, level.branches());
  }

  private static void check(Branches.Branch branch, List<Set<String>> figures, Set<String> all) {
    String id = branch.id();
    assertEquals(count(figures, id), branch.figures(), id);
    assertEquals(figures.stream().filter(ids -> ids.contains(id)).count(), branch.exact(), id);
    boolean children = all.stream().anyMatch(other -> parents(other).contains(id));
    assertEquals(children, branch.hasChildren(), id);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void theFieldOfTheTreeFindsTheFiguresOfABranch(SearchRequest request) {
    SearchRequest plain = request.withExpand(false, Set.of());
    for (SearchRequest each : List.of(request, plain))
      for (FacetField kind : Branches.KINDS)
        for (Branches.Branch branch : search.branches(each, kind, "").branches()) {
          String query = kind.key() + "_tree:\"" + branch.id() + '"';
          SearchRequest narrowed =
              each.withNarrowing(both(each.filter(), query), each.postFilter());
          assertEquals(branch.figures(), search.search(narrowed).total(), query);
        }
  }

  private static String both(String filter, String query) {
    return filter.isEmpty() ? query : filter + " AND " + query;
  }

  @Test
  void theFieldOfTheTreeTakesNamesToo() {
    for (String query : List.of("disease_tree:neoplasms", "disease_tree:D009369"))
      assertEquals(
          search.search(SearchRequest.of("disease_tree:\"MESH:D009369\"")).total(),
          search.search(SearchRequest.of(query)).total());
    assertEquals(0, search.search(SearchRequest.of("disease_tree:nosuchdisease")).total());
    assertTrue(search.search(SearchRequest.of("disease_tree:*")).total() > 5);
  }

  @Test
  void aTermTellsItsWayFromTheTopAndWhatElseItIsBelow() {
    Branches type2 = search.branches(SearchRequest.of(""), FacetField.DISEASE, "MESH:D003924");
    assertEquals("Diabetes Mellitus, Type 2", type2.open().orElseThrow().label());
    assertEquals(
        List.of(
            "Nutritional and Metabolic Diseases",
            "Metabolic Diseases",
            "Glucose Metabolism Disorders",
            "Diabetes Mellitus"),
        type2.path().stream().map(Branches.Term::label).toList());
    Branches diabetes = search.branches(SearchRequest.of(""), FacetField.DISEASE, "MESH:D003920");
    assertEquals(
        List.of("Endocrine System Diseases"),
        diabetes.besides().stream().map(Branches.Term::label).toList());
  }

  @Test
  void otherFacetsHaveNoTree() {
    assertThrows(
        IllegalArgumentException.class,
        () -> search.branches(SearchRequest.of(""), FacetField.GENE, ""));
  }

  /** Neither a term without a place nor one below a place that no term is known for is lost. */
  @Test
  void termsWithoutAPlaceStandAtTheTop(@TempDir Path folder) throws IOException {
    String rows =
        "word\tmesh\tmatch\tname\tchebi\nx\tmesh:C999999\tx\tx\tNA\ny\tmesh:D009020\ty\tmorphine\tNA\n";
    try (SmallIndex index =
        new SmallIndex(folder)
            .add("PMC1__a", "x")
            .add("PMC1__b", "y")
            .table("PMC1__a", "chemicals", rows)
            .open()) {
      Branches top = index.search().branches(SearchRequest.of(""), FacetField.CHEMICAL, "");
      assertEquals(1, top.missing());
      Branches.Branch lone =
          top.branches().stream().filter(b -> b.id().equals("MESH:C999999")).findAny().get();
      assertEquals(new Branches.Branch("MESH:C999999", "x", 1, 1, false), lone);
      assertTrue(top.branches().size() > 2, top.toString());
    }
  }
}
