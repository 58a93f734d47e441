package pfocr.enrich;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import pfocr.figure.EntityType;
import pfocr.search.EntitySets;

/**
 * The things of one kind in one analysis: which count, which are in the list, how many figures show
 * each. Filled by looking at every figure once, then {@link #finish finished}. Used by one thread.
 */
final class Stratum {
  private static final int BESIDE = -1;

  private final EntityType type;
  private final EntitySets.Things things;
  private final boolean approvedOnly;
  private final int[] codes;
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
    this.codes = new int[things.size()];
    this.shownBy = new int[things.size()];
    for (int thing = 0; thing < codes.length; thing++)
      if (!belongs.test(thing)) codes[thing] = BESIDE;
    for (int i = 0; i < entries.size(); i++)
      for (String id : entries.get(i).ids()) put(things.find(id), i + 1);
  }

  private void put(int thing, int entry) {
    if (thing >= 0 && codes[thing] != BESIDE) codes[thing] = entry;
  }

  /**
   * What a place of a figure counts for: the number of the entry of the list, from 1; 0 for a thing
   * of the background beside the list; less for what does not count.
   */
  int code(int place) {
    int code = codes[things.thing(place)];
    return code >= 0 && approvedOnly && !things.approved(place) ? BESIDE : code;
  }

  /** Notes that a figure shows the thing at a place. */
  void see(int place) {
    shownBy[things.thing(place)]++;
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
      if (codes[thing] == 0) continue;
      list++;
      listWeight += weights[thing];
    }
    tails = new Tails(Math.max(1, background), list);
  }

  /** Whether figures that were seen show anything of the list. */
  boolean namesSomething() {
    for (int thing = 0; thing < shownBy.length; thing++)
      if (codes[thing] > 0 && shownBy[thing] > 0) return true;
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
    return Math.max(0, codes[thing]);
  }

  /** The things of the list that may count, whether a tested figure shows them or not. */
  BitSet listed() {
    BitSet listed = new BitSet();
    for (int thing = 0; thing < codes.length; thing++) if (codes[thing] > 0) listed.set(thing);
    return listed;
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
