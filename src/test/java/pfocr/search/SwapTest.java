package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.FigureBuilder;
import pfocr.TestFigures;
import pfocr.figure.Figure;
import pfocr.query.SearchRequest;
import pfocr.query.Sort;

/** Lists that are read on while the index changes under them. */
class SwapTest {
  private static final String[] LETTERS = {"b", "d", "f", "h", "j", "l", "n", "p"};

  @TempDir Path folder;

  private static FigureBuilder figure(String letter, int year) {
    return TestFigures.figure("PMC1__" + letter).title("Figure " + letter).year(year);
  }

  private static List<FigureBuilder> figures() {
    List<FigureBuilder> figures = new ArrayList<>();
    for (int i = 0; i < LETTERS.length; i++) figures.add(figure(LETTERS[i], 2010 + i / 2));
    return figures;
  }

  private void index(List<FigureBuilder> figures) throws IOException {
    TestFigures.index(
        TestFigures.writeNdjson(folder.resolve("figures.ndjson"), figures),
        folder.resolve("index"));
  }

  private FigureSearch opened() throws IOException {
    index(figures());
    return LuceneFigureSearch.open(folder.resolve("index"));
  }

  private static void follow(FigureSearch search) {
    ((LuceneFigureSearch) search).follow();
  }

  @Test
  void listGoesOnFromItsPlaceWhenFiguresComeAndGo() throws IOException {
    try (FigureSearch search = opened()) {
      for (Sort sort : List.of(Sort.FIGID, Sort.NEWEST, Sort.OLDEST)) {
        index(figures());
        follow(search);
        SearchRequest request = SearchRequest.of("").withSort(sort);
        ResultPage first = search.search(request.withPage(0, 3));
        List<String> read = new ArrayList<>(figids(first));

        List<FigureBuilder> changed = new ArrayList<>(figures());
        String last = read.get(2);
        changed.removeIf(figure -> figure.figid().equals(last));
        for (String letter : List.of("a", "g", "i", "z")) changed.add(figure(letter, 2012));
        index(changed);
        follow(search);

        Comparator<Figure> order = NaiveSearch.order(sort);
        Figure place = first.hits().get(2).figure();
        changed.stream()
            .map(figure -> figure.record().figure())
            .filter(figure -> order.compare(figure, place) > 0)
            .sorted(order)
            .forEach(figure -> read.add(figure.figid()));
        List<String> glued = new ArrayList<>(figids(first));
        Optional<String> cursor = first.next();
        while (cursor.isPresent()) {
          ResultPage page = search.search(request.withCursor(cursor.get(), 3));
          glued.addAll(figids(page));
          cursor = page.next();
        }
        assertEquals(read, glued, sort.key());
      }
    }
  }

  @Test
  void tellsThatTheIndexHasChanged() throws IOException {
    try (FigureSearch search = opened()) {
      SearchRequest request = SearchRequest.of("figure").withSort(Sort.FIGID);
      ResultPage first = search.search(request.withPage(0, 2));
      String cursor = first.next().orElseThrow();
      assertEquals(List.of(), search.search(request.withCursor(cursor, 2)).warnings());

      index(figures().subList(0, 6));
      follow(search);
      ResultPage second = search.search(request.withCursor(cursor, 2));
      assertNotEquals(first.index().build(), second.index().build());
      assertTrue(second.warnings().get(0).contains("index has changed"));
      assertEquals(6, second.total());
    }
  }

  @Test
  void equalRecordsMakeAnEqualBuild() throws IOException {
    try (FigureSearch search = opened()) {
      String build = search.info().build();
      index(figures().subList(0, 5));
      follow(search);
      assertNotEquals(build, search.info().build());
      index(figures());
      follow(search);
      assertEquals(build, search.info().build());
    }
  }

  private static List<String> figids(ResultPage page) {
    return FigureSearchContract.figids(page);
  }
}
