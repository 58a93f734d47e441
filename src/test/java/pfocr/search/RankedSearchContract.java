package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pfocr.TestFigures.GROWTH;
import static pfocr.TestFigures.HOSTILE;
import static pfocr.TestFigures.KCC2;
import static pfocr.TestFigures.LONG;
import static pfocr.TestFigures.MALARIA;
import static pfocr.TestFigures.MOUSE;
import static pfocr.TestFigures.OSTEOCLAST;
import static pfocr.TestFigures.TRKB;
import static pfocr.TestFigures.UNTITLED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.figure.EntityType;
import pfocr.figure.Provenance;
import pfocr.query.FacetField;
import pfocr.query.Operator;
import pfocr.query.SearchRequest;
import pfocr.query.Sort;

/** What an engine must do that also ranks, marks and tells why. */
abstract class RankedSearchContract extends FigureSearchContract {
  private ResultPage search(String text) {
    return search.search(SearchRequest.of(text));
  }

  private Hit hit(String text, String figid) {
    return search(text).hits().stream()
        .filter(hit -> hit.figure().figid().equals(figid))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " does not find " + figid));
  }

  // Ranking

  @Test
  void bestFigureComesFirst() {
    ResultPage page = search("KCC2 morphine");
    assertEquals(KCC2, figids(page).get(0));
    assertEquals(page.maxScore(), page.hits().get(0).score());
    assertTrue(page.maxScore() > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KCC2",
        "SLC12A5",
        "TrkB",
        "NTRK2 microglia",
        "P2X4R",
        "potassium-chloride cotransporter",
        "SLC12A5 morphine",
        "microglia",
        "MESH:D009020 microglia",
        "NCBIGene:57468",
        "PMC4604226__F2",
        "PMC4604226__zns9991577730002.html"
      })
  void findsTheFigureByItsNamesAndIds(String text) {
    assertTrue(figids(search(text)).contains(KCC2), text);
  }

  @Test
  void figuresWithAllWordsComeFirst() {
    ResultPage page = search("limb growth factor cilium");
    assertTrue(page.interpretation().relaxed());
    for (String text : List.of("hedgehog limb", "neurons retina", "osteoclast bone host"))
      for (ResultPage found : List.of(search(text))) {
        long all = found.interpretation().matchingAll();
        var strict = search.search(SearchRequest.of(text).withOperator(Operator.AND));
        assertEquals(all, strict.total(), text);
        assertEquals(
            Set.copyOf(figids(strict)), Set.copyOf(figids(found).subList(0, (int) all)), text);
      }
  }

  @Test
  void scoresDescend() {
    List<Hit> hits = search("hedgehog mouse limb neurons BDNF").hits();
    for (int i = 1; i < hits.size(); i++)
      assertTrue(hits.get(i).score() <= hits.get(i - 1).score());
  }

  @Test
  void asksTwiceAndGetsTheSame() {
    for (Sort sort : Sort.values()) {
      SearchRequest request = SearchRequest.of("BDNF neurons pain").withSort(sort);
      assertEquals(search.search(request), search.search(request));
    }
  }

  @Test
  void readsNamesAsThingsUnlessAskedNotTo() {
    ResultPage page = search("SLC12A5");
    assertEquals("NCBIGene:57468", page.interpretation().terms().get(0).sense().id());
    ResultPage typed = search.search(SearchRequest.of("SLC12A5").withExpand(false, Set.of()));
    assertEquals(List.of(), typed.interpretation().terms());
    ResultPage literal =
        search.search(SearchRequest.of("SLC12A5").withExpand(true, Set.of("slc12a5")));
    assertEquals(List.of(), literal.interpretation().terms());
  }

  @Test
  void explainsScoresWhenAsked() {
    SearchRequest request = SearchRequest.of("hedgehog");
    for (Hit hit : search.search(request.withExplain(true)).hits())
      assertTrue(hit.explanation().orElseThrow().contains("hedgehog"));
    assertEquals(Optional.empty(), search.search(request).hits().get(0).explanation());
  }

  @Test
  void tellsWhenTimeRanOut() {
    SearchRequest request = SearchRequest.of("hedgehog").withTimeout(Duration.ofNanos(1));
    ResultPage page = search.search(request.withFacets(List.of(FacetField.values()), 5));
    assertTrue(page.timedOut());
    assertTrue(page.total() <= 2);
    assertFalse(search("hedgehog").timedOut());
  }

  // Phrases and patterns

  private void assertFinds(String text, String... figids) {
    var page = search.search(typed(text).withOperator(Operator.AND));
    assertEquals(Set.of(figids), Set.copyOf(figids(page)), text);
  }

  @Test
  void phrasesWithSlopAllowMoves() {
    assertFinds("\"microglia horn\"~3", KCC2);
    assertFinds("\"microglia horn\"~2");
    assertFinds("\"bud limb\"~2", MOUSE);
    assertFinds("\"microglia horn\"[tiab:~3]", KCC2);
  }

  @Test
  void fuzzyWordsForgiveTypingErrors() {
    assertFinds("gibberelin~", UNTITLED);
    assertFinds("giberelin~2", UNTITLED);
    assertFinds("giberelin~1");
    assertFinds("title:hegdehog~1", LONG, MOUSE);
  }

  @Test
  void patternsReachIntoFields() {
    assertFinds("gene:SLC12*", KCC2);
    assertFinds("organism:ratt*", GROWTH, pfocr.TestFigures.YEARLESS);
    assertFinds("title:cil*", LONG);
    assertFinds("pmc:PMC46042*", KCC2, pfocr.TestFigures.NERVE);
  }

  // Marks

  private static List<String> marked(Snippet snippet) {
    return snippet.marks().stream()
        .map(mark -> snippet.text().substring(mark.start(), mark.end()))
        .toList();
  }

  private static List<String> marked(List<Snippet> snippets) {
    return snippets.stream().flatMap(snippet -> marked(snippet).stream()).toList();
  }

  @Test
  void marksTheWordsOfTheQuery() {
    Hit hit = hit("microglia lamina", KCC2);
    assertEquals(List.of("Microglia"), marked(hit.title()));
    assertEquals(List.of("microglia", "lamina"), marked(hit.caption()));
    assertEquals(List.of(), marked(hit.paperTitle()));
  }

  @Test
  void marksOtherFormsOfAWord() {
    assertEquals(
        List.of("neurons"),
        marked(hit("neuron lamina", KCC2).caption().get(0)).stream()
            .filter(m -> m.startsWith("n"))
            .toList());
  }

  @Test
  void marksTheNameUnderWhichTheThingIsWritten() {
    Hit hit = hit("SLC12A5", KCC2);
    assertEquals(List.of("KCC2"), marked(hit.title()));
    assertEquals(List.of("KCC2"), marked(hit.caption()));
    assertEquals(List.of("TrkB"), marked(hit("NTRK2", TRKB).caption()));
  }

  @Test
  void marksEverySpellingAsAWhole() {
    assertEquals(List.of("TNF-α"), marked(hit("TNFalpha", OSTEOCLAST).caption()));
    assertEquals(List.of("TNFalpha"), marked(hit("TNF-α", MALARIA).caption()));
    assertEquals(List.of("NF-κB"), marked(hit("NFkB", OSTEOCLAST).title()));
  }

  @Test
  void marksPhrasesOnlyAsAWhole() {
    Hit hit = hit("\"limb bud grows\"", MOUSE);
    assertEquals(List.of("limb", "bud", "grows"), marked(hit.caption()));
    assertEquals(List.of(), marked(hit.title()));
  }

  @Test
  void marksPatternsAndFuzzyWords() {
    assertEquals(
        List.of("Phosphatases", "phosphorylases", "phosphorylated"),
        marked(hit("phosph*", pfocr.TestFigures.WORDY).caption()));
    assertEquals(List.of("Gibberellin"), marked(hit("gibberelin~", UNTITLED).caption()));
  }

  @Test
  void doesNotMarkWhatIsExcluded() {
    Hit hit = hit("hedgehog NOT lamina", MOUSE);
    assertEquals(List.of("Hedgehog"), marked(hit.title()));
    assertEquals(List.of(), marked(hit("neurons -lamina", TRKB).title()));
  }

  @Test
  void marksNothingWhenAskedNotTo() {
    Hit hit = search.search(SearchRequest.of("KCC2 morphine").withHighlight(false)).hits().get(0);
    assertEquals(List.of(), marked(hit.caption()));
    assertEquals(List.of(), marked(hit.title()));
    assertFalse(hit.caption().isEmpty());
  }

  @Test
  void handsHostileTextsOverAsTheyAre() {
    Hit hit = hit("fever", HOSTILE);
    assertEquals("<b>fever</b> & \"pain\"", hit.title().text());
    assertEquals(
        "<script>alert('fever')</script> & <mark>fever</mark> \uD83D\uDE00 fever-like",
        hit.caption().get(0).text());
    assertEquals("</title><img src=x onerror=fever>.", hit.paperTitle().text());
    assertEquals(List.of("fever"), marked(hit.title()));
    assertEquals(List.of("fever", "fever", "fever"), marked(hit.caption()));
    assertEquals(List.of("fever"), marked(hit.paperTitle()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hedgehog cilium",
        "BDNF",
        "fever 😀",
        "NF-κB TNF-α",
        "a*",
        "*a*",
        "morphin~2",
        "\"the\"",
        "the of and",
        "TNF alpha TNFalpha \"TNF alpha\" TNF*",
        "Hedgehog OR NOT Hedgehog"
      })
  void marksAreInOrderAndInside(String text) {
    for (Hit hit : search.search(typed(text)).hits()) {
      assertMarks(hit.title());
      assertMarks(hit.paperTitle());
      hit.caption().forEach(RankedSearchContract::assertMarks);
    }
  }

  private static void assertMarks(Snippet snippet) {
    int end = 0;
    for (Span mark : snippet.marks()) {
      assertTrue(mark.start() >= end && mark.start() < mark.end(), snippet::toString);
      end = mark.end();
      assertTrue(end <= snippet.text().length(), snippet::toString);
      assertFalse(Character.isLowSurrogate(snippet.text().charAt(mark.start())));
      assertFalse(Character.isHighSurrogate(snippet.text().charAt(end - 1)));
    }
  }

  // Snippets

  @Test
  void showsShortCaptionsWhole() {
    Hit hit = hit("microglia", KCC2);
    assertEquals(1, hit.caption().size());
    Snippet snippet = hit.caption().get(0);
    assertEquals(hit.figure().caption(), snippet.text());
    assertFalse(snippet.cutBefore() || snippet.cutAfter());
  }

  @Test
  void showsTheSentencesThatWereAskedFor() {
    List<Snippet> caption = hit("cilium", LONG).caption();
    assertEquals(
        List.of(
            "Smoothened enters the cilium when Hedgehog binds its receptor.",
            "Gli proteins leave the cilium and Hedgehog targets are transcribed."),
        caption.stream().map(Snippet::text).toList());
    for (Snippet snippet : caption) {
      assertTrue(snippet.cutBefore() && snippet.cutAfter());
      assertEquals(List.of("cilium"), marked(snippet));
    }
  }

  @Test
  void showsTheBeginningWhenNothingIsMarked() {
    Hit hit = hit("figid:" + LONG, LONG);
    Snippet snippet = hit.caption().get(0);
    assertEquals(1, hit.caption().size());
    assertTrue(hit.figure().caption().startsWith(snippet.text()));
    assertFalse(snippet.cutBefore());
    assertTrue(snippet.cutAfter());
    assertTrue(snippet.text().length() <= 360, () -> "" + snippet.text().length());
  }

  @Test
  void figuresWithoutACaptionHaveNoPassage() {
    assertEquals(List.of(), hit("ergosterol", pfocr.TestFigures.TITLE_ONLY).caption());
  }

  @Test
  void passagesAreShortAndInReadingOrder() {
    for (Hit hit :
        search
            .search(typed("the hedgehog cilium controls panel").withOperator(Operator.OR))
            .hits()) {
      int from = 0;
      int length = 0;
      for (Snippet snippet : hit.caption()) {
        int at = hit.figure().caption().indexOf(snippet.text(), from);
        assertTrue(at >= 0, snippet::text);
        from = at + snippet.text().length();
        length += snippet.text().length();
      }
      assertTrue(length <= 420, hit::toString);
    }
  }

  // Why

  @Test
  void tellsWhichThingWasMeantAndWhereItStands() {
    MatchedEntity match = hit("SLC12A5", KCC2).matches().get(0);
    assertEquals(
        new MatchedEntity(
            EntityType.GENE,
            "NCBIGene:57468",
            "SLC12A5",
            "KCC2",
            "hgnc_alias_symbol",
            Provenance.ALIAS,
            List.of("figure", "figtitle", "caption")),
        match);
  }

  @Test
  void tellsOfThingsInThePictureAlone() {
    MatchedEntity match = hit("GABA", KCC2).matches().get(0);
    assertEquals("MESH:D005680", match.id());
    assertEquals(List.of("figure"), match.places());
  }

  @Test
  void tellsOfFamilies() {
    List<MatchedEntity> matches = hit("gene:ERK", GROWTH).matches();
    assertEquals("ERK", matches.get(0).word());
    assertTrue(matches.stream().allMatch(m -> m.provenance() == Provenance.FAMILY));
    assertEquals(List.of("figure", "caption"), matches.get(0).places(), matches::toString);
  }

  @Test
  void mereWordsMatchNoThing() {
    assertEquals(List.of(), hit("hypersensitivity OR lamina", KCC2).matches());
  }

  // Likeness

  @Test
  void similarFiguresShareThingsAndLeaveTheFigureOut() {
    List<SimilarFigure> similar = search.similar(KCC2, 3);
    assertEquals(TRKB, similar.get(0).figure().figid());
    assertEquals(Set.of("BDNF", "NTRK2"), Set.copyOf(similar.get(0).shared()));
    assertTrue(similar.size() <= 3);
    assertTrue(similar.stream().noneMatch(s -> s.figure().figid().equals(KCC2)));
    for (int i = 1; i < similar.size(); i++)
      assertTrue(similar.get(i).score() <= similar.get(i - 1).score());
    assertEquals(similar, search.similar("pmc4604226__f2", 3));
    assertEquals(List.of(), search.similar("PMC1__nothing", 3));
  }

  // Anything

  static Stream<String> queries() throws IOException {
    Path table = Path.of("src/test/resources/queries.txt");
    return Files.readAllLines(table).stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("##"))
        .map(line -> line.split("\t")[0].replace("<U+0000>", "\0").replace("<U+D83D>", "\uD83D"));
  }

  @Test
  void answersEveryQueryOfTheTable() throws IOException {
    for (String text : queries().toList())
      try {
        ResultPage page = search.search(SearchRequest.of(text).withExplain(true));
        assertTrue(page.total() >= page.hits().size());
      } catch (RuntimeException | Error e) {
        throw new AssertionError("for the text: " + text, e);
      }
  }
}
