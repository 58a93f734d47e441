package pfocr.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pfocr.figure.Records.figure;
import static pfocr.figure.Records.problems;
import static pfocr.figure.Records.with;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldOdditiesTest {
  @Test
  void dropsEveryNullMarker() {
    Figure figure =
        figure(
            """
            caption: .na.character
            doi: .na.character
            journal_title: .na.character
            keywords: .na.character
            year: ''
            ndex: ''
            organisms:
            - NA
            organisms_ner:
            - NA
            - Mus musculus\
            """);
    assertEquals("", figure.caption());
    assertEquals("", figure.paper().doi());
    assertEquals("", figure.paper().journal());
    assertEquals(List.of(), figure.paper().keywords());
    assertEquals(OptionalInt.empty(), figure.paper().year());
    assertEquals("", figure.ndex());
    assertEquals(List.of(), figure.organisms());
    assertEquals(List.of("Mus musculus"), figure.drawnOrganisms());
  }

  @Test
  void keepsTheTrapsOfYaml11AsText() {
    var words =
        Records.read(
            with("chemicals:\n- On\n- NO\n- 0123\n- 12:30\n- 1e5\n- 0x1F\n- 2001-01-01\n- .inf"));
    assertEquals(
        List.of("On", "NO", "0123", "12:30", "1e5", "0x1F", "2001-01-01", ".inf"),
        words.mentions().stream().map(Mention::word).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "F7, F7",
    "Fig 7, F7",
    "FIG. 5, F5",
    "Figure 2, F2",
    "fig01, F1",
    "f1, F1",
    "FIGURE 8, F8",
    "Fig. S3, SF3",
    "Supplementary Figure 4, SF4",
    "Scheme 2, S2",
    "SF1, SF1",
    "GA1, GA1",
    "F40, F40",
    "Fig 3a, F3a",
    "Box one, Box one"
  })
  void bringsNumbersIntoOneForm(String written, String normal) {
    assertEquals(normal, figure("number: " + written).number());
  }

  @ParameterizedTest
  @CsvSource({
    "F1, Figure", "SF1, Supplemental figure", "S1, Scheme", "GA1, Graphical abstract",
    "AF1, Appendix figure", "EV1, Extended view", "odd, Figure", "Fig. S3, Supplemental figure"
  })
  void derivesTheKindOfFigureFromItsNumber(String number, String type) {
    assertEquals(type, figure("number: " + number).figtype());
  }

  @ParameterizedTest
  @CsvSource({
    "pmc/articles/PMC1/figure/F1/, /pmc/articles/PMC1/figure/F1/",
    "//host.example/x, /host.example/x",
    "https://www.ncbi.nlm.nih.gov/pmc/x/, /pmc/x/",
    "javascript:alert(1), /javascript:alert(1)"
  })
  void givesTheLinkOneLeadingSlash(String written, String link) {
    assertEquals(link, figure("figlink: " + written).figlink());
  }

  @Test
  void splitsKeywordsAlsoAcrossABrokenLine() {
    assertEquals(
        List.of("acetyl donor", "yeast"),
        figure("keywords: |-\n  acetyl\n  donor |  | yeast").paper().keywords());
  }

  @Test
  void takesKeywordsAsAListToo() {
    assertEquals(List.of("a", "b", "c"), figure("keywords: [a, b | c]").paper().keywords());
  }

  @Test
  void readsADoubledApostrophe() {
    assertEquals("Alzheimer's", figure("caption: 'Alzheimer''s'").caption());
  }

  @ParameterizedTest
  @CsvSource({
    "'As shown (, , ). Next', 'As shown. Next'",
    "'pathway () and', 'pathway and'",
    "'ends [,]', 'ends'",
    "'many [; ; ; ;] here', 'many here'",
    "'().DOI: http://x.example/a?b&c~d', '.DOI: http://x.example/a?b&c~d'",
    "'charge (-) and (a) [O]', 'charge (-) and (a) [O]'"
  })
  void closesTheHolesOfCitations(String caption, String tidy) {
    assertEquals(tidy, figure("caption: '" + caption + "'").caption());
  }

  @ParameterizedTest
  @CsvSource({"'Thaliana .', Thaliana.", "Here?., Here?", "Fog., Fog.", "'What! .', What!"})
  void mendsTheEndOfPaperTitles(String written, String title) {
    assertEquals(title, figure("papertitle: '" + written + "'").paper().title());
  }

  @Test
  void showsTextOnOneLineWithoutControlCharacters() {
    assertEquals(
        "a b c\uD83E\uDDEC NF-κB PI3′K",
        figure("caption: \" a \\t b\\n\\u00a0c\\u0007\\u200b\uD83E\uDDEC NF-κB PI3′K \"")
            .caption());
  }

  @Test
  void acceptsWindowsLineEndsAndAByteOrderMark() {
    String markdown = "\uFEFF" + Records.markdown("year: 2001").replace("\n", "\r\n");
    assertEquals(OptionalInt.of(2001), Records.read(Records.raw(markdown)).figure().paper().year());
  }

  @Test
  void leavesTheCopyForCrawlersUnread() {
    Figure figure = figure("schema-jsonld:\n  broken: [\nyear: 2001\n");
    assertEquals(OptionalInt.of(2001), figure.paper().year());
  }

  @Test
  void takesTheIdAtWikipathwaysFromTheMapOnlyIfTheRecordHasNone() {
    assertEquals("WP2", read("year: ''").wikipathways());
    assertEquals("WP1", read("wpid: WP1").wikipathways());
  }

  private static Figure read(String fields) {
    byte[] markdown = Records.bytes(Records.markdown(fields));
    return Records.read(
            new RawRecord(Records.FIGID, Records.FILE, 0, markdown, java.util.Map.of(), "WP2"))
        .figure();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "caption: [a, b] | caption: a text is expected, not a list; its items were joined",
        "caption: {a: b} | caption: a text is expected, not a map; ignored",
        "organisms: {a: b} | organisms: a list is expected, not a map; ignored",
        "organisms: [[a], b] | organisms: an item is no text; ignored",
        "genes: [{word: a, symbol: [b]}] | genes: symbol is no text; ignored",
        "genes: [[a]] | genes: an item is no map; ignored",
        "tables: x | tables: a map is expected; ignored",
        "year: 1850 | year: '1850' is no year from 1900 to 2100; dropped",
        "year: soon | year: 'soon' is no year from 1900 to 2100; dropped",
        "pathway_score: 7 | pathway_score: '7' is no number from 0 to 1; dropped",
        "pathway_score: high | pathway_score: 'high' is no number from 0 to 1; dropped",
        "ndex: none | ndex: 'none' has not the right form; dropped",
        "wpid: 5283 | wpid: '5283' has not the right form; dropped",
        "figtitle: again | figtitle: it is there twice; the first value is kept"
      })
  void repairsAFieldAndNamesItWithItsLine(String field, String reason) {
    var raw = with(field);
    assertEquals(List.of("repaired " + Records.FILE + ":5: " + reason), problems(raw));
    assertEquals("A title", Records.outcome(raw).record().orElseThrow().figure().title());
  }

  @Test
  void readsReferencesButNotForEver() {
    assertEquals(List.of("b"), figure("organisms: &x [b]\norganisms_ner: *x").drawnOrganisms());
  }

  @Test
  void aThousandFaultsAreTwentyAndASum() {
    var raw = with("genes:\n" + "- word: a\n  entrez: b\n".repeat(1000));
    assertEquals(21, problems(raw).size());
    assertEquals(
        "repaired " + Records.FILE + ": 980 more repairs like these", problems(raw).getLast());
  }
}
