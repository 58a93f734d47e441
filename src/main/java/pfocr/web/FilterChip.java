package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.search.Bucket;
import pfocr.search.ResultPage;

/**
 * One applied filter, as it stands above the results.
 *
 * @param facet the heading of its facet
 * @param value its value for people
 * @param excluded whether its figures are left out
 * @param without the search without it
 */
public record FilterChip(String facet, String value, boolean excluded, String without) {

  /**
   * What screen readers say: {@code Organism: Homo sapiens}, {@code Organism not: Mus musculus}.
   */
  public String label() {
    return facet + (excluded ? " not: " : ": ") + value;
  }

  /** The filters of a search in the order of the facets, wanted values before unwanted ones. */
  static List<FilterChip> of(Asked asked, ResultPage result) {
    List<FilterChip> chips = new ArrayList<>();
    asked
        .request()
        .filters()
        .forEach((field, filter) -> {
          for (String value : filter.any()) chips.add(chip(asked, result, field, value, false));
          for (String value : filter.none()) chips.add(chip(asked, result, field, value, true));
        });
    return chips;
  }

  private static FilterChip chip(
      Asked asked, ResultPage result, FacetField field, String value, boolean excluded) {
    String without = asked.fromStart(Asked.filter(field, f -> without(f, value))).url("/");
    return new FilterChip(field.title(), label(result, field, value), excluded, without);
  }

  /** The filter without that value, wanted or unwanted. */
  static Filter without(Filter filter, String value) {
    return new Filter(
        filter.any().stream().filter(v -> !v.equals(value)).toList(),
        filter.none().stream().filter(v -> !v.equals(value)).toList());
  }

  private static String label(ResultPage result, FacetField field, String value) {
    return result.facets().stream()
        .filter(facet -> facet.field() == field)
        .flatMap(facet -> facet.buckets().stream())
        .filter(bucket -> bucket.value().equals(value))
        .map(Bucket::label)
        .findFirst()
        .orElseGet(() -> years(value));
  }

  /** {@code 2010..2020} as {@code 2010–2020}, {@code 2015..} as {@code since 2015}. */
  private static String years(String value) {
    if (value.endsWith("..")) return "since " + value.substring(0, value.length() - 2);
    if (value.startsWith("..")) return "until " + value.substring(2);
    return value.replace("..", "–");
  }
}
