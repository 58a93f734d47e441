package pfocr.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;

/**
 * The values of one facet for all figures, as ordinals in two flat arrays: counting is adding over
 * a slice of them. Ordinals follow the order of the values. Immutable.
 */
final class FacetOrdinals {
  private final String[] values;
  private final int[] starts;
  private final int[] ordinals;

  private FacetOrdinals(String[] values, int[] starts, int[] ordinals) {
    this.values = values;
    this.starts = starts;
    this.ordinals = ordinals;
  }

  /** Reads a field of sorted-set doc values. */
  static FacetOrdinals read(IndexReader reader, String field) throws IOException {
    SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, field);
    int[] starts = new int[reader.maxDoc() + 1];
    if (all == null) return new FacetOrdinals(new String[0], starts, new int[0]);
    String[] values = new String[Math.toIntExact(all.getValueCount())];
    for (int i = 0; i < values.length; i++) values[i] = all.lookupOrd(i).utf8ToString();
    OrdinalMap map =
        all instanceof MultiDocValues.MultiSortedSetDocValues multi ? multi.mapping : null;
    int[] ordinals = new int[Math.max(16, reader.maxDoc())];
    int size = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues local = DocValues.getSortedSet(leaf.reader(), field);
      LongValues global = map == null ? null : map.getGlobalOrds(leaf.ord);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        starts[leaf.docBase + doc] = size;
        if (!local.advanceExact(doc)) continue;
        int count = local.docValueCount();
        if (size + count > ordinals.length) ordinals = Arrays.copyOf(ordinals, (size + count) * 2);
        for (int i = 0; i < count; i++) {
          long ordinal = local.nextOrd();
          ordinals[size++] = (int) (global == null ? ordinal : global.get(ordinal));
        }
      }
    }
    starts[reader.maxDoc()] = size;
    return new FacetOrdinals(values, starts, Arrays.copyOf(ordinals, size));
  }

  /** A facet of one number per figure, as values of their own. */
  static FacetOrdinals ofNumbers(int[] numbers, Map<Integer, String> names) {
    int[] distinct = Arrays.stream(numbers).distinct().sorted().toArray();
    String[] values = new String[distinct.length];
    for (int i = 0; i < distinct.length; i++)
      values[i] = names.getOrDefault(distinct[i], Integer.toString(distinct[i]));
    int[] starts = new int[numbers.length + 1];
    int[] ordinals = new int[numbers.length];
    for (int doc = 0; doc < numbers.length; doc++) {
      starts[doc + 1] = doc + 1;
      ordinals[doc] = Arrays.binarySearch(distinct, numbers[doc]);
    }
    return new FacetOrdinals(values, starts, ordinals);
  }

  int cardinality() {
    return values.length;
  }

  String value(int ordinal) {
    return values[ordinal];
  }

  /** The ordinal of a value as it is spelled; negative when no figure has it. */
  int exact(String value) {
    return Arrays.binarySearch(values, value);
  }

  /** The ordinal of a value, any letter case; -1 when no figure has it. */
  int ordinal(String value) {
    int exact = exact(value);
    if (exact >= 0) return exact;
    for (int i = 0; i < values.length; i++) if (values[i].equalsIgnoreCase(value)) return i;
    return -1;
  }

  int start(int doc) {
    return starts[doc];
  }

  int end(int doc) {
    return starts[doc + 1];
  }

  int ordinalAt(int position) {
    return ordinals[position];
  }
}
