package pfocr.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pfocr.figure.Problem;

/** The problems of a run, told by several threads. Thread-safe. */
final class ProblemList {
  private final List<Problem> problems = new ArrayList<>();

  synchronized void add(Problem problem) {
    problems.add(problem);
  }

  synchronized long rejected() {
    return problems.stream().filter(Problem::fatal).count();
  }

  /** All problems in the order of the files. */
  synchronized List<Problem> sorted() {
    return problems.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
        .toList();
  }
}
