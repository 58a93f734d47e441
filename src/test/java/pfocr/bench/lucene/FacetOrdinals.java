package pfocr.bench.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/** The values of one facet of all documents as ordinals in two plain arrays. Immutable. */
final class FacetOrdinals {
  private final int[] starts;
  private final int[] ordinals;
  private final String[] values;

  FacetOrdinals(IndexReader reader, String field) throws IOException {
    Map<String, Integer> byValue = new HashMap<>();
    starts = new int[reader.maxDoc() + 1];
    int[] all = new int[1_024];
    int size = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues docValues = DocValues.getSortedSet(leaf.reader(), field);
      int[] global = new int[(int) docValues.getValueCount()];
      for (int i = 0; i < global.length; i++)
        global[i] =
            byValue.computeIfAbsent(docValues.lookupOrd(i).utf8ToString(), v -> byValue.size());
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        starts[leaf.docBase + doc] = size;
        if (!docValues.advanceExact(doc)) continue;
        for (int i = docValues.docValueCount(); i > 0; i--) {
          if (size == all.length) all = Arrays.copyOf(all, size * 2);
          all[size++] = global[(int) docValues.nextOrd()];
        }
      }
    }
    starts[reader.maxDoc()] = size;
    ordinals = Arrays.copyOf(all, size);
    values = new String[byValue.size()];
    byValue.forEach((value, ordinal) -> values[ordinal] = value);
  }

  /** Counters for one request; {@code used} remembers which to look at. */
  final class Counts {
    private final int[] counts = new int[values.length];
    private int[] used = new int[64];
    private int size;

    void add(int doc) {
      for (int i = starts[doc]; i < starts[doc + 1]; i++) {
        int ordinal = ordinals[i];
        if (counts[ordinal]++ > 0) continue;
        if (size == used.length) used = Arrays.copyOf(used, size * 2);
        used[size++] = ordinal;
      }
    }

    /** The most frequent values, and all counters at zero again. */
    Map<String, Integer> takeTop(int n) {
      PriorityQueue<Integer> top = new PriorityQueue<>(Comparator.comparingInt(o -> counts[o]));
      for (int i = 0; i < size; i++) {
        if (top.size() == n && counts[used[i]] <= counts[top.peek()]) continue;
        top.add(used[i]);
        if (top.size() > n) top.poll();
      }
      List<Integer> best = new ArrayList<>(top);
      best.sort((a, b) -> counts[b] - counts[a]);
      Map<String, Integer> answer = new LinkedHashMap<>();
      for (int ordinal : best) answer.put(values[ordinal], counts[ordinal]);
      for (int i = 0; i < size; i++) counts[used[i]] = 0;
      size = 0;
      return answer;
    }
  }
}
