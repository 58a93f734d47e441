package pfocr.bench.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.bench.corpus.CorpusWriter;
import pfocr.bench.corpus.GeneratedCorpus;
import pfocr.bench.load.QuerySample;

/** The two raw loops do the same work: they find and count the same, and mark what they find. */
class RawLuceneTest {
  @TempDir private Path folder;

  @Test
  void loopsAgreeOnTotalsAndFacets() throws IOException {
    Path ndjson = folder.resolve("corpus.ndjson");
    new CorpusWriter(new GeneratedCorpus(1), 400).write(ndjson);
    List<String> queries = new QuerySample(ndjson, 1).take(200);
    assertEquals(200, new HashSet<>(queries).size());
    int marked = 0;
    try (RawLucene.Searcher stock = open(new StockLucene(), ndjson);
        RawLucene.Searcher tuned = open(new TunedLucene(), ndjson)) {
      for (String query : queries) {
        RawAnswer expected = stock.answer(query);
        RawAnswer answer = tuned.answer(query);
        assertTrue(answer.total() > 0, query);
        assertEquals(expected.total(), answer.total(), query);
        assertEquals(expected.hits().size(), answer.hits().size(), query);
        assertEquals(counts(expected), counts(answer), query);
        if (answer.hits().stream().anyMatch(hit -> hit.caption().contains("<mark>"))) marked++;
      }
    }
    assertTrue(marked > 150, marked + " of 200 answers have a marked caption");
  }

  /** The counts of each facet in their order; among equal counts each loop has its own order. */
  private static List<List<Integer>> counts(RawAnswer answer) {
    return List.of("organism", "year", "figtype", "gene").stream()
        .map(facet -> List.copyOf(answer.facets().get(facet).values()))
        .toList();
  }

  private RawLucene.Searcher open(RawLucene lucene, Path ndjson) throws IOException {
    Path index = folder.resolve(lucene.name());
    assertEquals(400, lucene.index(ndjson, index, 2));
    return lucene.open(index);
  }
}
