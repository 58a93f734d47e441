package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import pfocr.FigureBuilder;
import pfocr.TestFigures;
import pfocr.index.FigureFields;
import pfocr.index.IndexBuilder;

/**
 * An index of several segments with a deleted record in each. Runs over few records end in one
 * segment, because Lucene merges small ones at once; so the segments of several indexes are put
 * into one that has the stamp and the names of them all.
 */
class LuceneManySegmentsTest extends RankedSearchContract {
  private static final int SEGMENTS = 3;

  @Override
  FigureSearch open(List<FigureBuilder> figures, Path folder) throws IOException {
    Path whole = folder.resolve("index");
    TestFigures.index(TestFigures.writeNdjson(folder.resolve("all.ndjson"), figures), whole);
    List<Path> parts = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (int i = 0; i < SEGMENTS; i++) {
      List<FigureBuilder> some = new ArrayList<>(part(figures, i));
      some.add(TestFigures.figure("PMC999__gone" + i).title("hedgehog " + i).year(1950 + i));
      gone.add("PMC999__gone" + i);
      Path source = TestFigures.writeNdjson(folder.resolve(i + ".ndjson"), some);
      parts.add(folder.resolve("part" + i));
      TestFigures.index(source, parts.get(i));
    }
    replaceSegments(whole, parts, gone);
    assertEquals(SEGMENTS, LuceneOneSegmentTest.segments(whole));
    return LuceneFigureSearch.open(whole);
  }

  private static List<FigureBuilder> part(List<FigureBuilder> figures, int i) {
    int size = figures.size();
    return figures.subList(size * i / SEGMENTS, size * (i + 1) / SEGMENTS);
  }

  private static void replaceSegments(Path index, List<Path> parts, List<String> gone)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setSimilarity(IndexBuilder.similarity());
    try (var directory = FSDirectory.open(index);
        var old = DirectoryReader.open(directory);
        var writer = new IndexWriter(directory, config)) {
      writer.deleteAll();
      for (Path part : parts)
        try (var other = FSDirectory.open(part)) {
          writer.addIndexes(other);
        }
      for (String figid : gone)
        writer.deleteDocuments(new Term(FigureFields.FIGID, figid.toLowerCase(Locale.ROOT)));
      writer.setLiveCommitData(old.getIndexCommit().getUserData().entrySet());
      writer.commit();
    }
  }
}
