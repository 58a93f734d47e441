package pfocr.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static Metrics of(Map<String, Integer> grades, String... figids) {
    Question question = new Question("q", "text", grades);
    return Metrics.of(List.of(new Metrics.Ranking(question, List.of(figids))));
  }

  @Test
  void bestOrderIsOne() {
    assertEquals(
        new Metrics(1, 1, 1, 1, 1), of(Map.of("a", 2, "b", 2, "c", 1), "a", "b", "c", "d"));
  }

  @Test
  void nothingFoundIsZero() {
    assertEquals(new Metrics(1, 0, 0, 0, 0), of(Map.of("a", 2)));
  }

  @Test
  void secondPlaceIsHalf() {
    Metrics metrics = of(Map.of("a", 2), "x", "a");
    assertEquals(0, metrics.recall1());
    assertEquals(1, metrics.recall5());
    assertEquals(0.5, metrics.mrr());
    assertEquals(Math.log(2) / Math.log(3), metrics.ndcg10(), 1e-9);
  }

  @Test
  void partialAnswersGainButAreNotRecalled() {
    Metrics metrics = of(Map.of("a", 2, "b", 1), "b");
    assertEquals(0, metrics.recall5());
    assertEquals(0, metrics.mrr());
    assertEquals(1 / (3 + Math.log(2) / Math.log(3)), metrics.ndcg10(), 1e-9);
  }

  @Test
  void isTheMeanOfTheQuestions() {
    Question question = new Question("q", "text", Map.of("a", 2));
    Metrics metrics =
        Metrics.of(
            List.of(
                new Metrics.Ranking(question, List.of("a")),
                new Metrics.Ranking(question, List.of("x", "y", "z", "a"))));
    assertEquals(0.5, metrics.recall1());
    assertEquals(0.625, metrics.mrr());
  }
}
