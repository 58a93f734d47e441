package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.SearchRequest;
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
  /** How a list of figures begins. */
  private static final String FIGURES = "figid:(";

  /** More of a query is not shown. */
  private static final int LONGEST = 60;

  /**
   * What screen readers say: {@code Organism: Homo sapiens}, {@code Organism not: Mus musculus}.
   */
  public String label() {
    return facet + (excluded ? " not: " : ": ") + value;
  }

  /** The filters of a search page. */
  static List<FilterChip> of(Asked asked, ResultPage result) {
    return of(asked, (field, value) -> label(result, field, value), other -> other.url("/"));
  }

  /**
   * The filters of a search in the order of the facets, wanted values before unwanted ones.
   *
   * @param label what people read for a value; years are put into words here
   * @param address where another search is shown
   */
  static List<FilterChip> of(
      Asked asked, BiFunction<FacetField, String, String> label, Function<Asked, String> address) {
    List<FilterChip> chips = new ArrayList<>();
    asked
        .request()
        .filters()
        .forEach((field, filter) -> {
          for (boolean excluded : new boolean[] {false, true})
            for (String value : excluded ? filter.none() : filter.any()) {
              Asked rest = asked.fromStart(Asked.filter(field, f -> without(f, value)));
              String words = years(label.apply(field, value));
              chips.add(new FilterChip(field.title(), words, excluded, address.apply(rest)));
            }
        });
    narrowing(asked, address, chips);
    return chips;
  }

  /** The queries that narrow the result beside the one in the box. */
  private static void narrowing(
      Asked asked, Function<Asked, String> address, List<FilterChip> chips) {
    String filter = asked.request().filter();
    String post = asked.request().postFilter();
    Asked withoutFilter = asked.fromStart(r -> r.withNarrowing("", post));
    Asked withoutPost = asked.fromStart(r -> r.withNarrowing(filter, ""));
    if (!filter.isEmpty())
      chips.add(new FilterChip("Only", words(filter), false, address.apply(withoutFilter)));
    if (!post.isEmpty())
      chips.add(new FilterChip("Only", words(post), false, address.apply(withoutPost)));
  }

  /** A query in few words; a list of figures by their number. */
  private static String words(String query) {
    String inner = query.startsWith(FIGURES) ? query.substring(FIGURES.length()) : "";
    String[] ids = inner.replaceFirst("\\)$", "").split(" OR ", -1);
    boolean chosen = inner.endsWith(")") && Stream.of(ids).noneMatch(id -> id.contains(" "));
    return chosen ? Format.count(ids.length, "chosen figure") : Format.shortened(query, LONGEST);
  }

  /** The same without any filter. */
  static SearchRequest cleared(SearchRequest request) {
    return request.withFilters(Map.of()).withNarrowing("", "");
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
        .orElse(value);
  }

  /** {@code 2010..2020} as {@code 2010–2020}, {@code 2015..} as {@code since 2015}. */
  private static String years(String value) {
    if (value.endsWith("..")) return "since " + value.substring(0, value.length() - 2);
    if (value.startsWith("..")) return "until " + value.substring(2);
    return value.replace("..", "–");
  }
}
