package pfocr.enrich;

import java.util.List;
import java.util.stream.IntStream;

/** The statistics of all rows. Used by one thread. */
final class Scores {
  private final List<Stratum> strata;
  private final Overlaps overlaps;
  private final Test all;
  private final Test[] single;

  /** p-values of all rows and what they are worth among all tests. */
  private record Test(double[] p, double[] fdr) {}

  /**
   * @param tested how many figures are tested
   * @param testedAlone how many of them have anything of each kind
   */
  Scores(List<Stratum> strata, Overlaps overlaps, int tested, List<Integer> testedAlone) {
    this.strata = strata;
    this.overlaps = overlaps;
    this.single = new Test[strata.size()];
    for (int s = 0; s < single.length; s++) single[s] = test(s, s + 1, testedAlone.get(s));
    this.all = single.length == 1 ? single[0] : test(0, single.length, tested);
  }

  private Test test(int from, int to, int tested) {
    double[] p = new double[overlaps.rows()];
    for (int row = 0; row < p.length; row++) {
      int units = 0;
      for (int s = from; s < to; s++) units += overlaps.units(row, s);
      p[row] = tail(row, from, to, units);
    }
    return new Test(p, FalseDiscovery.rates(p, tested));
  }

  /**
   * The probability of at least so many hits in some kinds together, when each kind is drawn by
   * itself: the sum over what the others may bring. Genes come first and are many, so they are left
   * for the end.
   */
  private double tail(int row, int from, int to, int units) {
    if (units <= 0) return 1;
    int last = to - 1;
    Tails tails = strata.get(last).tails();
    int size = overlaps.size(row, last);
    if (last == from) return tails.atLeast(units, size);
    double sum = 0;
    int most = Math.min(size, strata.get(last).list());
    for (int hits = 0; hits <= most; hits++)
      sum += tails.exactly(hits, size) * tail(row, from, last, units - hits);
    return Math.min(1, sum);
  }

  /** The p-value of a row over all kinds. */
  double p(int row) {
    return all.p[row];
  }

  /** The statistics of a row over all kinds. */
  Statistics all(int row) {
    return statistics(row, 0, strata.size(), all);
  }

  /** The statistics of a row over one kind. */
  Statistics of(int row, int stratum) {
    return statistics(row, stratum, stratum + 1, single[stratum]);
  }

  private Statistics statistics(int row, int from, int to, Test test) {
    int hits = 0;
    int units = 0;
    int size = 0;
    int list = 0;
    int background = 0;
    double shared = 0;
    double ours = 0;
    double theirs = 0;
    for (int s = from; s < to; s++) {
      hits += overlaps.hits(row, s);
      units += overlaps.units(row, s);
      size += overlaps.size(row, s);
      list += strata.get(s).list();
      background += strata.get(s).background();
      shared += overlaps.shared(row, s);
      ours += strata.get(s).listWeight();
      theirs += overlaps.weight(row, s);
    }
    return new Statistics(
        hits,
        units,
        list,
        size,
        background,
        test.p[row],
        test.fdr[row],
        oddsRatio(row, from, to),
        (double) hits / (list + size - hits),
        2.0 * hits / (list + size),
        hits == 0 ? 0 : Math.min(1, shared / Math.sqrt(ours * theirs)));
  }

  private double oddsRatio(int row, int from, int to) {
    if (IntStream.range(from, to).allMatch(s -> overlaps.units(row, s) == 0)) return 0;
    double ratio = oddsRatio(row, from, to, 0);
    return Double.isFinite(ratio) ? ratio : oddsRatio(row, from, to, 0.5);
  }

  /**
   * Mantel and Haenszel (1959); over one kind the sample odds ratio. NaN for 0 by 0. The tables are
   * those of the test; where words stand for many things each, nothing may be left for neither set.
   */
  private double oddsRatio(int row, int from, int to, double added) {
    double favour = 0;
    double against = 0;
    for (int s = from; s < to; s++) {
      int units = overlaps.units(row, s);
      int size = overlaps.size(row, s);
      int list = strata.get(s).list();
      double both = units + added;
      double figureOnly = size - units + added;
      double listOnly = list - units + added;
      double neither = Math.max(0, strata.get(s).background() - list - size + units) + added;
      double sum = both + figureOnly + listOnly + neither;
      favour += both * neither / sum;
      against += figureOnly * listOnly / sum;
    }
    return favour / against;
  }
}
