package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import pfocr.FigureBuilder;
import pfocr.TestFigures;

class LuceneOneSegmentTest extends RankedSearchContract {
  @Override
  FigureSearch open(List<FigureBuilder> figures, Path folder) throws IOException {
    Path index = folder.resolve("index");
    TestFigures.index(TestFigures.writeMarkdown(folder.resolve("clone"), figures), index);
    assertEquals(1, segments(index));
    return LuceneFigureSearch.open(index);
  }

  static int segments(Path index) throws IOException {
    try (var directory = FSDirectory.open(index);
        var reader = DirectoryReader.open(directory)) {
      return reader.leaves().size();
    }
  }
}
