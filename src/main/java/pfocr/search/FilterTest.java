package pfocr.search;

import java.util.BitSet;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.YearRange;

/** Whether a figure passes the filter of one facet, by its ordinals. Thread-safe. */
final class FilterTest {
  private final FacetField field;
  private final FacetOrdinals ordinals;
  private final BitSet any = new BitSet();
  private final BitSet none = new BitSet();
  private final Filter filter;

  FilterTest(FacetField field, Filter filter, FacetOrdinals ordinals) {
    this.field = field;
    this.filter = filter;
    this.ordinals = ordinals;
    filter.any().forEach(value -> select(value, any));
    filter.none().forEach(value -> select(value, none));
  }

  private void select(String value, BitSet selected) {
    if (field == FacetField.YEAR && !value.equals(Facets.UNKNOWN)) selectYears(value, selected);
    else if (ordinals.ordinal(value) >= 0) selected.set(ordinals.ordinal(value));
  }

  private void selectYears(String value, BitSet selected) {
    YearRange range =
        YearRange.parse(value)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "year is not a year, a range such as 2010..2020, or 'unknown': " + value));
    for (int i = 0; i < ordinals.cardinality(); i++) {
      String year = ordinals.value(i);
      if (!year.equals(Facets.UNKNOWN) && range.contains(Integer.parseInt(year))) selected.set(i);
    }
  }

  FacetField field() {
    return field;
  }

  Filter filter() {
    return filter;
  }

  /** Whether the filter asks for the value, whether any figure has it or not. */
  boolean selects(String value) {
    return filter.any().stream().anyMatch(asked -> means(asked, value));
  }

  boolean excludes(String value) {
    return filter.none().stream().anyMatch(asked -> means(asked, value));
  }

  private boolean means(String asked, String value) {
    if (asked.equalsIgnoreCase(value)) return true;
    return field == FacetField.YEAR
        && !value.equals(Facets.UNKNOWN)
        && YearRange.parse(asked)
            .filter(years -> years.contains(Integer.parseInt(value)))
            .isPresent();
  }

  boolean isSelected(int ordinal) {
    return any.get(ordinal);
  }

  boolean isExcluded(int ordinal) {
    return none.get(ordinal);
  }

  boolean passes(int doc) {
    boolean found = filter.any().isEmpty();
    for (int i = ordinals.start(doc); i < ordinals.end(doc); i++) {
      int ordinal = ordinals.ordinalAt(i);
      if (none.get(ordinal)) return false;
      found |= any.get(ordinal);
    }
    return found;
  }
}
