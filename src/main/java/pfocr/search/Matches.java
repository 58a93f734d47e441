package pfocr.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import pfocr.query.Sort;

/**
 * One pass over what a query matches: the best keys, all matching documents, and for each filter
 * the documents that fail only that one (for drill-sideways counts). Used by one thread.
 */
final class Matches implements Collector {
  /** How often the clock is read. */
  private static final int CHECK_EVERY = 2048;

  private final IndexSnapshot snapshot;
  private final Sort sort;
  private final List<FilterTest> filters;
  private final Optional<FixedBitSet> shown;
  private final long before;
  private final int wanted;
  private final long deadline;
  private final LongHeap best;
  private final DocBuffer docs = new DocBuffer();
  private final DocBuffer[] onlyFailing;
  private float maxScore;
  private int behindCursor;
  private int seen;
  private int total;
  private boolean timedOut;

  /**
   * @param shown only these count as found, though all are counted in facets
   * @param before keys must be smaller (later) than this one to be among the best
   * @param wanted how many of the best to keep
   * @param deadline {@link System#nanoTime} at which to stop
   */
  Matches(
      IndexSnapshot snapshot,
      Sort sort,
      List<FilterTest> filters,
      Optional<FixedBitSet> shown,
      long before,
      int wanted,
      long deadline) {
    this.snapshot = snapshot;
    this.sort = sort;
    this.filters = filters;
    this.shown = shown;
    this.before = before;
    this.wanted = Math.min(wanted, Math.max(1, snapshot.maxDoc()));
    this.deadline = deadline;
    best = new LongHeap(Math.max(1, this.wanted));
    onlyFailing = new DocBuffer[filters.size()];
    for (int i = 0; i < onlyFailing.length; i++) onlyFailing[i] = new DocBuffer();
  }

  /** The documents of a query. */
  static FixedBitSet all(IndexSearcher searcher, Query query, int maxDoc) throws IOException {
    FixedBitSet docs = new FixedBitSet(Math.max(1, maxDoc));
    searcher.search(
        query,
        new SimpleCollector() {
          private int base;

          @Override
          protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
          }

          @Override
          public void collect(int doc) {
            docs.set(base + doc);
          }

          @Override
          public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
          }
        });
    return docs;
  }

  @Override
  public ScoreMode scoreMode() {
    return sort == Sort.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) {
    if (timedOut) throw new CollectionTerminatedException();
    return new LeafCollector() {
      private Scorable scorer;

      @Override
      public void setScorer(Scorable scorer) {
        this.scorer = scorer;
      }

      @Override
      public void collect(int doc) throws IOException {
        if (++seen % CHECK_EVERY == 0) checkTime();
        add(leaf.docBase + doc, scorer);
      }
    };
  }

  private void checkTime() {
    if (System.nanoTime() - deadline < 0) return;
    timedOut = true;
    throw new CollectionTerminatedException();
  }

  private void add(int doc, Scorable scorer) throws IOException {
    int failing = -1;
    for (int i = 0; i < filters.size(); i++) {
      if (filters.get(i).passes(doc)) continue;
      if (failing >= 0) return;
      failing = i;
    }
    if (failing >= 0) {
      onlyFailing[failing].add(doc);
      return;
    }
    docs.add(doc);
    if (shown.isPresent() && !shown.get().get(doc)) return;
    total++;
    float score = sort == Sort.RELEVANCE ? scorer.score() : 0;
    maxScore = Math.max(maxScore, score);
    long key = SortKeys.of(sort, snapshot, doc, score);
    if (key >= before) return;
    behindCursor++;
    if (wanted > 0) keep(key);
  }

  private void keep(long key) {
    if (best.size() < wanted) best.push(key);
    else if (key > best.top()) best.updateTop(key);
  }

  /** How many figures are found. */
  int total() {
    return total;
  }

  /** How many matches lie behind the cursor, the page itself included. */
  int behindCursor() {
    return behindCursor;
  }

  float maxScore() {
    return maxScore;
  }

  boolean timedOut() {
    return timedOut;
  }

  /** Marks the answer as partial. */
  void setTimedOut() {
    timedOut = true;
  }

  /** All matches, in no order that means anything. */
  DocBuffer docs() {
    return docs;
  }

  /** The documents that count as found, in ascending order. */
  DocBuffer found() {
    if (shown.isEmpty()) return docs;
    DocBuffer found = new DocBuffer();
    docs.copyTo(found, shown.get()::get);
    return found;
  }

  /** The documents that fail only the i-th filter. */
  DocBuffer onlyFailing(int filter) {
    return onlyFailing[filter];
  }

  /** These matches, and those beside them, as far as their documents pass a test. */
  Matches only(IntPredicate passes) {
    Matches only = new Matches(snapshot, sort, filters, shown, before, 0, deadline);
    docs.copyTo(only.docs, passes);
    for (int i = 0; i < onlyFailing.length; i++) onlyFailing[i].copyTo(only.onlyFailing[i], passes);
    return only;
  }

  /** The best keys, best first. Empties the heap. */
  long[] best() {
    long[] keys = new long[best.size()];
    for (int i = keys.length - 1; i >= 0; i--) keys[i] = best.pop();
    return keys;
  }
}
