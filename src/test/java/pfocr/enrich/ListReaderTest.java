package pfocr.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.FigureBuilder;
import pfocr.TestFigures;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;

/** What names mean beside each other. */
class ListReaderTest {
  private static final String HUMAN = "Homo sapiens";
  private static final String MOUSE = "Mus musculus";

  @TempDir static Path folder;
  private static FigureSearch search;

  @BeforeAll
  static void index() throws Exception {
    FigureBuilder both =
        TestFigures.figure("PMC880001__f1")
            .title("Both")
            .gene("ZQA1", "ZQA1", 880_000_001, "ncbigene_symbol", 9606, HUMAN)
            .gene("ZQA1", "Zqa1", 880_001_001, "ncbigene_symbol", 10090, MOUSE)
            .gene("ZQB2", "ZQB2", 880_000_002, "ncbigene_symbol", 9606, HUMAN)
            .gene("ZQB2", "Zqb2", 880_001_002, "ncbigene_symbol", 10090, MOUSE)
            .gene("zqp", "ZQA1", 880_000_001, "ncbigene_synonym", 9606, HUMAN)
            .gene("zqp", "Zqa1", 880_001_001, "ncbigene_synonym", 10090, MOUSE)
            .gene("zqd", "ZQA1", 880_000_001, "ncbigene_synonym", 9606, HUMAN)
            .gene("zqd", "ZQB2", 880_000_002, "ncbigene_synonym", 9606, HUMAN)
            .gene("zqm", "Zqa1", 880_001_001, "ncbigene_synonym", 10090, MOUSE)
            .gene("zqm", "Zqb2", 880_001_002, "ncbigene_synonym", 10090, MOUSE)
            .gene("ERK", "MAPK1", 5594, "famplex_relations", 9606, HUMAN)
            .gene("ERK", "MAPK3", 5595, "famplex_relations", 9606, HUMAN);
    FigureBuilder chemical =
        TestFigures.figure("PMC880002__f1")
            .title("Chemical")
            .chemical("GABA", "D005680")
            .gene("PTEN", "PTEN", 5728, "ncbigene_symbol", 9606, HUMAN);
    Path source = TestFigures.writeNdjson(folder.resolve("f.ndjson"), List.of(both, chemical));
    Path index = Files.createDirectory(folder.resolve("index"));
    TestFigures.index(source, index);
    search = LuceneFigureSearch.open(index);
  }

  @AfterAll
  static void close() throws Exception {
    search.close();
  }

  @Test
  void aNameSpeaksOnceForASpeciesHoweverManyOfItsGenesHaveIt() {
    try (Enrichment enrichment = read("zqm; ZQA1", "")) {
      assertEquals(List.of(HUMAN), enrichment.background().organisms());
    }
  }

  private static Enrichment read(String list, String background) {
    return Enrichment.of(search, EnrichRequest.of(list).withBackground(background));
  }

  private static List<String> ids(String list, String background) {
    try (Enrichment found = read(list, background)) {
      return found.entries().stream().flatMap(entry -> entry.ids().stream()).toList();
    }
  }

  private static String organism(String list) {
    try (Enrichment found = read(list, "")) {
      return String.join(",", found.background().organisms());
    }
  }

  @Test
  void spellingsOfTheOthersSettleTheOrganism() {
    assertEquals(HUMAN, organism("ZQA1 ZQB2"));
    assertEquals(MOUSE, organism("Zqa1 Zqb2"));
    assertEquals(HUMAN, organism("zqa1 zqb2"));
    assertEquals(MOUSE, organism("NCBIGene:880001001 zqp"));
    assertEquals(
        List.of("NCBIGene:880001001", "NCBIGene:880001002"), ids("zqp Zqa1 Zqb2 zqb2", ""));
    assertEquals(List.of("NCBIGene:880000001"), ids("zqp", ""));
  }

  @Test
  void aBackgroundOfAnOrganismSettlesItAbove() {
    assertEquals(List.of("NCBIGene:880001001"), ids("ZQA1", "mouse"));
    assertEquals(List.of("NCBIGene:880001001"), ids("zqp", "10090"));
    assertEquals(List.of("NCBIGene:880000001"), ids("Zqa1", HUMAN));
  }

  @Test
  void aNameOfTwoGenesIsAmbiguousAndOneOfTwoSpeciesIsNot() {
    try (Enrichment found = read("zqd ZQA1", "")) {
      ListEntry both = found.entries().get(0);
      assertTrue(both.ambiguous());
      assertEquals(1, both.alternatives().size());
      assertFalse(found.entries().get(1).ambiguous());
    }
    try (Enrichment found = read("zqp", "")) {
      assertFalse(found.entries().get(0).ambiguous(), found.entries().toString());
    }
  }

  @Test
  void whatAFamilyBringsIsADuplicateLater() {
    try (Enrichment found = read("ERK\nMAPK1\nMAPK3", "")) {
      assertEquals(List.of("NCBIGene:5594", "NCBIGene:5595"), found.entries().get(0).ids());
      assertEquals("ERK", found.entries().get(1).duplicateOf());
    }
    try (Enrichment found = read("MAPK1\nMAPK3\nERK", "")) {
      assertEquals("MAPK1", found.entries().get(2).duplicateOf());
      assertFalse(found.entries().get(2).outside());
    }
  }

  /** One drawn word, or one entry, is one hit, however many genes stand behind it. */
  @Test
  void aFamilyCountsOnceOnBothSides() {
    for (String list : List.of("ERK", "MAPK1 MAPK3")) {
      try (Enrichment found = read(list, "")) {
        Statistics all = found.page().get(0).all();
        assertEquals(2, all.overlap());
        assertEquals(1, all.words());
        assertEquals(1 - 1.0 / 6, all.p(), 0.2, "a sixth of pairs of four has neither");
      }
    }
  }

  /** Half a hit against a list of one would be an odds ratio far above 1. */
  @Test
  void whatAFigureDoesNotShareHasNoOdds() {
    try (Enrichment found = read("MESH:D005680 MAPK1", "corpus")) {
      for (EnrichedFigure figure : found.page())
        figure.types().forEach((type, s) -> assertEquals(s.overlap() == 0, s.oddsRatio() == 0));
      assertTrue(
          found.page().stream()
              .flatMap(figure -> figure.types().values().stream())
              .anyMatch(s -> s.overlap() == 0));
    }
  }

  @Test
  void idsAreReadAsIds() {
    try (Enrichment found = read("57468\nMESH:D005680\nNCBIGene:207\nAKT1\nFPLX:ERK", "corpus")) {
      assertEquals(
          List.of("id", "id", "id", "symbol", "id"),
          found.entries().stream().map(e -> e.meaning().orElseThrow().via().key()).toList());
    }
  }

  private static void assertUnknown(String list) {
    try (Enrichment found = read(list, "corpus")) {
      for (ListEntry entry : found.entries()) {
        assertTrue(entry.unmatched(), entry.toString());
        assertEquals(List.of(), entry.suggestions(), entry.toString());
      }
    }
  }

  /** Some gene has each of them as an alias once its signs are dropped. */
  @Test
  void cellsOfTablesNameNothing() {
    assertUnknown(
        "-1\n+2\n-2\n0.5\n1.\n.5\n1.2e-5\n1e-5\n1E+05\n\u22121\n(1)\n#2\n<0.05\n95%\n-Inf");
    assertUnknown("NA\nN/A\nn/a\nNaN\nnull\nNULL\nnone\n#N/A");
    assertEquals(List.of(), ids("CCL2-1\nCCL2 1\nIL2.4", "corpus"), "not CCL21, not IL24");
    assertEquals(List.of("NCBIGene:5592"), ids("5592", ""), "a whole number is an Entrez id");
    assertEquals(
        List.of("NCBIGene:207", "NCBIGene:7157"),
        ids("AKT1 -1.5 NA\nTP53 0.3 2e-9", ""),
        "values beside names");
  }

  private static final List<String> JAKS =
      List.of("NCBIGene:3716", "NCBIGene:3717", "NCBIGene:3718");

  @Test
  void shorthandIsOneEntryOfItsGenes() {
    assertEquals(JAKS, ids("JAK1-3", ""));
    assertEquals(List.of("NCBIGene:207", "NCBIGene:208"), ids("AKT1/2", ""));
    assertEquals(List.of("NCBIGene:7097", "NCBIGene:10333"), ids("TLR2/6", ""));
    assertEquals(List.of("NCBIGene:1019", "NCBIGene:1021"), ids("CDK4/6", ""));
    assertTrue(ids("WNT9-11", "").contains("NCBIGene:7481"), "WNT11");
    assertEquals(List.of("NCBIGene:4214", "NCBIGene:10746", "NCBIGene:4215"), ids("MAP3K1-3", ""));
    assertEquals(List.of("NCBIGene:3558", "NCBIGene:3562", "NCBIGene:3565"), ids("IL-2-4", ""));
    try (Enrichment found = read("JAK1-3 JAK2 AKT1/3 AKT1 JAK1/2", "")) {
      assertEquals(
          List.of("", "JAK1-3", "", "AKT1/3", "JAK1-3"),
          found.entries().stream().map(ListEntry::duplicateOf).toList());
      assertEquals(3, found.entries().get(0).parts().size());
    }
  }

  @Test
  void namesWithHyphensAndDigitsStayNames() {
    assertEquals(List.of("NCBIGene:3558"), ids("IL-2", ""));
    assertEquals(List.of("NCBIGene:7124"), ids("TNF-alpha", ""));
    assertEquals(List.of("NCBIGene:4214"), ids("MAP3K1", ""));
    assertEquals(List.of("NCBIGene:1482"), ids("NKX2-5", ""));
    assertEquals(List.of("NCBIGene:1482"), ids("NKX2.5", ""));
    assertEquals(List.of("NCBIGene:1482"), ids("Nkx2-5", HUMAN));
    for (String name : List.of("NF-kB", "14-3-3", "ERK1/2", "Na", "1,25-dihydroxyvitamin D3"))
      assertFalse(ids(name, "").isEmpty(), name);
  }
}
