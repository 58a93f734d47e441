package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.SearchRequest;
import pfocr.search.Bucket;
import pfocr.search.FacetCounts;

/**
 * The values of one facet of a search, to choose from: more than there is room for beside the
 * results, and those that some letters find.
 *
 * @param find what values must hold, "" for all
 */
public record FacetPage(Asked asked, FacetCounts counts, String find) {
  /** Values shown at first. */
  static final int USUAL = 50;

  /** The address of all values of a facet for a search. */
  static String url(Asked asked, FacetField field) {
    return plain(asked, asked.base().facetSize()).url(path(field));
  }

  private static String path(FacetField field) {
    return "/facets/" + field.key();
  }

  private static Asked plain(Asked asked, int size) {
    return asked.fromStart(r -> r.withFacets(asked.base().facets(), size));
  }

  public FacetField field() {
    return counts.field();
  }

  /** The values with their links. */
  public FacetView view() {
    return FacetView.of(counts, plain(asked, asked.base().facetSize()));
  }

  /** The search itself. */
  public String back() {
    return plain(asked, asked.base().facetSize()).url("/");
  }

  /** Where values are found. */
  public String action() {
    return path(field());
  }

  /** The address with more values; "" when all are there, or no more are told. */
  public String more() {
    int size = asked.request().facetSize();
    int shown = counts.buckets().size();
    boolean all = shown < size || find.isEmpty() && shown >= counts.distinct();
    if (all || size >= SearchRequest.MAX_FACET_SIZE) return "";
    int larger = Math.min(SearchRequest.MAX_FACET_SIZE, size * 4);
    StringBuilder url = new StringBuilder(plain(asked, larger).url(path(field())));
    if (!find.isEmpty()) QueryString.encode(find, url.append("&find="));
    return url.toString();
  }

  /** The state of the search as form fields: what the checkboxes do not say. */
  public List<SearchForm.Field> choosing() {
    List<SearchForm.Field> all = new ArrayList<>(others());
    Filter own = asked.request().filters().getOrDefault(field(), new Filter(List.of(), List.of()));
    List<String> shown = counts.buckets().stream().map(Bucket::value).toList();
    for (String value : own.any())
      if (!shown.contains(value)) all.add(new SearchForm.Field(field().key(), value));
    for (String value : own.none()) all.add(new SearchForm.Field(field().key(), "-" + value));
    return all;
  }

  /** The state of the search as form fields, to find values within it. */
  public List<SearchForm.Field> finding() {
    List<SearchForm.Field> all = new ArrayList<>(others());
    Filter own = asked.request().filters().getOrDefault(field(), new Filter(List.of(), List.of()));
    for (String value : own.any()) all.add(new SearchForm.Field(field().key(), value));
    for (String value : own.none()) all.add(new SearchForm.Field(field().key(), "-" + value));
    return all;
  }

  private List<SearchForm.Field> others() {
    Asked rest = asked.fromStart(Asked.filter(field(), f -> new Filter(List.of(), List.of())));
    SearchForm form = SearchForm.of(rest, List.of());
    List<SearchForm.Field> all = new ArrayList<>();
    if (!form.text().isEmpty()) all.add(new SearchForm.Field(Param.Q.key(), form.text()));
    all.addAll(form.hidden());
    return all;
  }
}
