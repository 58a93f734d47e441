package pfocr.relevance;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;

/**
 * How well rankings answer questions, each between 0 and 1.
 *
 * @param recall1 share of the fully answering figures that stand first, of those that could
 * @param recall5 the same for the first five
 * @param mrr mean of one by the rank of the first fully answering figure
 * @param ndcg10 gain of the first ten (3 in full, 1 in part), discounted by rank, against the best
 *     order there could be
 */
record Metrics(int questions, double recall1, double recall5, double mrr, double ndcg10) {
  private static final int FULL = 2;

  /** A question and the figids that were found for it, best first. */
  record Ranking(Question question, List<String> figids) {
    /** The rank of the first fully answering figure, 0 when there is none. */
    int rank() {
      for (int i = 0; i < figids.size(); i++)
        if (question.grade(figids.get(i)) == FULL) return i + 1;
      return 0;
    }
  }

  static Metrics of(List<Ranking> rankings) {
    return new Metrics(
        rankings.size(),
        mean(rankings, (ranking, k) -> recall(ranking, k), 1),
        mean(rankings, (ranking, k) -> recall(ranking, k), 5),
        mean(rankings, (ranking, k) -> ranking.rank() == 0 ? 0 : 1.0 / ranking.rank(), 0),
        mean(rankings, (ranking, k) -> gain(ranking, k) / bestGain(ranking, k), 10));
  }

  private static double mean(
      List<Ranking> rankings, ToDoubleBiFunction<Ranking, Integer> metric, int k) {
    return rankings.stream().mapToDouble(r -> metric.applyAsDouble(r, k)).average().orElse(0);
  }

  private static double recall(Ranking ranking, int k) {
    Question question = ranking.question();
    long wanted = question.grades().values().stream().filter(grade -> grade == FULL).count();
    long found = ranking.figids().stream().limit(k).filter(f -> question.grade(f) == FULL).count();
    return (double) found / Math.min(k, wanted);
  }

  private static double gain(Ranking ranking, int k) {
    return discounted(ranking.figids().stream().limit(k).map(ranking.question()::grade).toList());
  }

  private static double bestGain(Ranking ranking, int k) {
    return discounted(
        ranking.question().grades().values().stream().sorted((a, b) -> b - a).limit(k).toList());
  }

  private static double discounted(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < grades.size(); i++)
      gain += ((1 << grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    return gain;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%3d questions  recall@1 %.3f  recall@5 %.3f  MRR %.3f  nDCG@10 %.3f",
        questions,
        recall1,
        recall5,
        mrr,
        ndcg10);
  }
}
