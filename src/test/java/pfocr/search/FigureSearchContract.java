package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pfocr.TestFigures.DIABETES;
import static pfocr.TestFigures.GROWTH;
import static pfocr.TestFigures.HOSTILE;
import static pfocr.TestFigures.KCC2;
import static pfocr.TestFigures.LONG;
import static pfocr.TestFigures.MALARIA;
import static pfocr.TestFigures.MOUSE;
import static pfocr.TestFigures.NERVE;
import static pfocr.TestFigures.OSTEOCLAST;
import static pfocr.TestFigures.TITLE_ONLY;
import static pfocr.TestFigures.TRKB;
import static pfocr.TestFigures.UNTITLED;
import static pfocr.TestFigures.WORDY;
import static pfocr.TestFigures.YEARLESS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.FigureBuilder;
import pfocr.TestFigures;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.Operator;
import pfocr.query.SearchRequest;
import pfocr.query.Sort;

/** What every engine must do, on the examples of {@link TestFigures}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FigureSearchContract {
  private final List<FigureBuilder> figures = TestFigures.all();
  FigureSearch search;

  /** An engine over the figures; the folder is empty and its own. */
  abstract FigureSearch open(List<FigureBuilder> figures, Path folder) throws IOException;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    search = open(figures, folder);
  }

  @AfterAll
  void close() throws IOException {
    search.close();
  }

  /** Everything that is found, words as typed. */
  static SearchRequest typed(String text) {
    return SearchRequest.of(text).withExpand(false, Set.of()).withPage(0, 100);
  }

  private Set<String> found(SearchRequest request) {
    ResultPage page = search.search(request);
    Set<String> found = figids(page).stream().collect(Collectors.toSet());
    assertEquals(found.size(), page.total());
    return found;
  }

  static List<String> figids(ResultPage page) {
    return page.hits().stream().map(hit -> hit.figure().figid()).toList();
  }

  private void assertFinds(String text, String... figids) {
    assertEquals(Set.of(figids), found(typed(text).withOperator(Operator.AND)), text);
  }

  // Things drawn together

  @Test
  void aNetworkCountsEachNameInThePictureOnce() {
    Network network = search.network(typed("microglia lamina").withOperator(Operator.AND), 10);
    assertEquals(1, network.total());
    assertEquals(
        Map.of(
            "MESH:D005680", 2L, "MESH:D009020", 2L, "g=bdnf", 2L, "g=ntrk2", 2L, "g=slc12a5", 1L),
        network.nodes().stream()
            .collect(Collectors.toMap(n -> n.thing().key(), Network.Node::everywhere)));
    assertTrue(network.nodes().stream().allMatch(node -> node.figures() == 1));
    assertEquals(10, network.edges().size());
    assertTrue(network.edges().stream().allMatch(edge -> edge.figures() == 1));
    assertFalse(network.timedOut());
  }

  @Test
  void aFamilyThatIsDrawnAsOneWordIsOneThing() {
    Network network = search.network(typed("fibroblast"), 10);
    assertEquals(List.of("g=erk"), network.nodes().stream().map(n -> n.thing().key()).toList());
    assertEquals(List.of(), network.edges());
    assertFinds("drawn:ERK", GROWTH);
    assertFinds("drawn:MAPK1");
    assertFinds("drawn:SLC12A5", KCC2);
  }

  @Test
  void aNetworkHasNoMoreThingsThanAsked() {
    Network network = search.network(typed(""), 2);
    assertEquals(figures.size(), network.total());
    assertEquals(2, network.nodes().size());
    assertTrue(network.nodes().get(0).figures() >= network.nodes().get(1).figures());
  }

  // Words

  @Test
  void everythingIsFoundByNoWords() {
    assertEquals(figures.size(), search.search(typed("")).total());
    assertEquals(figures.size(), search.search(typed("*:*")).total());
  }

  @Test
  void wordsSideBySideMustAllBeThere() {
    ResultPage page = search.search(typed("microglia lamina").withOperator(Operator.AND));
    assertEquals(List.of(KCC2), figids(page));
    assertFalse(page.interpretation().relaxed());
    assertEquals(Operator.AND, page.interpretation().operator());
    assertEquals(1, page.interpretation().matchingAll());
  }

  @Test
  void tellsHowManyFiguresHaveAllWords() {
    ResultPage page = search.search(typed("microglia lamina"));
    assertEquals(1, page.interpretation().matchingAll());
    assertEquals(page.total() > 1, page.interpretation().relaxed());
  }

  @Test
  void relaxesVisiblyWhenNoFigureHasAllWords() {
    ResultPage page = search.search(typed("microglia gibberellin"));
    assertEquals(Set.of(KCC2, UNTITLED), Set.copyOf(figids(page)));
    assertTrue(page.interpretation().relaxed());
    assertEquals(Operator.OR, page.interpretation().operator());
    assertEquals(0, page.interpretation().matchingAll());
    assertEquals(2, page.total());
  }

  @Test
  void neverRelaxesWhatMustBeThere() {
    assertEquals(
        0, search.search(typed("microglia gibberellin").withOperator(Operator.AND)).total());
    assertEquals(0, search.search(typed("microglia AND gibberellin")).total());
    assertEquals(0, search.search(typed("+microglia +gibberellin")).total());
  }

  @Test
  void doesNotCallAnEmptyAnswerRelaxed() {
    ResultPage page = search.search(typed("xyzzy plugh"));
    assertEquals(0, page.total());
    assertFalse(page.interpretation().relaxed());
  }

  @Test
  void anyWordIsEnoughWhenAskedSo() {
    ResultPage page = search.search(typed("microglia gibberellin").withOperator(Operator.OR));
    assertEquals(Set.of(KCC2, UNTITLED), Set.copyOf(figids(page)));
    assertFalse(page.interpretation().relaxed());
  }

  @Test
  void followsTheOperators() {
    assertFinds("microglia OR gibberellin", KCC2, UNTITLED);
    assertFinds("gibberellin OR microglia AND lamina", KCC2, UNTITLED);
    assertFinds("(gibberellin OR microglia) AND lamina", KCC2);
    assertFinds("hedgehog NOT cilium", MOUSE);
    assertFinds("hedgehog -cilium", MOUSE);
    assertFinds("hedgehog -(cilium OR limb)");
    assertFinds("(hedgehog -cilium) OR gibberellin", MOUSE, UNTITLED);
  }

  @Test
  void exclusionAloneFindsTheRest() {
    assertEquals(figures.size() - 2, search.search(typed("-hedgehog")).total());
  }

  @Test
  void exclusionAmongAlternativesFindsTheRest() {
    assertEquals(figures.size() - 1, search.search(typed("cilium OR NOT hedgehog")).total());
  }

  @Test
  void findsOtherFormsOfAWord() {
    assertFinds("phosphorylated cascades", WORDY);
    assertFinds("NEURON", KCC2, TRKB);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TNF-α", "TNFalpha", "tnf-alpha", "TNFα", "TNF‑α", "tnfa"})
  void findsTheSpellingsOfAName(String spelling) {
    assertFinds(spelling, OSTEOCLAST, MALARIA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NF-κB", "NF-kappaB", "NFkB", "nfκb", "NF–κB"})
  void findsTheSpellingsOfAnother(String spelling) {
    assertFinds(spelling, OSTEOCLAST, MALARIA);
  }

  @Test
  void findsWordsOfThePictureAlone() {
    assertFinds("GABA", KCC2, YEARLESS);
    assertFinds("word:TrkB", KCC2);
  }

  @Test
  void findsWordsOfEveryText() {
    assertFinds("Tuan", KCC2);
    assertFinds("opioids harm", KCC2, NERVE);
    assertFinds("retinal ganglion", TRKB);
    assertFinds("mammals", YEARLESS);
  }

  // Phrases, patterns, fields

  @Test
  void wordsOfAPhraseFollowEachOther() {
    assertFinds("\"limb bud\"", MOUSE);
    assertFinds("\"bud limb\"");
    assertFinds("\"chronic pain\"", KCC2);
    assertFinds("\"limb bud\" gibberellin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"TNF-α activates\"", "\"tnf alpha ACTIVATES\"", "\"TNF α activated\""})
  void phrasesReadGreekDashesAndCaseAlike(String phrase) {
    assertFinds(phrase, OSTEOCLAST);
  }

  @Test
  void patternsStandForWords() {
    assertFinds("phosphoryl*", WORDY);
    assertFinds("g?bberellin", UNTITLED);
    assertFinds("*glia", KCC2);
    assertFinds("hedg*g -cil*", MOUSE);
    assertFinds("xyz*");
  }

  @Test
  void fieldsNarrow() {
    assertFinds("title:hedgehog", LONG, MOUSE);
    assertFinds("title:cilium", LONG);
    assertFinds("title:neurons");
    assertFinds("caption:neurons", KCC2, TRKB);
    assertFinds("paper:glaucoma", TRKB);
    assertFinds("author:Trang", KCC2);
    assertFinds("keyword:opioids", KCC2);
    assertFinds("text:\"limb bud\"", MOUSE);
    assertFinds("title:(cilium OR limb)", LONG, MOUSE);
    assertFinds("caption:hedgehog NOT title:limb", LONG);
    assertFinds("hedgehog[ti] AND limb[tiab]", MOUSE);
  }

  @Test
  void thingsOfThePictureAreFoundByNameAndId() {
    assertFinds("gene:SLC12A5", KCC2);
    assertFinds("gene:KCC2", KCC2);
    assertFinds("gene:57468", KCC2);
    assertFinds("gene:\"NCBIGene:57468\"", KCC2);
    assertFinds("gene:NTRK2", KCC2, TRKB);
    assertFinds("gene:Morphine");
    assertFinds("chemical:morphine", KCC2, NERVE);
    assertFinds("chemical:\"MESH:D009020\"", KCC2, NERVE);
    assertFinds("chemical:D009020", KCC2, NERVE);
    assertFinds("disease:malaria", MALARIA);
    assertFinds("gene:MAPK3", GROWTH);
    assertFinds("gene:ERK", GROWTH);
  }

  @Test
  void recordsAreFoundByWhatTheyAre() {
    assertFinds("organism:\"Homo sapiens\" hedgehog");
    assertFinds("organism:\"mus musculus\"", TRKB, OSTEOCLAST, LONG, MOUSE);
    assertFinds("type:Scheme", DIABETES);
    assertFinds("type:\"graphical abstract\"", MOUSE);
    assertFinds("figid:" + KCC2, KCC2);
    assertFinds("figid:pmc4604226__f1", NERVE);
    assertFinds("pmc:4604226", KCC2, NERVE);
    assertFinds("pmcid:PMC4604226", KCC2, NERVE);
    assertFinds("doi:10.1016/J.preteyeres.2014.01.002", TRKB);
    assertFinds("has:ndex", TRKB);
    assertFinds("has:wikipathways");
  }

  @Test
  void yearsAreRanges() {
    assertFinds("year:2015", KCC2, NERVE);
    assertFinds("year:2014..2015", KCC2, NERVE, TRKB);
    assertFinds("year:[2014 TO 2015}", TRKB);
    assertFinds("year:2020..", DIABETES, HOSTILE);
    assertFinds("year:..2003", MALARIA, TITLE_ONLY, UNTITLED);
    assertFinds("year:<2003", TITLE_ONLY, UNTITLED);
    assertFinds("2020:2021[dp]", DIABETES, HOSTILE);
    assertFinds("year:unknown", YEARLESS);
    assertFinds("year:(1999 OR 2014)", TITLE_ONLY, UNTITLED, TRKB);
    assertFinds("year:1066");
    assertFinds("NOT year:..9999", YEARLESS);
  }

  @Test
  void tellsWhatCouldNotBeReadAsMeant() {
    ResultPage page = search.search(typed("captoin:lamina"));
    assertEquals(1, page.warnings().size());
    assertTrue(page.warnings().get(0).contains("caption"), page.warnings()::toString);
    assertEquals("captoin:lamina", page.interpretation().parsed());
  }

  // Filters

  private static SearchRequest filtered(Map<FacetField, Filter> filters) {
    return typed("").withFilters(filters);
  }

  private static Filter any(String... values) {
    return new Filter(List.of(values), List.of());
  }

  private static Filter none(String... values) {
    return new Filter(List.of(), List.of(values));
  }

  @Test
  void valuesOfOneFilterAreAlternatives() {
    assertEquals(
        Set.of(YEARLESS, GROWTH, UNTITLED),
        found(filtered(Map.of(FacetField.ORGANISM, any("Rattus norvegicus", "Pisum sativum")))));
  }

  @Test
  void filtersOfSeveralFacetsMustAllHold() {
    assertEquals(
        Set.of(TRKB),
        found(
            filtered(
                Map.of(
                    FacetField.ORGANISM, any("Mus musculus"),
                    FacetField.GENE, any("NCBIGene:627")))));
  }

  @Test
  void filtersExclude() {
    assertEquals(
        Set.of(LONG, MOUSE),
        found(
            filtered(
                Map.of(
                    FacetField.ORGANISM,
                    new Filter(List.of("Mus musculus"), List.of("Homo sapiens"))))));
    assertEquals(
        Set.of(DIABETES, MOUSE), found(filtered(Map.of(FacetField.FIGTYPE, none("Figure")))));
  }

  @Test
  void filtersNarrowAQuery() {
    assertEquals(
        Set.of(MOUSE),
        found(
            typed("hedgehog").withFilters(Map.of(FacetField.FIGTYPE, any("Graphical abstract")))));
  }

  @Test
  void filtersOnYearsTakeRangesAndTheUnknown() {
    assertEquals(
        Set.of(DIABETES, HOSTILE, YEARLESS),
        found(filtered(Map.of(FacetField.YEAR, any("2020..", "unknown")))));
    assertEquals(Set.of(KCC2, NERVE), found(filtered(Map.of(FacetField.YEAR, any("2015")))));
    assertEquals(Set.of(YEARLESS), found(filtered(Map.of(FacetField.YEAR, none("1000..9999")))));
  }

  @Test
  void filtersOnWhatIsNotThereFindNothing() {
    assertEquals(Set.of(), found(filtered(Map.of(FacetField.ORGANISM, any("Felis catus")))));
    assertEquals(Set.of(), found(filtered(Map.of(FacetField.YEAR, any("1066")))));
  }

  @Test
  void filterValuesAreReadInAnyLetterCase() {
    assertEquals(
        Set.of(UNTITLED), found(filtered(Map.of(FacetField.ORGANISM, any("pisum SATIVUM")))));
  }

  @Test
  void refusesAYearThatIsNone() {
    var request = filtered(Map.of(FacetField.YEAR, any("soon")));
    var refusal = assertThrows(IllegalArgumentException.class, () -> search.search(request));
    assertTrue(refusal.getMessage().contains("year"), refusal::getMessage);
  }

  // Facets

  private FacetCounts counts(SearchRequest request, FacetField field, int size) {
    ResultPage page = search.search(request.withFacets(List.of(field), size));
    assertEquals(List.of(field), page.facets().stream().map(FacetCounts::field).toList());
    return page.facets().get(0);
  }

  private static List<String> printed(FacetCounts counts) {
    return counts.buckets().stream()
        .map(bucket ->
            (bucket.selected() ? "+" : bucket.excluded() ? "-" : "")
                + bucket.value()
                + " ("
                + bucket.count()
                + ")")
        .toList();
  }

  @Test
  void countsValuesMostFrequentFirst() {
    FacetCounts organisms = counts(typed(""), FacetField.ORGANISM, 10);
    assertEquals(
        List.of(
            "Homo sapiens (5)",
            "Mus musculus (4)",
            "Rattus norvegicus (2)",
            "Drosophila melanogaster (1)",
            "Pisum sativum (1)"),
        printed(organisms));
    assertEquals(5, organisms.distinct());
    assertEquals(3, organisms.missing());
    assertEquals(0, organisms.other());
  }

  @Test
  void countsWhatIsBelowTheCut() {
    FacetCounts organisms = counts(typed(""), FacetField.ORGANISM, 2);
    assertEquals(List.of("Homo sapiens (5)", "Mus musculus (4)"), printed(organisms));
    assertEquals(5, organisms.distinct());
    assertEquals(4, organisms.other());
  }

  @Test
  void yearsAscendAndTheUnknownIsLast() {
    assertEquals(
        List.of(
            "1999 (2)",
            "2003 (1)",
            "2009 (1)",
            "2010 (1)",
            "2012 (3)",
            "2014 (1)",
            "2015 (2)",
            "2020 (1)",
            "2021 (1)",
            "unknown (1)"),
        printed(counts(typed(""), FacetField.YEAR, 1)));
  }

  @Test
  void ownFilterDoesNotNarrowItsFacet() {
    SearchRequest request = filtered(Map.of(FacetField.ORGANISM, any("Pisum sativum")));
    assertEquals(
        List.of(
            "Homo sapiens (5)",
            "Mus musculus (4)",
            "Rattus norvegicus (2)",
            "Drosophila melanogaster (1)",
            "+Pisum sativum (1)"),
        printed(counts(request, FacetField.ORGANISM, 10)));
    assertEquals(List.of("1999 (1)"), printed(counts(request, FacetField.YEAR, 10)));
  }

  @Test
  void otherFiltersNarrowAFacet() {
    SearchRequest request =
        filtered(
            Map.of(
                FacetField.ORGANISM, none("Homo sapiens"),
                FacetField.FIGTYPE, any("Figure")));
    FacetCounts organisms = counts(request, FacetField.ORGANISM, 10);
    assertEquals(
        List.of(
            "-Homo sapiens (5)",
            "Mus musculus (3)",
            "Rattus norvegicus (2)",
            "Drosophila melanogaster (1)",
            "Pisum sativum (1)"),
        printed(organisms));
    assertEquals(2, organisms.missing());
  }

  @Test
  void selectedValuesAreAlwaysAmongTheBuckets() {
    SearchRequest request =
        filtered(
            Map.of(
                FacetField.ORGANISM, new Filter(List.of("Pisum sativum"), List.of("Felis catus"))));
    assertEquals(
        List.of("Homo sapiens (5)", "+Pisum sativum (1)", "-Felis catus (0)"),
        printed(counts(request, FacetField.ORGANISM, 1)));
  }

  @Test
  void selectedYearsStandInTheirOrder() {
    SearchRequest request =
        typed("hedgehog").withFilters(Map.of(FacetField.YEAR, any("2003", "unknown", "2020..")));
    assertEquals(
        List.of("+2003 (0)", "2012 (2)", "+unknown (0)"),
        printed(counts(request, FacetField.YEAR, 10)));
  }

  @Test
  void countsThingsOfThePicture() {
    Map<String, Long> genes =
        counts(typed(""), FacetField.GENE, 100).buckets().stream()
            .collect(Collectors.toMap(Bucket::value, Bucket::count));
    assertEquals(3, genes.get("NCBIGene:627"));
    assertEquals(2, genes.get("NCBIGene:7124"));
    assertEquals(8, genes.size());
    assertEquals(
        Set.of("doi (1)", "ndex (1)"), Set.copyOf(printed(counts(typed(""), FacetField.HAS, 9))));
  }

  @Test
  void findsValuesOfAFacet() {
    assertEquals(
        List.of("Mus musculus (4)"),
        printed(search.facet(typed(""), FacetField.ORGANISM, " MUSC ", 10)));
    assertEquals(
        List.of("Rattus norvegicus (1)"),
        printed(search.facet(typed("growth"), FacetField.ORGANISM, "rat", 10)));
    assertEquals(List.of(), printed(search.facet(typed(""), FacetField.ORGANISM, "cat", 10)));
    assertEquals(
        List.of("2010 (1)", "2012 (3)", "2014 (1)", "2015 (2)"),
        printed(search.facet(typed(""), FacetField.YEAR, "201", 10)));
    assertEquals(2, search.facet(typed(""), FacetField.GENE, "", 2).buckets().size());
    FacetCounts few = search.facet(typed(""), FacetField.ORGANISM, "us", 1);
    FacetCounts all = search.facet(typed(""), FacetField.ORGANISM, "us", 10);
    assertTrue(all.buckets().size() > 1 && all.buckets().size() < 5, "a part of the five");
    assertEquals(all.buckets().size(), few.distinct(), "those with the words");
    assertEquals(
        all.buckets().stream().skip(1).mapToLong(Bucket::count).sum(),
        few.other(),
        "not those without them");
  }

  // Orders and pages

  @ParameterizedTest
  @EnumSource(
      value = Sort.class,
      names = {"NEWEST", "OLDEST", "FIGID", "PATHWAY_SCORE"})
  void sortsAndBreaksTiesByFigid(Sort sort) {
    Comparator<Figure> order = NaiveSearch.order(sort);
    List<String> expected =
        figures.stream()
            .map(FigureBuilder::record)
            .map(FigureRecord::figure)
            .sorted(order)
            .map(Figure::figid)
            .toList();
    ResultPage page = search.search(typed("").withSort(sort));
    assertEquals(expected, figids(page));
    assertTrue(page.hits().stream().allMatch(hit -> hit.score() == 0));
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagesGluedTogetherAreTheWholeOrder(Sort sort) {
    SearchRequest request = typed("figure OR the OR of OR a OR in").withSort(sort);
    List<String> all = figids(search.search(request));
    assertTrue(all.size() > 8, all::toString);
    for (int size : List.of(1, 2, 3, 5, all.size(), all.size() + 1)) {
      List<String> glued = new ArrayList<>();
      for (int from = 0; from < all.size(); from += size)
        glued.addAll(figids(search.search(request.withPage(from, size))));
      assertEquals(all, glued, "pages of " + size);
      assertEquals(all, byCursor(request, size), "cursors of " + size);
    }
  }

  private List<String> byCursor(SearchRequest request, int size) {
    List<String> glued = new ArrayList<>();
    Optional<String> cursor = Optional.of("*");
    while (cursor.isPresent()) {
      ResultPage page = search.search(request.withCursor(cursor.get(), size));
      assertFalse(page.hits().isEmpty());
      glued.addAll(figids(page));
      cursor = page.next();
    }
    return glued;
  }

  @Test
  void totalAndCountsAreThoseOfAllPages() {
    SearchRequest request = typed("hedgehog").withFacets(List.of(FacetField.FIGTYPE), 5);
    ResultPage second = search.search(request.withPage(1, 1));
    assertEquals(2, second.total());
    assertEquals(List.of("Figure (1)", "Graphical abstract (1)"), printed(second.facets().get(0)));
    String cursor = search.search(request.withPage(0, 1)).next().orElseThrow();
    ResultPage behind = search.search(request.withCursor(cursor, 1));
    assertEquals(2, behind.total());
    assertEquals(second.facets(), behind.facets());
    assertEquals(figids(second), figids(behind));
  }

  @Test
  void pagesBehindTheEndAreEmpty() {
    ResultPage page = search.search(typed("hedgehog").withPage(1_000, 10));
    assertEquals(List.of(), page.hits());
    assertEquals(2, page.total());
    assertEquals(Optional.empty(), page.next());
  }

  @Test
  void pagesOfNoHitsStillCount() {
    ResultPage page = search.search(typed("hedgehog").withPage(0, 0));
    assertEquals(List.of(), page.hits());
    assertEquals(2, page.total());
    assertEquals(Optional.empty(), page.next());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!", "behind", "AAAA", "LXllYXI", "\uD83D"})
  void refusesForeignCursors(String cursor) {
    var request = typed("").withCursor(cursor, 10);
    var refusal = assertThrows(IllegalArgumentException.class, () -> search.search(request));
    assertTrue(refusal.getMessage().contains("cursor"), refusal::getMessage);
  }

  @Test
  void scanHandsOverWhatPagesShow() {
    for (Sort sort : Sort.values()) {
      SearchRequest request =
          typed("the").withSort(sort).withFilters(Map.of(FacetField.FIGTYPE, any("Figure")));
      List<String> scanned = new ArrayList<>();
      long count = search.scan(request.withPage(3, 2), r -> scanned.add(r.figure().figid()));
      assertEquals(figids(search.search(request)), scanned);
      assertEquals(scanned.size(), count);
    }
  }

  @Test
  void scanHandsOverWholeRecords() {
    List<FigureRecord> records = new ArrayList<>();
    search.scan(typed("figid:" + KCC2), records::add);
    assertEquals(List.of(TestFigures.kcc2().record()), records);
  }

  // Records

  @Test
  void recordsAreGivenByIdAndAliasInAnyLetterCase() {
    FigureRecord record = TestFigures.kcc2().record();
    for (String id : List.of(KCC2, KCC2.toLowerCase(), "PMC4604226__F2", "pmc4604226__f2"))
      assertEquals(Optional.of(record), search.figure(id), id);
    assertEquals(Optional.empty(), search.figure("PMC4604226"));
    assertEquals(Optional.empty(), search.figure(""));
  }

  @Test
  void everyRecordComesBackAsItWasRead() {
    for (FigureBuilder figure : figures)
      assertEquals(Optional.of(figure.record()), search.figure(figure.figid()));
  }

  @Test
  void papersGiveTheirFigures() {
    for (String pmcid : List.of("PMC4604226", "pmc4604226"))
      assertEquals(
          List.of(NERVE, KCC2), search.figuresOfPaper(pmcid).stream().map(Figure::figid).toList());
    assertEquals(List.of(), search.figuresOfPaper("PMC1"));
  }

  @Test
  void hitsCarryTheirFigureAndItsCounts() {
    Hit hit = search.search(typed("figid:" + KCC2)).hits().get(0);
    assertEquals(TestFigures.kcc2().record().figure(), hit.figure());
    assertEquals(List.of(3, 2, 0), List.of(hit.genes(), hit.chemicals(), hit.diseases()));
    assertEquals(hit.figure().title(), hit.title().text());
    assertEquals(hit.figure().paper().title(), hit.paperTitle().text());
  }

  @Test
  void tellsWhatItHolds() {
    IndexInfo info = search.info();
    assertEquals(figures.size(), info.figures());
    assertEquals(figures.size() - 1, info.papers());
    assertEquals(0, info.rejected());
    assertEquals(1999, info.firstYear());
    assertEquals(2021, info.lastYear());
    assertEquals(info, search.search(typed("")).index());
  }
}
