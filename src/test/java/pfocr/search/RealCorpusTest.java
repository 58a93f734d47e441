package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.TestFigures;
import pfocr.index.IndexReport;
import pfocr.query.FacetField;
import pfocr.query.SearchRequest;

/** Searches real records where they lie beside the project; skipped elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealCorpusTest {
  private IndexReport report;
  private FigureSearch search;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    Optional<Path> source =
        Stream.of("../shared/data/pfocr", "../../shared/data/pfocr")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst();
    assumeTrue(source.isPresent(), "no real records in ../shared/data, nothing to search");
    report = TestFigures.index(source.get(), folder);
    search = LuceneFigureSearch.open(folder);
  }

  @AfterAll
  void close() throws IOException {
    if (search != null) search.close();
  }

  @Test
  void takesEveryRecord() {
    assertEquals(53, report.figures());
    assertEquals(0, report.rejected());
  }

  /** The site's own search misses the first six. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "KCC2 morphine", "KCC2", "TrkB", "P2X4R", "potassium-chloride cotransporter",
        "microglia morphine human", "SLC12A5 morphine", "BDNF", "NTRK2", "microglia"
      })
  void findsTheFigureOfKcc2AndMorphine(String text) {
    List<String> found = FigureSearchContract.figids(search.search(SearchRequest.of(text)));
    assertTrue(found.contains(TestFigures.KCC2), found::toString);
  }

  @Test
  void missingOrganismIsNoOrganism() {
    FacetCounts organisms =
        search
            .search(SearchRequest.of("").withFacets(List.of(FacetField.ORGANISM), 1_000))
            .facets()
            .get(0);
    assertTrue(organisms.buckets().size() > 1);
    assertTrue(
        organisms.buckets().stream().noneMatch(bucket -> bucket.value().equals("NA")),
        organisms::toString);
  }
}
