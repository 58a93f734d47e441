package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.FigureBuilder;
import pfocr.TestFigures;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import pfocr.query.FacetField;
import pfocr.query.SearchRequest;

/** The order in which records were indexed must not show in any answer. */
class IndexingOrderTest {
  private static final List<String> QUERIES =
      List.of(
          "",
          "KCC2 morphine",
          "BDNF",
          "hedgehog",
          "the neurons of the host",
          "TNF-α NF-κB",
          "growth OR pain OR muscle",
          "phos* -kinase",
          "\"limb bud\"",
          "year:2012");

  @Test
  void answersAreEqual(@TempDir Path folder) throws IOException {
    List<FigureBuilder> figures = TestFigures.all();
    index(figures, folder.resolve("forward"), 1);
    index(figures.reversed(), folder.resolve("backward"), 2);
    try (FigureSearch forward = LuceneFigureSearch.open(folder.resolve("forward"));
        FigureSearch backward = LuceneFigureSearch.open(folder.resolve("backward"))) {
      assertEquals(forward.info().build(), backward.info().build());
      for (String text : QUERIES) {
        SearchRequest request = SearchRequest.of(text).withFacets(List.of(FacetField.values()), 3);
        ResultPage one = forward.search(request);
        ResultPage other = backward.search(request);
        assertEquals(one.hits(), other.hits(), text);
        assertEquals(one.facets(), other.facets(), text);
      }
    }
  }

  private static void index(List<FigureBuilder> figures, Path index, int threads)
      throws IOException {
    Path source = TestFigures.writeNdjson(Path.of(index + ".ndjson"), figures);
    var options = new IndexBuilder.Options(index, false, threads, Optional.empty());
    IndexBuilder.build(List.of(source), options, IndexProgress.NONE);
  }
}
