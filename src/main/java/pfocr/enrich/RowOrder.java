package pfocr.enrich;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import pfocr.search.EntitySets;

/**
 * The one order of the rows of an analysis: best worth, smallest p, most hits, figid. Used by one
 * thread.
 */
final class RowOrder {
  private final double[] worth;
  private final double[] p;
  private final int[] hits;
  private final int[] figid;
  private final Comparator<Integer> bestFirst;

  RowOrder(Measure sort, Scores scores, Overlaps overlaps, EntitySets sets) {
    int rows = overlaps.rows();
    worth = new double[rows];
    p = new double[rows];
    hits = new int[rows];
    figid = new int[rows];
    for (int row = 0; row < rows; row++) {
      p[row] = scores.p(row);
      worth[row] = sort == Measure.P ? -p[row] : sort.worth(scores.all(row));
      hits[row] = overlaps.hits(row);
      figid[row] = sets.rank(overlaps.figure(row));
    }
    bestFirst =
        Comparator.comparingDouble((Integer row) -> -worth[row])
            .thenComparingDouble(row -> p[row])
            .thenComparingInt(row -> -hits[row])
            .thenComparingInt(row -> figid[row]);
  }

  /** The first rows but some. */
  int[] best(int passedOver, int most) {
    int[] best = best(passedOver + most);
    return Arrays.copyOfRange(best, Math.min(passedOver, best.length), best.length);
  }

  /** The first rows. */
  int[] best(int most) {
    PriorityQueue<Integer> best = new PriorityQueue<>(bestFirst.reversed());
    for (int row = 0; row < figid.length; row++) {
      if (best.size() < most) best.add(row);
      else if (most > 0 && bestFirst.compare(row, best.peek()) < 0) {
        best.poll();
        best.add(row);
      }
    }
    int[] first = new int[best.size()];
    for (int i = first.length - 1; i >= 0; i--) first[i] = best.poll();
    return first;
  }

  /**
   * The place of a figure's row, from 1; empty when it has none.
   *
   * @param rank of its figid among all ids
   */
  OptionalInt placeOf(int rank) {
    OptionalInt found =
        IntStream.range(0, figid.length).filter(row -> figid[row] == rank).findFirst();
    if (found.isEmpty()) return found;
    int last = found.getAsInt();
    return OptionalInt.of(
        (int)
            IntStream.range(0, figid.length)
                .filter(row -> bestFirst.compare(row, last) <= 0)
                .count());
  }
}
