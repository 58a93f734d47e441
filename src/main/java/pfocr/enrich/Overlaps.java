package pfocr.enrich;

import java.util.Arrays;
import java.util.List;
import pfocr.search.EntitySets;

/**
 * The figures that show something of the list, with what is needed to test them: one row each, and
 * in it one cell for each kind of things. Filled figure by figure. Used by one thread.
 */
final class Overlaps {
  private List<Stratum> strata;
  private List<Cells> cells;
  private final Distinct words = new Distinct();
  private final Distinct entries = new Distinct();
  private int[] figures = new int[256];
  private int rows;

  /** The columns of one kind of things. */
  private static final class Cells {
    int[] hits = new int[256];
    int[] units = new int[256];
    int[] sizes = new int[256];
    double[] shared = new double[256];
    double[] weight = new double[256];

    void grow(int size) {
      hits = Arrays.copyOf(hits, size);
      units = Arrays.copyOf(units, size);
      sizes = Arrays.copyOf(sizes, size);
      shared = Arrays.copyOf(shared, size);
      weight = Arrays.copyOf(weight, size);
    }
  }

  /** Counts different small numbers. */
  private static final class Distinct {
    private int[] seen = new int[256];
    private int round;
    private int count;

    void begin() {
      round++;
      count = 0;
    }

    void add(int number) {
      if (number >= seen.length) seen = Arrays.copyOf(seen, Math.max(number + 1, 2 * seen.length));
      if (seen[number] != round) count++;
      seen[number] = round;
    }
  }

  Overlaps(List<Stratum> strata) {
    this.strata = List.copyOf(strata);
    this.cells = strata.stream().map(stratum -> new Cells()).toList();
  }

  /**
   * Counts what a figure shows; when that is something of the list it gets a row.
   *
   * @return a bit for each kind of which it shows anything that counts
   */
  int add(int figure) {
    if (rows == figures.length) grow();
    int hits = 0;
    int kinds = 0;
    for (int s = 0; s < strata.size(); s++) {
      Cells into = cells.get(s);
      count(figure, strata.get(s), into);
      hits += into.hits[rows];
      if (into.sizes[rows] > 0) kinds |= 1 << s;
    }
    if (hits > 0) figures[rows++] = figure;
    return kinds;
  }

  private void grow() {
    figures = Arrays.copyOf(figures, 2 * rows);
    for (Cells each : cells) each.grow(2 * rows);
  }

  private void count(int figure, Stratum stratum, Cells into) {
    EntitySets.Things things = stratum.things();
    int size = 0;
    int hits = 0;
    words.begin();
    entries.begin();
    int end = things.end(figure);
    for (int place = things.start(figure); place < end; place++) {
      int entry = stratum.code(place);
      if (entry < 0) continue;
      stratum.see(place);
      size++;
      if (entry == 0) continue;
      hits++;
      words.add(things.word(place));
      entries.add(entry);
    }
    into.hits[rows] = hits;
    into.units[rows] = Math.min(words.count, entries.count);
    into.sizes[rows] = size;
  }

  /**
   * Leaves out the kinds of which no figure shows anything of the list, and weighs the rest, which
   * is finished.
   */
  void finish(List<Stratum> kept) {
    cells = kept.stream().map(stratum -> cells.get(strata.indexOf(stratum))).toList();
    strata = List.copyOf(kept);
    for (int s = 0; s < strata.size(); s++)
      for (int row = 0; row < rows; row++) weigh(row, strata.get(s), cells.get(s));
  }

  private void weigh(int row, Stratum stratum, Cells into) {
    EntitySets.Things things = stratum.things();
    double all = 0;
    double shared = 0;
    int end = things.end(figures[row]);
    for (int place = things.start(figures[row]); place < end; place++) {
      int entry = stratum.code(place);
      if (entry < 0) continue;
      double weight = stratum.weight(things.thing(place));
      all += weight;
      if (entry > 0) shared += weight;
    }
    into.shared[row] = shared;
    into.weight[row] = all;
  }

  int rows() {
    return rows;
  }

  /** The figure of a row. */
  int figure(int row) {
    return figures[row];
  }

  /** Things of all kinds that are in both sets. */
  int hits(int row) {
    int hits = 0;
    for (int stratum = 0; stratum < cells.size(); stratum++) hits += hits(row, stratum);
    return hits;
  }

  /** Things of a kind that are in both sets. */
  int hits(int row, int stratum) {
    return cells.get(stratum).hits[row];
  }

  /** The same with each drawn word and each entry of the list counted once. */
  int units(int row, int stratum) {
    return cells.get(stratum).units[row];
  }

  /** Things of a kind that the figure shows. */
  int size(int row, int stratum) {
    return cells.get(stratum).sizes[row];
  }

  /** The sum of the weights of what is in both sets. */
  double shared(int row, int stratum) {
    return cells.get(stratum).shared[row];
  }

  /** The sum of the weights of what the figure shows. */
  double weight(int row, int stratum) {
    return cells.get(stratum).weight[row];
  }
}
