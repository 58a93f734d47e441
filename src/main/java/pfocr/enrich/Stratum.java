package pfocr.enrich;

import java.util.List;
import java.util.function.IntPredicate;
import pfocr.figure.EntityType;
import pfocr.search.EntitySets;

/**
 * The things of one kind in one analysis: which count, which are in the list, how many figures show
 * each. Filled by looking at every figure once, then {@link #finish finished}. Used by one thread.
 */
final class Stratum {
  private final EntityType type;
  private final EntitySets.Things things;
  private final boolean approvedOnly;
  private final boolean[] belongs;
  private final int[] entryOf;
  private final int[] shownBy;
  private double[] weights;
  private int background;
  private int list;
  private double listWeight;
  private Tails tails;

  /**
   * @param belongs which things may count
   * @param approvedOnly whether things count only where they are drawn by their approved name
   */
  Stratum(
      EntityType type,
      EntitySets.Things things,
      IntPredicate belongs,
      List<ListEntry> entries,
      boolean approvedOnly) {
    this.type = type;
    this.things = things;
    this.approvedOnly = approvedOnly;
    this.belongs = new boolean[things.size()];
    this.entryOf = new int[things.size()];
    this.shownBy = new int[things.size()];
    for (int thing = 0; thing < things.size(); thing++)
      this.belongs[thing] = belongs.test(thing);
    for (int i = 0; i < entries.size(); i++)
      for (String id : entries.get(i).ids())
        if (things.find(id) >= 0) entryOf[things.find(id)] = i + 1;
  }

  /** Counts what a figure shows; false when nothing of it counts. */
  boolean see(int figure) {
    boolean any = false;
    int end = things.end(figure);
    for (int place = things.start(figure); place < end; place++) {
      if (!counts(place)) continue;
      shownBy[things.thing(place)]++;
      any = true;
    }
    return any;
  }

  /** Whether the thing at a place belongs to the set of its figure and to the background. */
  boolean counts(int place) {
    return belongs[things.thing(place)] && (!approvedOnly || things.approved(place));
  }

  /**
   * Sums up; all figures have been seen.
   *
   * @param tested how many figures are tested
   */
  void finish(int tested) {
    weights = new double[shownBy.length];
    for (int thing = 0; thing < shownBy.length; thing++) {
      if (shownBy[thing] == 0) continue;
      background++;
      double idf = Math.log1p((double) tested / shownBy[thing]);
      weights[thing] = idf * idf;
      if (entryOf[thing] == 0) continue;
      list++;
      listWeight += weights[thing];
    }
    tails = new Tails(Math.max(1, background), list);
  }

  /** Whether figures that were seen show anything of the list. */
  boolean namesSomething() {
    for (int thing = 0; thing < shownBy.length; thing++)
      if (entryOf[thing] > 0 && shownBy[thing] > 0) return true;
    return false;
  }

  EntityType type() {
    return type;
  }

  EntitySets.Things things() {
    return things;
  }

  /** The number of the entry that put a thing into the list, from 1; 0 for things beside it. */
  int entryOf(int thing) {
    return entryOf[thing];
  }

  /** Whether the thing is in the background. */
  boolean isTested(String id) {
    int thing = things.find(id);
    return thing >= 0 && shownBy[thing] > 0;
  }

  /** Square of the inverse document frequency of a thing: ln(1 + figures tested / shown by). */
  double weight(int thing) {
    return weights[thing];
  }

  /** The sum of the weights of the list. */
  double listWeight() {
    return listWeight;
  }

  /** Size of the background. */
  int background() {
    return background;
  }

  /** Size of the list within the background. */
  int list() {
    return list;
  }

  Tails tails() {
    return tails;
  }
}
