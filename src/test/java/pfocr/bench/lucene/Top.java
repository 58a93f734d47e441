package pfocr.bench.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.search.ScoreDoc;

/** Keeps the best scores; ties go to the earlier document. */
final class Top {
  private static final Comparator<ScoreDoc> WORST_FIRST =
      Comparator.<ScoreDoc>comparingDouble(hit -> hit.score).thenComparingInt(hit -> -hit.doc);

  private final int size;
  private final PriorityQueue<ScoreDoc> queue = new PriorityQueue<>(WORST_FIRST);

  Top(int size) {
    this.size = size;
  }

  void offer(int doc, float score) {
    if (queue.size() < size) {
      queue.add(new ScoreDoc(doc, score));
    } else if (score > queue.peek().score) {
      ScoreDoc reused = queue.poll();
      reused.doc = doc;
      reused.score = score;
      queue.add(reused);
    }
  }

  List<ScoreDoc> best() {
    List<ScoreDoc> best = new ArrayList<>(queue);
    best.sort(WORST_FIRST.reversed());
    return best;
  }
}
