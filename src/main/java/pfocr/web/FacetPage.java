package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * @param set what the figures are tested with, if anything
 */
public record FacetPage(Asked asked, FacetCounts counts, String find, Optional<EnrichAsked> set) {
  /** Values shown at first. */
  static final int USUAL = 50;

  /** Letters of the text of a search, and names of a set, that headings have room for. */
  private static final int MOST = 80;

  private static final int NAMES = 3;

  /** The address of all values of a facet for a search. */
  static String url(Asked asked, FacetField field) {
    return plain(asked).url(path(field));
  }

  /** The address of all values of a facet of the figures that a set is tested with. */
  static String url(EnrichAsked set, FacetField field) {
    return set.over(plain(set.figures())).url(EnrichRoutes.PAGE_PATH + path(field));
  }

  private static String path(FacetField field) {
    return "/facets/" + field.key();
  }

  private static Asked plain(Asked asked) {
    return plain(asked, asked.base().facetSize());
  }

  private static Asked plain(Asked asked, int size) {
    return asked.fromStart(r -> r.withFacets(asked.base().facets(), size));
  }

  public FacetField field() {
    return counts.field();
  }

  /** What stands in the title bar. */
  public String title() {
    return field().title() + " in " + figures() + " · PFOCR Search";
  }

  /**
   * The figures whose values they are, in words: {@code figures for “KCC2”, with 2 filters}, {@code
   * figures tested with BDNF, TP53, AKT1 +7}, {@code all figures}.
   */
  public String figures() {
    return figures(asked.request(), set.map(one -> " tested with " + one.names(NAMES)).orElse(""));
  }

  /**
   * The figures of a search in words.
   *
   * @param tested what is said of a set, "" for none
   */
  static String figures(SearchRequest request, String tested) {
    int filters =
        request.filters().values().stream()
            .mapToInt(filter -> filter.any().size() + filter.none().size())
            .sum();
    StringBuilder words = new StringBuilder(tested);
    if (!request.text().isEmpty())
      words.append(" for “").append(Format.shortened(request.text(), MOST)).append('”');
    if (filters > 0)
      words
          .append(words.isEmpty() ? "" : ",")
          .append(" with ")
          .append(Format.count(filters, "filter"));
    return (words.isEmpty() ? "all figures" : "figures") + words;
  }

  /** What the way back leads to. */
  public String backTo() {
    return set.isPresent() ? "Back to the gene set" : "Back to the figures";
  }

  /** The search box of the site, which goes on with the same filters. */
  public SearchForm form() {
    return set.isPresent() ? SearchForm.EMPTY : SearchForm.of(plain(asked), List.of());
  }

  /** The values with their links. */
  public FacetView view() {
    return FacetView.of(counts, plain(asked), other -> url(other, home()), "");
  }

  /** The same values as a tree; "" when they have none. */
  public String tree() {
    return set.isPresent() ? "" : Browsed.address(plain(asked), field());
  }

  /** The search itself. */
  public String back() {
    return url(plain(asked), home());
  }

  /** The path of the page that the values narrow. */
  public String home() {
    return set.isPresent() ? EnrichRoutes.PAGE_PATH : "/";
  }

  private String url(Asked figures, String path) {
    return set.map(one -> one.over(figures).url(path)).orElseGet(() -> figures.url(path));
  }

  /** Where values are found. */
  public String action() {
    return set.isPresent() ? EnrichRoutes.PAGE_PATH + path(field()) : path(field());
  }

  /** The address with more values; "" when all are there, or no more are told. */
  public String more() {
    int size = asked.request().facetSize();
    int shown = counts.buckets().size();
    boolean all = shown < size || find.isEmpty() && shown >= counts.distinct();
    if (all || size >= SearchRequest.MAX_FACET_SIZE) return "";
    int larger = Math.min(SearchRequest.MAX_FACET_SIZE, size * 4);
    StringBuilder url = new StringBuilder(url(plain(asked, larger), action()));
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
    set.ifPresent(one -> all.addAll(one.fields()));
    return all;
  }
}
