package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.Operator;
import pfocr.query.SearchRequest;

/** What is offered while typing, after a slip, and when nothing is found; over the sample. */
class SuggestionsTest {
  @TempDir static Path folder;
  private static FigureSearch search;

  @BeforeAll
  static void open() throws IOException {
    var options = new IndexBuilder.Options(folder, false, 1, Optional.empty());
    IndexBuilder.build(List.of(Path.of("sample")), options, IndexProgress.NONE);
    search = LuceneFigureSearch.open(folder);
  }

  @AfterAll
  static void close() throws IOException {
    search.close();
  }

  private static List<Suggestion> didYouMean(String text) {
    return offered(text, "did you mean");
  }

  private static List<Suggestion> offered(String text, String reason) {
    return search.search(SearchRequest.of(text)).suggestions().stream()
        .filter(suggestion -> suggestion.reason().matches(reason))
        .toList();
  }

  // Did you mean

  @ParameterizedTest
  @CsvSource({
    "morphne, morphine",
    "Morphne, Morphine",
    "microgila, microglia",
    "hyperalgesa, hyperalgesia",
    "inflamation, inflammation",
    "apotposis, apoptosis",
    "mitochondira, mitochondria",
    "glucosse, glucose",
    "oxidatve stress, oxidative stress",
    "microgila inflammation, microglia inflammation",
    "microgila inflamation, microglia inflammation",
    "microgila AND inflammation, microglia AND inflammation",
    "(microgila), (microglia)",
    "figtype:Figure microgila, figtype:Figure microglia",
    "zzqqxy microgila, microglia",
    "microgila OR zzqqxy, microglia",
  })
  void slipIsCorrected(String typed, String meant) {
    List<Suggestion> offered = didYouMean(typed);
    assertTrue(offered.stream().anyMatch(s -> s.query().equals(meant)), offered.toString());
    for (Suggestion suggestion : offered)
      assertEquals(search.search(suggestion.request()).total(), suggestion.figures());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KCC3",
        "TP54",
        "IL-7",
        "IL-77",
        "BRCA9",
        "MICROGILA",
        "mTORC",
        "NFkBx",
        "PMC123",
        "PMC99999999",
        "PMC99999999__nosuchfigure",
        "10.9999/microgila.1",
        "MESH:D999999",
        "NCBIGene:99999999",
        "mesh:D0090201",
        "abcd",
        "mous",
        "the",
        "which",
        "\"microgila activation\"",
        "microgil*",
        "microgila~1",
        "-microgila",
        "microglia",
        "homo sapiens",
        "Wnt",
        "glucose",
        "qqqqqqqqqqqq",
        "2O15x",
        "α-synucleinn",
        "",
      })
  void thisIsNeverTouched(String typed) {
    assertEquals(List.of(), didYouMean(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "mTORC, mTORC*",
    "mous, mous*",
    "kcc morphine, kcc* morphine",
    "gene:BDN, gene:BDN*",
    "microgila, ",
    "qqqq, ",
    "IL-99, ",
  })
  void wordsThatBeginSoAreOffered(String typed, String begun) {
    List<Suggestion> offered = offered(typed, "words that begin with .*");
    List<String> queries = offered.stream().map(Suggestion::query).toList();
    assertEquals(begun == null ? List.of() : List.of(begun), queries);
    for (Suggestion suggestion : offered)
      assertEquals(search.search(suggestion.request()).total(), suggestion.figures());
  }

  @ParameterizedTest
  @CsvSource({
    "KCC2 morphine organism:mouse, KCC2 morphine",
    "year:1901 morphine, morphine",
    "morphine AND organism:mouse, morphine",
    "organism:nobody, ",
  })
  void fieldThatBlocksIsNamed(String typed, String without) {
    List<String> offered =
        offered(typed, "without (organism|year):.*").stream().map(Suggestion::query).toList();
    assertEquals(without == null ? List.of() : List.of(without), offered);
  }

  @Test
  void wordsReadAsTypedAreNotTouched() {
    SearchRequest request = SearchRequest.of("microgila").withExpand(true, Set.of("microgila"));
    assertEquals(List.of(), search.search(request).suggestions());
  }

  @Test
  void correctionThatFindsNothingWithTheFiltersIsNotOffered() {
    var filters = Map.of(FacetField.YEAR, new Filter(List.of("1901"), List.of()));
    SearchRequest request = SearchRequest.of("microgila").withFilters(filters);
    assertEquals(List.of(), search.search(request).suggestions());
  }

  @Test
  void correctionKeepsFiltersAndOptions() {
    var filters = Map.of(FacetField.FIGTYPE, new Filter(List.of("Figure"), List.of()));
    SearchRequest request = SearchRequest.of("microgila").withFilters(filters).withPage(20, 10);
    Suggestion first = search.search(request).suggestions().get(0);
    assertEquals(request.withText("microglia").withPage(0, 10), first.request());
  }

  // Nothing found

  @Test
  void wordsAreCounted() {
    SearchRequest request = SearchRequest.of("glucose microgila").withOperator(Operator.AND);
    Interpretation read = search.search(request).interpretation();
    long glucose = search.search(SearchRequest.of("glucose")).total();
    assertEquals(
        List.of(
            new Interpretation.WordCount("glucose", glucose),
            new Interpretation.WordCount("microgila", 0)),
        read.words());
    assertEquals(List.of("microgila"), read.dropped());
  }

  @Test
  void relaxedAnswerTellsTheWordThatNothingHas() {
    ResultPage page = search.search(SearchRequest.of("glucose qqqqqqqq"));
    assertTrue(page.total() > 0);
    assertEquals(List.of("qqqqqqqq"), page.interpretation().dropped());
    assertEquals(List.of(), page.suggestions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"glucose", "microglia glucose carbazole", "what is the role of glucose", ""})
  void goodAnswerNeedsNoHelp(String typed) {
    ResultPage page = search.search(SearchRequest.of(typed));
    assertEquals(List.of(), page.suggestions());
    assertEquals(List.of(), page.interpretation().words());
    assertEquals(List.of(), page.interpretation().dropped());
  }

  @Test
  void blockingFilterIsNamed() {
    SearchRequest request =
        SearchRequest.of("glucose")
            .withFilters(
                Map.of(
                    FacetField.YEAR, new Filter(List.of("1901"), List.of()),
                    FacetField.FIGTYPE, new Filter(List.of("Figure"), List.of())));
    List<Suggestion> suggestions = search.search(request).suggestions();
    assertEquals(
        List.of("without the filter on year"),
        suggestions.stream().map(Suggestion::reason).toList());
    assertEquals(Set.of(FacetField.FIGTYPE), suggestions.get(0).request().filters().keySet());
    assertOpens(suggestions.get(0));
  }

  @Test
  void filtersThatBlockTogetherAreNamedTogether() {
    Filter none = new Filter(List.of("nothing like it"), List.of());
    SearchRequest request =
        SearchRequest.of("glucose")
            .withFilters(Map.of(FacetField.ORGANISM, none, FacetField.FIGTYPE, none));
    List<Suggestion> suggestions = search.search(request).suggestions();
    assertEquals(
        List.of("without the filters"), suggestions.stream().map(Suggestion::reason).toList());
    assertOpens(suggestions.get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          glucose AND qqqqqqqq          | any of the words          | glucose OR qqqqqqqq
          glucose AND qqqqqqqq          | without qqqqqqqq          | glucose
          qqqqqqqq AND glucose          | without qqqqqqqq          | glucose
          "glucose microglia carbazole" | without quotation marks   | glucose microglia carbazole
          citation:apoptosis            | in all fields             | apoptosis
          """)
  void repairIsOffered(String typed, String reason, String query) {
    List<Suggestion> suggestions = search.search(SearchRequest.of(typed)).suggestions();
    Suggestion offered =
        suggestions.stream()
            .filter(s -> s.reason().equals(reason))
            .findFirst()
            .orElseThrow(() -> new AssertionError(suggestions.toString()));
    assertEquals(query, offered.query());
    assertOpens(offered);
  }

  @Test
  void requiredWordsCanBeRelaxed() {
    SearchRequest request =
        SearchRequest.of("carbazole microglia osteoblasts").withOperator(Operator.AND);
    Suggestion offered = search.search(request).suggestions().get(0);
    assertEquals("some of the words", offered.reason());
    assertOpens(offered);
  }

  private static void assertOpens(Suggestion suggestion) {
    assertTrue(suggestion.figures() > 0);
    assertEquals(suggestion.figures(), search.search(suggestion.request()).total());
  }

  // Completions

  private static Completion first(String typed) {
    List<Completion> all = search.complete(typed, 10);
    assertFalse(all.isEmpty(), typed);
    return all.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          glucos                 | chemical | Glucose      | Glucose
          homo sap               | organism | Homo sapiens | Homo sapiens
          microglia in homo sap  | organism | Homo sapiens | microglia in Homo sapiens
          inflammation akt1      | gene     | AKT1         | inflammation AKT1
          AKT1                   | gene     | AKT1         | AKT1
          """)
  void namesAreCompleted(String typed, String type, String label, String text) {
    Completion completion = first(typed);
    assertEquals(type, completion.type());
    assertEquals(label, completion.label());
    assertEquals(text, completion.text());
    assertTrue(completion.figures() > 0);
  }

  @Test
  void matchedAliasIsTold() {
    Completion alias =
        search.complete("p53", 10).stream()
            .filter(c -> c.label().equals("TP53"))
            .findFirst()
            .orElseThrow();
    assertEquals("p53", alias.matched().toLowerCase());
    assertEquals("Homo sapiens", alias.organism());
    assertEquals("NCBIGene:7157", alias.id());
  }

  @Test
  void whatNoFigureShowsIsNotOffered() {
    for (String typed : "a b c d e f g m p s t wnt akt il mapk".split(" "))
      for (Completion completion : search.complete(typed, 20)) {
        assertTrue(completion.figures() > 0, completion.toString());
        if (!completion.type().equals("title"))
          assertTrue(
              search.search(SearchRequest.of(completion.text())).total() > 0,
              completion.toString());
      }
  }

  @Test
  void titlesFollowTheThings() {
    List<Completion> all = search.complete("how osteobl", 10);
    Completion title = all.get(all.size() - 1);
    assertEquals("title", title.type());
    assertTrue(title.label().startsWith("How Osteoblasts Fuel"), title.label());
    List<Hit> hits = search.search(SearchRequest.of(title.text())).hits();
    assertEquals(title.id(), hits.get(0).figure().figid());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "zzzzqq", "\"", "((", ":", "*", "\uD800", "% %"})
  void oddTextIsAnswered(String typed) {
    assertEquals(List.of(), search.complete(typed, 10));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10})
  void sizeIsKept(int size) {
    for (String typed : List.of("a", "gluc", "signaling path", "how"))
      assertTrue(search.complete(typed, size).size() <= size);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BDNF,TrkB,TP53,TNF", "BDNF;TrkB;TP53;TNF"})
  void namesThatNothingButACommaDividesAreOfferedAsNames(String typed) {
    List<Suggestion> offered = offered(typed, "as single names");
    assertEquals(
        List.of(typed.replaceAll("[,;]", " ")), offered.stream().map(Suggestion::query).toList());
    assertTrue(offered.get(0).figures() > 0);
  }
}
