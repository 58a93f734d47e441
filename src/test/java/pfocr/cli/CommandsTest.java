package pfocr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.figure.Problem;
import pfocr.query.FacetField;
import pfocr.query.Filter;

class CommandsTest {
  private final CannedEngine engine = new CannedEngine();
  private final Session session = new Session(engine);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "serch x             | pfocr: unknown command serch; did you mean search?",
        "training            | pfocr: unknown command training; did you mean index?",
        "serve --prot 1      | pfocr: unknown option --prot; did you mean --port?",
        "search a --orgnism=b| pfocr: unknown option --orgnism; did you mean --organism?",
        "serve there         | pfocr: one argument too many: there",
        "index               | pfocr: Missing required parameter: 'SOURCE'",
        "search --size 0 x   | pfocr: Invalid value for option '--size': '0' is not a whole number"
            + " from 1 to 1000",
        "serve --port 70000  | pfocr: Invalid value for option '--port': '70000' is not a whole"
            + " number from 0 to 65535",
        "search x --year y   | pfocr: Invalid value for option '--year' (A..B): 'y' is none of"
            + " 2015, 2010..2020, 2010.., ..2020",
      })
  void wrongUsageIsOneLineAndExitCode2(String line, String message) {
    assertEquals(2, session.run(line.split(" +")));
    assertEquals(message, session.err().lines().findFirst().orElseThrow());
    assertEquals(List.of(), engine.calls);
  }

  @Test
  void noCommandIsWrongUsage() {
    assertEquals(2, session.run());
    assertTrue(session.err().startsWith("pfocr: a command is missing"), session.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "index", "serve", "search", "check", "backup", "restore"})
  void everyCommandHasHelp(String command) {
    assertEquals(0, session.run(command, "--help"));
    assertTrue(session.out().startsWith("Usage: pfocr " + command), session.out());
  }

  @Test
  void errorIsOneLineWithoutTrace() {
    assertEquals(1, session.run("search", "x", "--index", "/missing"));
    assertEquals("pfocr: there is no /missing\n", session.err());
  }

  @Test
  void debugShowsTrace() {
    assertEquals(1, session.run("search", "x", "--index", "/missing", "--debug"));
    assertTrue(session.err().contains("\tat pfocr.cli.SearchCommand"), session.err());
  }

  @Test
  void indexPassesItsOptionsOn() {
    assertEquals(
        0,
        session.run(
            "index", "a", "b", "--index", "i", "--rebuild", "--lexicon", "l", "--threads", "3"));
    assertEquals(
        List.of("build [a, b] Options[index=i, rebuild=true, threads=3, lexicon=Optional[l]]"),
        engine.calls);
    assertTrue(session.err().contains("1 figure in the index: 1 added"), session.err());
  }

  @Test
  void indexNamesRejectedRecordsAndExitsWith3(@TempDir Path folder) throws Exception {
    engine.problems =
        List.of(
            new Problem("a.md", 7, "year is\tno number", false),
            new Problem("b\u001B[2J.md", 3, "no figid", true));
    Path table = folder.resolve("report.tsv");
    assertEquals(3, session.run("index", "a", "--report", table.toString()));
    assertTrue(session.err().contains("rejected b\uFFFD[2J.md:3: no figid\n"), session.err());
    assertTrue(session.err().contains("1 repaired (listed in " + table + ")"), session.err());
    assertEquals(
        List.of(
            "outcome\tfile\tline\treason",
            "repaired\ta.md\t7\tyear is no number",
            "rejected\tb\uFFFD[2J.md\t3\tno figid"),
        Files.readAllLines(table));
  }

  @Test
  void indexListsTwentyRejectedRecords() {
    engine.problems =
        IntStream.range(0, 51).mapToObj(i -> new Problem("f" + i, 0, "bad", true)).toList();
    assertEquals(3, session.run("index", "a"));
    assertEquals(20, session.err().lines().filter(line -> line.startsWith("rejected ")).count());
    assertTrue(
        session.err().endsWith("... and 31 more rejected (--report FILE lists them)\n"),
        session.err());
  }

  @Test
  void searchPrintsHits() {
    assertEquals(0, session.run("search", "KCC2", "morphine", "-cancer"));
    assertEquals(
        """
        1 figure for KCC2 morphine -cancer

          1 KCC2 and morphine
            PMC4604226__F2, 2015, Homo sapiens, score 41.87
            Pain
            ... downregulates KCC2
            in the picture: KCC2 (SLC12A5)
        """,
        session.out());
    assertTrue(engine.search.closed);
  }

  @Test
  void searchMarksInColourOnTerminal() {
    session.inColour().run("search", "KCC2");
    assertTrue(session.out().contains("downregulates \u001B[1m\u001B[33mKCC2\u001B[0m"));
  }

  @Test
  void searchPassesFiltersOn() {
    session.run(
        "search",
        "x",
        "--year",
        "2010..",
        "--organism",
        "Homo sapiens",
        "--organism",
        "Mus musculus",
        "--gene",
        "slc12a5",
        "--gene",
        "NCBIGene:627",
        "--size",
        "3");
    var request = engine.search.requests.getFirst();
    assertEquals(3, request.size());
    assertEquals(
        Map.of(
            FacetField.ORGANISM, any("Homo sapiens", "Mus musculus"),
            FacetField.YEAR, any("2010.."),
            FacetField.GENE, any("NCBIGene:57468", "NCBIGene:627")),
        request.filters());
  }

  @Test
  void searchOfUnknownGeneSaysSo() {
    assertEquals(1, session.run("search", "x", "--gene", "nope"));
    assertEquals("pfocr: no figure of the index shows a gene of the symbol nope\n", session.err());
  }

  @Test
  void searchPrintsJson() throws Exception {
    assertEquals(0, session.run("search", "KCC2", "--json"));
    JsonNode json = new ObjectMapper().readTree(session.out());
    assertEquals(1, json.path("total").asInt());
    assertEquals("PMC4604226__a", json.path("hits").path(0).path("_id").asText());
    assertEquals(2015, json.path("hits").path(0).path("year").asInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--size=10", "--json"})
  void dataHasNoPowerOverTheTerminal(String option) {
    Session evil =
        new Session(new CannedEngine(new CannedSearch("\u001B]0;x\u0007 \u009B2J \u202E")));
    assertEquals(0, evil.run("search", "x", option));
    assertFalse(evil.out().matches("(?s).*[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F].*"), evil.out());
  }

  @Test
  void checkTellsWhatIsThere() {
    assertEquals(0, session.run("check", "--index", "i"));
    assertEquals(
        "i is sound: 1 figure of 1 paper, years 2015 to 2015, format 1, built"
            + " 1970-01-01T00:00:00Z\n",
        session.out());
  }

  @Test
  void checkNamesFaults() {
    engine.faults = List.of("segment _0 is damaged");
    assertEquals(1, session.run("check", "--index", "i"));
    assertTrue(session.err().startsWith("segment _0 is damaged\n"), session.err());
  }

  @Test
  void backupAndRestoreNameCopyAndIndex() {
    assertEquals(0, session.run("backup", "copy", "--index", "i"));
    assertEquals(0, session.run("restore", "copy", "--index", "i"));
    assertEquals(List.of("backup i copy", "restore copy i"), engine.calls);
  }

  private static Filter any(String... values) {
    return new Filter(List.of(values), List.of());
  }
}
