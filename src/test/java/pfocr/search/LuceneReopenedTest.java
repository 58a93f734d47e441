package pfocr.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import pfocr.FigureBuilder;
import pfocr.TestFigures;
import pfocr.query.SearchRequest;

class LuceneReopenedTest extends RankedSearchContract {
  @Override
  FigureSearch open(List<FigureBuilder> figures, Path folder) throws IOException {
    Path index = folder.resolve("index");
    TestFigures.index(TestFigures.writeNdjson(folder.resolve("figures.ndjson"), figures), index);
    try (FigureSearch first = LuceneFigureSearch.open(index)) {
      first.search(SearchRequest.of("KCC2"));
    }
    return LuceneFigureSearch.open(index);
  }
}
