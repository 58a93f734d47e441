package pfocr.search;

import pfocr.query.Sort;

/**
 * The place of a figure in an order as one number: the sort value above, the figid's rank below, so
 * that greater is earlier and no two figures are equal.
 */
final class SortKeys {
  private static final int MAX_YEAR = 9999;

  private SortKeys() {}

  static long of(Sort sort, IndexSnapshot snapshot, int doc, float score) {
    return of(value(sort, snapshot, doc, score), snapshot.rank(doc));
  }

  static long of(int value, int rank) {
    return (long) value << 32 | Integer.MAX_VALUE - rank;
  }

  private static int value(Sort sort, IndexSnapshot snapshot, int doc, float score) {
    return switch (sort) {
      case RELEVANCE -> Float.floatToIntBits(score); // in the order of the scores, which are >= 0
      case NEWEST -> snapshot.year(doc);
      case OLDEST -> snapshot.year(doc) == 0 ? 0 : MAX_YEAR - snapshot.year(doc);
      case FIGID -> 0;
      case PATHWAY_SCORE -> snapshot.pathwayScore(doc);
    };
  }

  static int value(long key) {
    return (int) (key >>> 32);
  }

  static int rank(long key) {
    return Integer.MAX_VALUE - (int) key;
  }

  /** The score in a key of the order by relevance. */
  static float score(long key) {
    return Float.intBitsToFloat(value(key));
  }
}
