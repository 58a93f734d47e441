package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.search.Bucket;
import pfocr.search.FacetCounts;

/**
 * One facet of the rail.
 *
 * @param open whether it is unfolded at first
 * @param selected how many of its values are chosen or excluded
 * @param values the page of all its values, "" where it is that page
 * @param tree the same values as a tree, "" where there is none
 * @param distinct how many values there are in all
 */
public record FacetView(
    FacetField field,
    List<Option> options,
    boolean open,
    int selected,
    String values,
    String tree,
    int distinct) {
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

  /** Whether all its values are there. */
  public boolean complete() {
    return options.size() >= distinct;
  }

  /** A facet of the search page. */
  static FacetView of(FacetCounts facet, Asked asked) {
    FacetField field = facet.field();
    return of(facet, asked, other -> other.url("/"), FacetPage.url(asked, field))
        .withTree(Browsed.address(asked, field));
  }

  /**
   * A facet.
   *
   * @param address where another search is shown
   * @param values the page of all its values, "" for none
   */
  static FacetView of(
      FacetCounts facet, Asked asked, Function<Asked, String> address, String values) {
    FacetField field = facet.field();
    List<Option> options = new ArrayList<>();
    int selected = 0;
    for (Bucket bucket : facet.buckets()) {
      String value = bucket.value();
      Asked excluding = asked.fromStart(Asked.filter(field, f -> excluding(f, value)));
      Asked dropping = asked.fromStart(Asked.filter(field, f -> FilterChip.without(f, value)));
      options.add(new Option(bucket, address.apply(excluding), address.apply(dropping)));
      if (bucket.selected() || bucket.excluded()) selected++;
    }
    boolean open = selected > 0 || OPEN.contains(field);
    return new FacetView(field, options, open, selected, values, "", facet.distinct());
  }

  private FacetView withTree(String address) {
    return new FacetView(field, options, open, selected, values, address, distinct);
  }

  private static Filter excluding(Filter filter, String value) {
    Filter rest = FilterChip.without(filter, value);
    return new Filter(rest.any(), Stream.concat(rest.none().stream(), Stream.of(value)).toList());
  }
}
