package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.SearchRequest;
import pfocr.query.YearRange;

/**
 * The form behind the search box: what stands in the box, and what a new search takes over without
 * showing it.
 */
public record SearchForm(String text, List<Field> hidden) {
  /** On pages that show no search. */
  public static final SearchForm EMPTY = new SearchForm("", List.of());

  /** A hidden field. */
  public record Field(String name, String value) {}

  public SearchForm {
    hidden = List.copyOf(hidden);
  }

  /**
   * The form of a search.
   *
   * @param drawn the facets whose chosen values the page draws as checkboxes, or years as fields
   */
  static SearchForm of(Asked asked, List<FacetField> drawn) {
    SearchRequest request = asked.request();
    List<Field> hidden = new ArrayList<>();
    if (!request.filter().isEmpty()) hidden.add(new Field(Param.FILTER.key(), request.filter()));
    if (!request.postFilter().isEmpty())
      hidden.add(new Field(Param.POST_FILTER.key(), request.postFilter()));
    request
        .filters()
        .forEach((field, filter) -> addFilter(field, filter, drawn.contains(field), hidden));
    if (request.sort() != asked.base().sort())
      hidden.add(new Field(Param.SORT.key(), request.sort().key()));
    if (request.size() != asked.base().size())
      hidden.add(new Field(Param.SIZE.key(), Integer.toString(request.size())));
    if (request.operator() != asked.base().operator())
      hidden.add(new Field(Param.OPERATOR.key(), request.operator().key()));
    if (!request.expand().equals(asked.base().expand()))
      hidden.add(new Field(Param.EXPAND.key(), asked.expansions()));
    for (String word : request.literals().stream().sorted().toList())
      hidden.add(new Field(Param.LITERAL.key(), word));
    if (asked.view() != Asked.View.AUTO)
      hidden.add(new Field(Param.VIEW.key(), asked.view().name().toLowerCase(Locale.ROOT)));
    return new SearchForm(request.text(), hidden);
  }

  private static void addFilter(
      FacetField field, Filter filter, boolean drawn, List<Field> hidden) {
    for (String value : filter.none()) hidden.add(new Field(field.key(), "-" + value));
    if (!drawn || field == FacetField.YEAR && !isRange(filter))
      for (String value : filter.any()) hidden.add(new Field(field.key(), value));
  }

  /** Whether a year filter fits the two number fields. */
  static boolean isRange(Filter filter) {
    return filter.any().size() == 1 && YearRange.parse(filter.any().get(0)).isPresent();
  }
}
