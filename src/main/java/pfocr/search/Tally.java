package pfocr.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.util.LongHeap;

/**
 * Counts of the values of one facet while they are made. One is open per thread at a time, and
 * {@link #clear} must end it: its counters are used again.
 */
final class Tally {
  /** Counters by ordinal; all zero between uses. */
  private static final ThreadLocal<int[]> SCRATCH = ThreadLocal.withInitial(() -> new int[1024]);

  private final FacetOrdinals ordinals;
  private final int[] counts;
  private int[] touched;
  private int distinct;
  private long missing;

  Tally(FacetOrdinals ordinals) {
    this.ordinals = ordinals;
    this.counts = scratch(ordinals.cardinality());
    this.touched = new int[Math.min(ordinals.cardinality(), 1024)];
  }

  private static int[] scratch(int cardinality) {
    int[] scratch = SCRATCH.get();
    if (scratch.length < cardinality) SCRATCH.set(scratch = new int[cardinality]);
    return scratch;
  }

  /** Counts the values of some documents. */
  void add(DocBuffer docs) {
    for (int d = 0; d < docs.size(); d++) {
      int doc = docs.get(d);
      int end = ordinals.end(doc);
      int start = ordinals.start(doc);
      if (start == end) missing++;
      for (int i = start; i < end; i++) {
        int ordinal = ordinals.ordinalAt(i);
        if (counts[ordinal]++ == 0) touch(ordinal);
      }
    }
  }

  private void touch(int ordinal) {
    if (distinct == touched.length) touched = Arrays.copyOf(touched, distinct * 2 + 16);
    touched[distinct++] = ordinal;
  }

  /** The wanted ones of the counted ordinals. */
  List<Integer> touched(IntPredicate wanted) {
    return Arrays.stream(touched, 0, distinct).filter(wanted).boxed().toList();
  }

  /** The ordinals with the highest counts; ties by value, so that the choice is stable. */
  List<Integer> top(int size, IntPredicate wanted) {
    long[] keys = new long[distinct];
    int kept = 0;
    for (int i = 0; i < distinct; i++)
      if (wanted.test(touched[i]))
        keys[kept++] = (long) counts[touched[i]] << 32 | Integer.MAX_VALUE - touched[i];
    return largest(Arrays.copyOf(keys, kept), size);
  }

  private static List<Integer> largest(long[] keys, int size) {
    LongHeap heap = new LongHeap(Math.max(1, Math.min(size, keys.length)));
    for (long key : keys) {
      if (heap.size() < Math.min(size, keys.length)) heap.push(key);
      else if (key > heap.top()) heap.updateTop(key);
    }
    Integer[] ordinals = new Integer[heap.size()];
    for (int i = ordinals.length - 1; i >= 0; i--)
      ordinals[i] = Integer.MAX_VALUE - (int) heap.pop();
    return List.of(ordinals);
  }

  FacetOrdinals ordinals() {
    return ordinals;
  }

  /** How many of the documents have the value. */
  int count(int ordinal) {
    return counts[ordinal];
  }

  /** How many of the wanted values were counted. */
  int distinct(IntPredicate wanted) {
    int found = 0;
    for (int i = 0; i < distinct; i++) if (wanted.test(touched[i])) found++;
    return found;
  }

  /** Documents without any value. */
  long missing() {
    return missing;
  }

  /** All counts of the wanted values together. */
  long sum(IntPredicate wanted) {
    long found = 0;
    for (int i = 0; i < distinct; i++) if (wanted.test(touched[i])) found += counts[touched[i]];
    return found;
  }

  /** Gives the counters back. */
  void clear() {
    for (int i = 0; i < distinct; i++) counts[touched[i]] = 0;
  }
}
