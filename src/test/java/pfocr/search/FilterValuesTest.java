package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.SearchRequest;

/** Filters by any name of a value, and organisms as records write them. */
class FilterValuesTest {
  @TempDir static Path folder;
  private static SmallIndex index;

  @BeforeAll
  static void build() throws IOException {
    index =
        new SmallIndex(folder)
            .addWith(
                "organisms: Homo sapiens\n",
                "kcc2",
                "One.",
                new SmallIndex.Drawn("KCC2", "SLC12A5", "57468", "ncbigene_synonym"))
            .addWith(
                "organisms: Yeast\n",
                "akt",
                "Two.",
                new SmallIndex.Drawn("AKT1", "AKT1", "207", "ncbigene_symbol"))
            .addWith(
                "organisms: [Saccharomyces cerevisiae, C. elegans]\n",
                "akt2",
                "Three.",
                new SmallIndex.Drawn("AKT2", "AKT2", "208", "ncbigene_symbol"))
            .open();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static ResultPage filtered(FacetField field, List<String> any, List<String> none) {
    return index
        .search()
        .search(SearchRequest.of("").withFilters(Map.of(field, new Filter(any, none))));
  }

  @ParameterizedTest
  @CsvSource({
    "GENE, SLC12A5, kcc2",
    "GENE, KCC2, kcc2",
    "GENE, 57468, kcc2",
    "GENE, ncbigene:57468, kcc2",
    "GENE, AKT, akt|akt2",
    "ORGANISM, human, kcc2",
    "ORGANISM, 9606, kcc2",
    "ORGANISM, yeast, akt|akt2",
    "ORGANISM, saccharomyces cerevisiae, akt|akt2",
    "ORGANISM, Caenorhabditis elegans, akt2",
  })
  void valueIsReadByAnyName(FacetField field, String value, String figids) {
    ResultPage page = filtered(field, List.of(value), List.of());
    List<String> found = page.hits().stream().map(hit -> hit.figure().figid()).sorted().toList();
    assertEquals(List.of(figids.split("\\|")), found);
    assertEquals(List.of(), page.warnings());
  }

  @Test
  void whatIsExcludedIsReadByAnyName() {
    assertEquals(2, filtered(FacetField.GENE, List.of(), List.of("AKT1")).total());
    assertEquals(1, filtered(FacetField.GENE, List.of(), List.of("AKT")).total());
  }

  @Test
  void valueThatMeansNothingIsWarnedOf() {
    ResultPage page = filtered(FacetField.GENE, List.of("nosuchgene"), List.of());
    assertEquals(0, page.total());
    assertEquals(List.of("No figure has the gene 'nosuchgene'."), page.warnings());
  }
}
