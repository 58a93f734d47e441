package pfocr.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import pfocr.query.Expansion;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.SearchRequest;

/**
 * What an address asks for. It prints itself as the one canonical query string that asks for the
 * same, which serves as cache key and in all links.
 *
 * @param base what is meant when nothing is said; only differences from it are printed
 * @param view how the page shows hits
 * @param shape which members the hits of the API have
 * @param papers what a part of the request's text was sent as
 * @param warnings what was ignored in the address, in sentences
 */
public record Asked(
    SearchRequest request,
    SearchRequest base,
    View view,
    Shape shape,
    Papers papers,
    List<String> warnings) {

  /** A plain search with those defaults. */
  public static Asked of(SearchRequest base) {
    return new Asked(base, base, View.AUTO, Shape.PLAIN, Papers.NONE, List.of());
  }

  /** The same with hits of the usual shape: pages and exports know no other. */
  public Asked plain() {
    return new Asked(request, base, view, Shape.PLAIN, papers, warnings);
  }

  /** How the page shows hits. */
  public enum View {
    /** A list when there is a query, else a grid. */
    AUTO,
    LIST,
    GRID
  }

  public Asked {
    warnings = List.copyOf(warnings);
  }

  /** The same with another request. */
  public Asked with(UnaryOperator<SearchRequest> change) {
    return new Asked(change.apply(request), base, view, shape, papers, warnings);
  }

  /** The same from the first hit on, with another request. */
  public Asked fromStart(UnaryOperator<SearchRequest> change) {
    return with(r -> change.apply(r.withPage(0, r.size())));
  }

  /** The same in another view. */
  public Asked withView(View changed) {
    return new Asked(request, base, changed, shape, papers, warnings);
  }

  /** The same search as another address with other defaults would be asked for it. */
  public Asked on(SearchRequest otherBase) {
    return new Asked(request, otherBase, view, shape, papers, warnings);
  }

  /** Whether it is the bare start of the site: nothing asked, narrowed, sorted or turned over. */
  public boolean start() {
    return request.text().isEmpty()
        && request.filter().isEmpty()
        && request.postFilter().isEmpty()
        && request.filters().isEmpty()
        && request.from() == 0
        && request.cursor().isEmpty()
        && request.sort() == base.sort()
        && view == View.AUTO;
  }

  /** The query without the papers that were sent beside it. */
  String q() {
    return papers.parted(request.text()).orElse(request.text());
  }

  /** The papers that were sent beside the query, as long as they are still a part of it. */
  List<String> pmcids() {
    return papers.parted(request.text()).isPresent() ? papers.values() : List.of();
  }

  /** The path with the canonical query string. */
  public String url(String path) {
    String query = toString();
    return query.isEmpty() ? path : path + "?" + query;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    if (!q().isEmpty()) add(out, Param.Q, q());
    for (String paper : pmcids()) add(out, Param.PMCID, paper);
    if (!request.filter().isEmpty()) add(out, Param.FILTER, request.filter());
    if (!request.postFilter().isEmpty()) add(out, Param.POST_FILTER, request.postFilter());
    request.filters().forEach((field, filter) -> addFilter(out, field, filter));
    if (request.size() != base.size()) add(out, Param.SIZE, request.size());
    if (request.from() != 0) add(out, Param.FROM, request.from());
    request.cursor().ifPresent(cursor -> add(out, Param.CURSOR, cursor));
    if (request.sort() != base.sort()) add(out, Param.SORT, request.sort().key());
    if (!request.facets().equals(base.facets())) add(out, Param.FACETS, facetKeys());
    if (request.facetSize() != base.facetSize()) add(out, Param.FACET_SIZE, request.facetSize());
    addOptions(out);
    if (!shape.fields().isDefault()) add(out, Param.FIELDS, shape.fields());
    if (shape.dotfield()) add(out, Param.DOTFIELD, true);
    if (shape.scroll()) add(out, Param.FETCH_ALL, true);
    if (view != View.AUTO) add(out, Param.VIEW, view.name().toLowerCase(java.util.Locale.ROOT));
    return out.toString();
  }

  private void addOptions(StringBuilder out) {
    if (shape.someHighlights()) add(out, Param.HIGHLIGHT, String.join(",", shape.highlights()));
    else if (request.highlight() != base.highlight())
      add(out, Param.HIGHLIGHT, request.highlight());
    if (request.operator() != base.operator()) add(out, Param.OPERATOR, request.operator().key());
    if (!request.expand().equals(base.expand())) add(out, Param.EXPAND, expansions());
    request.literals().stream().sorted().forEach(word -> add(out, Param.LITERAL, word));
    if (request.explain()) add(out, Param.EXPLAIN, true);
    if (!request.timeout().equals(base.timeout()))
      add(out, Param.TIMEOUT, request.timeout().toMillis() + "ms");
  }

  /** The value of {@code expand}: a switch, or the list of what is on. */
  String expansions() {
    Set<Expansion> on = request.expand();
    if (on.isEmpty()) return "false";
    if (on.equals(Expansion.ALL)) return "true";
    return on.stream().sorted().map(Expansion::key).collect(Collectors.joining(","));
  }

  private String facetKeys() {
    if (request.facets().isEmpty()) return "none";
    return String.join(",", request.facets().stream().map(FacetField::key).toList());
  }

  private static void addFilter(StringBuilder out, FacetField field, Filter filter) {
    for (String value : filter.any()) add(out, field.key(), value);
    for (String value : filter.none()) add(out, field.key(), "-" + value);
  }

  private static void add(StringBuilder out, Param param, Object value) {
    add(out, param.key(), value);
  }

  private static void add(StringBuilder out, String name, Object value) {
    if (!out.isEmpty()) out.append('&');
    out.append(name).append('=');
    QueryString.encode(value.toString(), out);
  }

  /** The filters with one facet's replaced; an empty filter vanishes. */
  public static UnaryOperator<SearchRequest> filter(
      FacetField field, UnaryOperator<Filter> change) {
    return request -> {
      Filter old = request.filters().getOrDefault(field, new Filter(List.of(), List.of()));
      Filter changed = change.apply(old);
      Map<FacetField, Filter> all = new java.util.EnumMap<>(FacetField.class);
      all.putAll(request.filters());
      if (changed.any().isEmpty() && changed.none().isEmpty()) all.remove(field);
      else all.put(field, changed);
      return request.withFilters(all);
    };
  }

  /** Also reads that part of the text as it is typed. */
  static UnaryOperator<SearchRequest> literal(String text) {
    return request -> {
      Set<String> all = new java.util.HashSet<>(request.literals());
      all.add(text);
      return request.withExpand(request.expand(), all);
    };
  }
}
