package pfocr.bench.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measures against values worked out by hand. */
class ScoresTest {
  private static final double TINY = 1e-9;

  @Test
  void perfectRankingScoresOne() {
    Scores scores = Scores.of(List.of("a", "b", "x"), Map.of("a", 2, "b", 1));
    assertEquals(new Scores(1, 1, 1, 1, 0.2), scores);
  }

  @Test
  void secondAndFourthOfThreeRelevant() {
    // gains 1/log2(3) + 1/log2(5) = 0.6309 + 0.4307; ideal 1 + 0.6309 + 0.5 = 2.1309
    // precisions 1/2 and 2/4, over three relevant ones
    Map<String, Integer> grades = Map.of("a", 1, "b", 1, "c", 1, "n", 0);
    Scores scores = Scores.of(List.of("n", "a", "x", "b"), grades);
    assertEquals(
        (0.6309297535714574 + 0.43067655807339306) / 2.1309297535714573, scores.ndcg10(), TINY);
    assertEquals((0.5 + 0.5) / 3, scores.averagePrecision(), TINY);
    assertEquals(0.5, scores.reciprocalRank(), TINY);
    assertEquals(2.0 / 3, scores.recall100(), TINY);
    assertEquals(0.2, scores.precision10(), TINY);
  }

  @Test
  void gradesWeighLinearly() {
    // 1 + 3/log2(3) = 2.8928 of 3 + 1/log2(3) = 3.6309
    Scores scores = Scores.of(List.of("low", "high"), Map.of("low", 1, "high", 3));
    assertEquals(2.892789260714372 / 3.6309297535714574, scores.ndcg10(), TINY);
  }

  @Test
  void nothingFoundScoresZero() {
    assertEquals(new Scores(0, 0, 0, 0, 0), Scores.of(List.of("x"), Map.of("a", 1)));
    assertEquals(new Scores(0, 0, 0, 0, 0), Scores.of(List.of(), Map.of()));
  }

  @Test
  void meanIsOverTopics() {
    Scores mean = Scores.mean(List.of(new Scores(1, 1, 1, 1, 1), new Scores(0, 0, 0, 0, 0)));
    assertEquals(new Scores(0.5, 0.5, 0.5, 0.5, 0.5), mean);
  }
}
