package pfocr.search;

/** How much more often two things are drawn together than by chance. */
final class Association {
  private Association() {}

  /**
   * Lift: the probability of both over the product of their probabilities, P(ab) / (P(a) P(b)). 1
   * is chance; it is largest for rare pairs, so two things that are drawn once, in one figure, beat
   * all others.
   *
   * @param together figures with both
   * @param first figures with the first
   * @param second figures with the second
   * @param all figures that were looked at
   */
  static double lift(long together, long first, long second, long all) {
    return first == 0 || second == 0 ? 0 : (double) together * all / first / second;
  }

  /**
   * Strength: Dunning's log-likelihood ratio of the two-by-two table (T. Dunning, Accurate methods
   * for the statistics of surprise and coincidence, Computational Linguistics 19, 1993), with a
   * minus when they are drawn together less often than by chance. It grows with the evidence: ten
   * figures out of ten weigh ten times as much as one out of one. That is why partners are ordered
   * by it and not by lift.
   */
  static double strength(long together, long first, long second, long all) {
    double expected = (double) first * second / all;
    double ratio =
        2
            * (part(together, expected)
                + part(first - together, first - expected)
                + part(second - together, second - expected)
                + part(all - first - second + together, all - first - second + expected));
    return together < expected ? -ratio : Math.max(0, ratio);
  }

  private static double part(long seen, double expected) {
    return seen <= 0 ? 0 : seen * Math.log(seen / expected);
  }
}
