package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.TestFigures;
import pfocr.query.Operator;
import pfocr.query.SearchRequest;

/** Texts that ask for more than they should get; over the sample, which has many words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongQueriesTest {
  private FigureSearch search;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    TestFigures.index(Path.of("sample"), folder);
    search = LuceneFigureSearch.open(folder);
  }

  @AfterAll
  void close() throws IOException {
    search.close();
  }

  /** As much of each as a request may hold. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b ",
        "TNF-α ",
        "IL-1β/",
        "ERK1/2/3/",
        "a* ",
        "*a",
        "*a*?",
        "?*",
        "a?",
        "x~2 ",
        "x~",
        "\"a b\" ",
        "(",
        "((a) ",
        "NOT ",
        "gene:a* ",
        "organism:*a?? ",
        "title:a* ",
        "-",
        "a-",
        "α",
        "αa",
        "MESH:D1 ",
        "year:2015 ",
        "😀",
        "a OR ",
        "\"a ",
        "a/",
        "SLC12A5 KCC2 "
      })
  void isSoonDone(String piece) {
    String text = piece.repeat(SearchRequest.MAX_TEXT / piece.length());
    assertTimeout(Duration.ofSeconds(20), () -> search.search(SearchRequest.of(text)), piece);
  }

  @Test
  void answersAsManyDifferentPatternsAsMayBeTyped() {
    StringBuilder text = new StringBuilder();
    for (char c = 'a'; c < 'z'; c++) text.append(c).append("* ");
    assertTrue(
        search.search(SearchRequest.of(text.toString()).withOperator(Operator.OR)).total() > 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*a??????????????????????", "*a*b??????????????????"})
  void widensPatternsThatWouldTakeTooLong(String pattern) {
    SearchRequest typed = SearchRequest.of(pattern).withExpand(false, Set.of());
    assertTrue(search.search(typed).total() > 0);
    assertEquals(0, search.search(typed.withText("organism:" + pattern + "xyzzy")).total());
  }
}
