package pfocr.bench.relevance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good one or the mean of many rankings is; the definitions are those of trec_eval.
 *
 * @param ndcg10 nDCG at 10 with the grade as gain and log2(rank + 1) as discount
 * @param averagePrecision mean of the precisions at each relevant document, 0 for those not found
 * @param reciprocalRank one over the rank of the first relevant document
 * @param recall100 share of the relevant documents among the first 100
 * @param precision10 share of relevant documents among the first 10
 */
record Scores(
    double ndcg10,
    double averagePrecision,
    double reciprocalRank,
    double recall100,
    double precision10) {

  /** Scores a ranking; grades above 0 are relevant, unjudged documents are not. */
  static Scores of(List<String> ranking, Map<String, Integer> grades) {
    long relevant = grades.values().stream().filter(grade -> grade > 0).count();
    double gain = 0;
    double precisions = 0;
    double first = 0;
    int found = 0;
    int found10 = 0;
    int found100 = 0;
    for (int rank = 1; rank <= ranking.size(); rank++) {
      int grade = grades.getOrDefault(ranking.get(rank - 1), 0);
      if (grade <= 0) continue;
      found++;
      precisions += (double) found / rank;
      if (first == 0) first = 1.0 / rank;
      if (rank <= 10) {
        gain += discounted(grade, rank);
        found10++;
      }
      if (rank <= 100) found100++;
    }
    return new Scores(
        gain == 0 ? 0 : gain / idealGain(grades),
        relevant == 0 ? 0 : precisions / relevant,
        first,
        relevant == 0 ? 0 : (double) found100 / relevant,
        found10 / 10.0);
  }

  /** The mean over topics; all zero for none. */
  static Scores mean(List<Scores> scores) {
    return new Scores(
        scores.stream().mapToDouble(Scores::ndcg10).average().orElse(0),
        scores.stream().mapToDouble(Scores::averagePrecision).average().orElse(0),
        scores.stream().mapToDouble(Scores::reciprocalRank).average().orElse(0),
        scores.stream().mapToDouble(Scores::recall100).average().orElse(0),
        scores.stream().mapToDouble(Scores::precision10).average().orElse(0));
  }

  private static double idealGain(Map<String, Integer> grades) {
    List<Integer> best =
        grades.values().stream()
            .filter(grade -> grade > 0)
            .sorted(Comparator.reverseOrder())
            .limit(10)
            .toList();
    double gain = 0;
    for (int rank = 1; rank <= best.size(); rank++) gain += discounted(best.get(rank - 1), rank);
    return gain;
  }

  private static double discounted(int grade, int rank) {
    return grade * Math.log(2) / Math.log(rank + 1);
  }
}
