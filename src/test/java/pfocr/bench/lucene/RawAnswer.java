package pfocr.bench.lucene;

import java.util.List;
import java.util.Map;

/**
 * The answer to the product request.
 *
 * @param hits the best twenty with marked captions
 * @param facets counts by facet, then by value
 */
public record RawAnswer(long total, List<RawHit> hits, Map<String, Map<String, Integer>> facets) {
  /** One hit; {@code caption} has its marks in it. */
  public record RawHit(
      String figid, double score, String title, String paperTitle, String year, String caption) {}
}
