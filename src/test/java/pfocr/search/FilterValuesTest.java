package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                "organisms: Homo sapiens\nfigtype: Scheme\nndex: 0b1f0a1e-1c1d-11ec-9fe4-0ac135e8bacf\n",
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

  private static List<String> warnings(String query) {
    return index.search().search(SearchRequest.of(query)).warnings();
  }

  /** A field with few values tells them. */
  @Test
  void valueOfASmallFieldThatMeansNothingIsWarnedOf() {
    String figtype = warnings("figtype:foo").getFirst();
    assertTrue(figtype.startsWith("No figure has the figtype 'foo'; the values of figtype are "));
    assertTrue(figtype.contains("Scheme"), figtype);
    String has = "No figure has 'xyz'; the values of has are ndex.";
    assertEquals(
        List.of(figtype), filtered(FacetField.FIGTYPE, List.of("foo"), List.of()).warnings());
    assertEquals(
        List.of(has), filtered(FacetField.HAS, List.of("ndex", "xyz"), List.of()).warnings());
    assertEquals(List.of(has), filtered(FacetField.HAS, List.of(), List.of("xyz")).warnings());
    assertEquals(List.of(has), warnings("KCC2 AND has:(xyz OR ndex)"));
    assertEquals(List.of(), warnings("has:NDEX figtype:scheme figtype:sch* -has:*"));
    assertEquals(List.of(), filtered(FacetField.FIGTYPE, List.of("scheme"), List.of()).warnings());
    assertEquals(1, index.search().search(SearchRequest.of("_exists_:ndex")).total());
    assertEquals(3, index.search().search(SearchRequest.of("__all__")).total());
  }
}
