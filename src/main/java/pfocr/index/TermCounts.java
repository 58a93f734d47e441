package pfocr.index;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms of one field with their weighted frequencies. Not thread-safe. */
final class TermCounts {
  private final Map<String, Integer> counts = new HashMap<>();

  void add(String term, int frequency) {
    if (!term.isEmpty()) counts.merge(term, frequency, Integer::sum);
  }

  /** Raises a term to at least this frequency. */
  void atLeast(String term, int frequency) {
    if (!term.isEmpty()) counts.merge(term, frequency, Math::max);
  }

  Map<String, Integer> asMap() {
    return counts;
  }

  /** The terms as a stream for a field that is indexed with frequencies only. */
  TokenStream stream() {
    return new Stream(counts);
  }

  private static final class Stream extends TokenStream {
    private final Map<String, Integer> counts;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private Iterator<Map.Entry<String, Integer>> entries;

    Stream(Map<String, Integer> counts) {
      this.counts = counts;
      this.entries = counts.entrySet().iterator();
    }

    @Override
    public void reset() {
      entries = counts.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!entries.hasNext()) return false;
      Map.Entry<String, Integer> next = entries.next();
      clearAttributes();
      term.append(next.getKey());
      frequency.setTermFrequency(next.getValue());
      return true;
    }
  }
}
