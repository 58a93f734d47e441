package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pfocr.query.SearchRequest;

/**
 * Words of {@code ordinary-words.txt} are read as text; their case can say that a gene is meant.
 */
class OrdinaryWordsTest {
  @TempDir static Path folder;
  private static SmallIndex index;

  @BeforeAll
  static void build() throws IOException {
    index =
        new SmallIndex(folder)
            .add(
                "PMC1__f1",
                "The dorsal horn was set.",
                new SmallIndex.Drawn("dorsal", "SET", "6418", "ncbigene_synonym"),
                new SmallIndex.Drawn("and", "AND1", "1", "ncbigene_synonym"))
            .add(
                "PMC2__f1",
                "SET binds histones.",
                new SmallIndex.Drawn("SET", "SET", "6418", "ncbigene_symbol"))
            .open();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  static List<String> ordinary() throws IOException {
    try (InputStream in = OrdinaryWordsTest.class.getResourceAsStream("ordinary-words.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(row -> !row.isBlank() && !row.startsWith("#"))
          .toList();
    }
  }

  @Test
  void hasAtLeastFortyQueries() throws IOException {
    assertTrue(ordinary().size() >= 40);
  }

  private static List<String> genes(String query) {
    return index.search().search(SearchRequest.of(query)).interpretation().terms().stream()
        .filter(term -> term.sense().type().equals("gene") || term.sense().type().equals("family"))
        .map(term -> term.text() + " is " + term.sense().label())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ordinary")
  void isNoGene(String query) {
    assertEquals(List.of(), genes(query));
  }

  @ParameterizedTest
  @CsvSource({
    "SET, SET",
    "REST, REST",
    "cAMP CREB1, CREB1",
    "CAT, CAT",
    "MET, MET",
    "c-Met, MET",
    "akt1, AKT1",
    "kcc2, SLC12A5",
    "p53, TP53",
    "gene:set, ",
    "FAT1, FAT1",
    "MAX, MAX",
    "CLOCK, CLOCK",
    "the role of BAD, BAD"
  })
  void caseShowsThatAGeneIsMeant(String query, String symbol) {
    List<String> genes = genes(query);
    if (symbol == null) assertEquals(List.of(), genes);
    else assertTrue(genes.stream().anyMatch(gene -> gene.endsWith(" is " + symbol)), "" + genes);
  }

  @Test
  void wordsDoNotFindWhatIsOnlyDrawn() {
    assertEquals(List.of("PMC2__f1"), index.find("SET binds"));
    assertEquals(List.of("PMC1__f1"), index.find("dorsal horn"));
  }
}
