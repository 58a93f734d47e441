package pfocr.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.query.FacetField;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;
import pfocr.search.ResultPage;

class HotSwapTest {
  /** Enough to be always asking; more would only slow the runs down. */
  private static final int THREADS = 2;

  @TempDir Path dir;

  /** Every answer belongs to one build as a whole: total, hits, facet and info. */
  @Test
  void noRequestFailsOrMixesStatesWhileTheIndexIsUpdated() throws Exception {
    Path index = dir.resolve("index");
    FigureFolder.index(index, false, corpus(0));
    Map<String, Long> totals = new ConcurrentHashMap<>();
    AtomicBoolean stop = new AtomicBoolean();
    try (FigureSearch search = LuceneFigureSearch.open(index);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Long>> loads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++)
        loads.add(
            threads.submit(() -> {
              long answers = 0;
              for (; !stop.get(); answers++) {
                ask(search, totals);
                Thread.sleep(1);
              }
              return answers;
            }));
      try {
        for (int round = 1; round <= 5; round++) {
          IndexReport report = FigureFolder.index(index, round == 3, corpus(round));
          Await.until(() -> search.info().figures() == report.figures());
          Thread.sleep(50);
        }
      } finally {
        stop.set(true);
      }
      for (Future<Long> load : loads) assertTrue(load.get() > 0);
    }
    assertTrue(totals.size() >= 6, totals.toString());
  }

  private Path corpus(int round) throws Exception {
    return FigureFolder.ndjson(
        dir.resolve("corpus.ndjson"), 1, 200 + 10 * round, round % 2 == 0 ? "Even" : "Odd");
  }

  private static void ask(FigureSearch search, Map<String, Long> totals) {
    ResultPage page =
        search.search(SearchRequest.of("figure").withFacets(List.of(FacetField.YEAR), 10));
    assertEquals(page.index().figures(), page.total());
    assertEquals(page.total(), page.facets().getFirst().buckets().getFirst().count());
    assertEquals(20, page.hits().size());
    Long other = totals.putIfAbsent(page.index().build(), page.total());
    if (other != null) assertEquals(other, page.total());
    String word = page.total() / 10 % 2 == 0 ? "Even" : "Odd";
    page.hits().forEach(hit -> assertTrue(hit.figure().caption().startsWith(word)));
  }
}
