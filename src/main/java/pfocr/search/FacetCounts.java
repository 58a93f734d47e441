package pfocr.search;

import java.util.List;
import pfocr.query.FacetField;

/**
 * The exact counts of one facet. The facet's own filter does not narrow them (drill-sideways).
 *
 * @param buckets most frequent first, ties by label; years in ascending order, {@code unknown}
 *     last; selected and excluded values are always among them
 * @param distinct how many values there are, of those that were looked for
 * @param missing figures without any value
 * @param other figures counted in values that were looked for and are not among the buckets (a
 *     figure with several such values counts several times)
 */
public record FacetCounts(
    FacetField field, List<Bucket> buckets, int distinct, long missing, long other) {
  public FacetCounts {
    buckets = List.copyOf(buckets);
  }
}
