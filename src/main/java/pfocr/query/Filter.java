package pfocr.query;

import java.util.List;

/**
 * What one facet may be: any of {@code any} (all, when that is empty) and none of {@code none}.
 * Values are facet values as {@link FacetField} describes them, in the order they were asked.
 */
public record Filter(List<String> any, List<String> none) {
  public Filter {
    any = List.copyOf(any);
    none = List.copyOf(none);
  }
}
