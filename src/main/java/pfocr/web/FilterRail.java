package pfocr.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.search.FacetCounts;

/** What stands beside figures to narrow them by: those of a search, or those tested with a set. */
public interface FilterRail {
  /** How many bars the years have room for. */
  int BARS = 10;

  /** The order of the facets; years stand apart. */
  List<FacetField> ORDER =
      List.of(
          FacetField.ORGANISM,
          FacetField.GENE,
          FacetField.CHEMICAL,
          FacetField.DISEASE,
          FacetField.FIGTYPE,
          FacetField.HAS);

  /** The id of the form that takes the choices. */
  String formId();

  /** What is narrowed, where it is not the list beside it; "" else. */
  String note();

  /** The search for the figures. */
  Asked figures();

  /** Applied filters, each with the same without it. */
  List<FilterChip> filters();

  /** The same without any filter. */
  String withoutFilters();

  /** The facets with anything to choose, years apart. */
  List<FacetView> facets();

  /** Figures by year. */
  Optional<YearChart> years();

  /** First or last year of the filter, for the number fields; "" when it is open or no range. */
  default String yearField(boolean first) {
    Filter filter = figures().request().filters().get(FacetField.YEAR);
    if (filter == null || !SearchForm.isRange(filter)) return "";
    String[] ends = filter.any().get(0).split("\\.\\.", 2);
    return first ? ends[0] : ends[ends.length - 1];
  }

  /** Those of the facets that have values, in their order and without years. */
  static List<FacetCounts> ordered(List<FacetCounts> facets) {
    return facets.stream()
        .filter(facet -> ORDER.contains(facet.field()) && !facet.buckets().isEmpty())
        .sorted(Comparator.comparingInt(facet -> ORDER.indexOf(facet.field())))
        .toList();
  }

  /** The counts of the years; empty when none were asked for. */
  static Optional<FacetCounts> yearCounts(List<FacetCounts> facets) {
    return facets.stream().filter(facet -> facet.field() == FacetField.YEAR).findFirst();
  }
}
