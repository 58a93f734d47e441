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
 * @param more the search with more of its values, "" when all are there
 */
public record FacetView(
    FacetField field, List<Option> options, boolean open, int selected, String more) {
  private static final Set<FacetField> OPEN =
      Set.of(FacetField.ORGANISM, FacetField.GENE, FacetField.CHEMICAL);
  private static final int MORE = 50;

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
    boolean grown = asked.request().facetSize() >= MORE;
    String more =
        all || grown
            ? ""
            : asked.with(r -> r.withFacets(r.facets(), MORE)).url("/") + "#facet-" + field.key();
    return new FacetView(field, options, open, selected, more);
  }

  private static String exclude(Asked asked, FacetField field, Bucket bucket) {
    return asked
        .fromStart(
            Asked.filter(
                field, f -> new Filter(without(f.any(), bucket), with(f.none(), bucket.value()))))
        .url("/");
  }

  private static String drop(Asked asked, FacetField field, Bucket bucket) {
    return asked
        .fromStart(
            Asked.filter(
                field, f -> new Filter(without(f.any(), bucket), without(f.none(), bucket))))
        .url("/");
  }

  private static List<String> without(List<String> values, Bucket bucket) {
    return values.stream().filter(value -> !value.equals(bucket.value())).toList();
  }

  private static List<String> with(List<String> values, String value) {
    List<String> all = new ArrayList<>(values);
    if (!all.contains(value)) all.add(value);
    return all;
  }
}
