package pfocr.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.TestFigures;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.Interpretation;
import pfocr.search.LuceneFigureSearch;
import pfocr.search.ResultPage;

/**
 * Judged questions over the sample. What comes of each is written down in {@code golden/}, so that
 * a change of the ranking shows as a difference there; {@code -Dpfocr.golden=write} writes it anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {
  private static final Path FOLDER = Path.of("src/test/resources/relevance");
  private static final boolean WRITE = "write".equals(System.getProperty("pfocr.golden"));
  private static final int SHOWN = 5;
  private static final int DEPTH = 100;

  /** No change may fall below these, written down or not. */
  private static final double MIN_MRR = 0.93;

  private static final double MIN_RECALL_5 = 0.95;
  private static final double MIN_NDCG_10 = 0.92;

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

  @ParameterizedTest
  @ValueSource(strings = {"questions-a", "questions-b"})
  void answersAsWrittenDown(String name) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Question question : Question.read(FOLDER.resolve(name + ".tsv")))
      text.append(printed(question, answer(question))).append('\n');
    compare(name + ".txt", text.toString());
  }

  @Test
  void answersNotWorseThanWrittenDown() throws IOException {
    List<Metrics.Ranking> all = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String name : List.of("questions-a", "questions-b")) {
      List<Metrics.Ranking> some = new ArrayList<>();
      for (Question question : Question.read(FOLDER.resolve(name + ".tsv")))
        some.add(new Metrics.Ranking(question, figids(answer(question))));
      text.append("%-12s %s%n".formatted(name, Metrics.of(some)));
      all.addAll(some);
    }
    Metrics metrics = Metrics.of(all);
    text.append("%-12s %s%n".formatted("all", metrics));
    text.append("\nNot among the first ").append(SHOWN).append(":\n");
    for (Metrics.Ranking ranking : all)
      if (ranking.rank() == 0 || ranking.rank() > SHOWN)
        text.append(
            "%s %-60s rank %d%n"
                .formatted(ranking.question().id(), ranking.question().text(), ranking.rank()));
    assertTrue(metrics.mrr() >= MIN_MRR, metrics::toString);
    assertTrue(metrics.recall5() >= MIN_RECALL_5, metrics::toString);
    assertTrue(metrics.ndcg10() >= MIN_NDCG_10, metrics::toString);
    compare("summary.txt", text.toString());
  }

  private ResultPage answer(Question question) {
    return search.search(SearchRequest.of(question.text()).withPage(0, DEPTH));
  }

  private static List<String> figids(ResultPage page) {
    return page.hits().stream().map(hit -> hit.figure().figid()).toList();
  }

  private static String printed(Question question, ResultPage page) {
    List<String> found = figids(page);
    StringBuilder text = new StringBuilder();
    Interpretation read = page.interpretation();
    text.append(question.id()).append("  ").append(question.text()).append('\n');
    text.append("  read: ").append(read.parsed());
    text.append(read.relaxed() ? ", relaxed from " + read.matchingAll() : "");
    text.append(", ").append(page.total()).append(" found\n");
    for (Interpretation.Term term : read.terms())
      text.append(
          "  name: %s = %s %s%n".formatted(term.text(), term.sense().id(), term.sense().label()));
    question
        .grades()
        .forEach((figid, grade) ->
            text.append(
                "  wanted %s: rank %d%n".formatted("*".repeat(grade), found.indexOf(figid) + 1)));
    for (int i = 0; i < Math.min(SHOWN, found.size()); i++)
      text.append(
          "  %d %s %s%n"
              .formatted(i + 1, found.get(i), "*".repeat(question.grade(found.get(i))))
              .replace(" \n", "\n"));
    return text.toString();
  }

  private static void compare(String name, String text) throws IOException {
    Path golden = FOLDER.resolve("golden").resolve(name);
    if (WRITE) Files.writeString(golden, text);
    assertEquals(
        Files.exists(golden) ? Files.readString(golden) : "",
        text,
        () -> golden + " differs; if that is meant: -Dtest=RelevanceTest -Dpfocr.golden=write");
  }
}
