package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.search.Bucket;
import pfocr.search.FacetCounts;

/**
 * One facet of the rail.
 *
 * @param open whether it is unfolded at first
 * @param selected how many of its values are chosen or excluded
 * @param more the page with more of its values, "" when all are there
 * @param distinct how many values there are in all
 */
public record FacetView(
    FacetField field, List<Option> options, boolean open, int selected, String more, int distinct) {
  private static final Set<FacetField> OPEN =
      Set.of(FacetField.ORGANISM, FacetField.GENE, FacetField.CHEMICAL);

  /**
   * One value.
   *
   * @param exclude the search without its figures
   * @param include the search that no longer excludes it
   */
  public record Option(Bucket bucket, String exclude, String include) {}

  public FacetView {
    options = List.copyOf(options);
  }

  static FacetView of(FacetCounts facet, Asked asked) {
    FacetField field = facet.field();
    List<Option> options = new ArrayList<>();
    int selected = 0;
    for (Bucket bucket : facet.buckets()) {
      options.add(new Option(bucket, exclude(asked, field, bucket), drop(asked, field, bucket)));
      if (bucket.selected() || bucket.excluded()) selected++;
    }
    boolean open = selected > 0 || OPEN.contains(field);
    boolean all = facet.buckets().size() >= facet.distinct();
    return new FacetView(
        field, options, open, selected, all ? "" : FacetPage.url(asked, field), facet.distinct());
  }

  private static String exclude(Asked asked, FacetField field, Bucket bucket) {
    return asked
        .fromStart(
            Asked.filter(
                field,
                f -> {
                  Filter rest = FilterChip.without(f, bucket.value());
                  return new Filter(rest.any(), with(rest.none(), bucket.value()));
                }))
        .url("/");
  }

  private static String drop(Asked asked, FacetField field, Bucket bucket) {
    return asked
        .fromStart(Asked.filter(field, f -> FilterChip.without(f, bucket.value())))
        .url("/");
  }

  private static List<String> with(List<String> values, String value) {
    List<String> all = new ArrayList<>(values);
    all.add(value);
    return all;
  }
}
