package pfocr.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pfocr.query.Expansion;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.Operator;
import pfocr.query.SearchRequest;
import pfocr.query.Sort;
import pfocr.query.YearRange;

/** HTTP parameters to a search request; refuses what it does not understand. */
final class Params {
  /** What the API means when nothing is said. */
  static final SearchRequest API = SearchRequest.of("");

  /** What the page means: all facets. */
  static final SearchRequest PAGE = API.withFacets(List.of(FacetField.values()), API.facetSize());

  static final Duration MAX_TIMEOUT = Duration.ofSeconds(30);

  /** What an export means: no marks, and all the time there is. */
  static final SearchRequest EXPORT = API.withHighlight(false).withTimeout(MAX_TIMEOUT);

  private static final Pattern TIME = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(ms|s)?");
  static final List<String> FACETS =
      Arrays.stream(FacetField.values()).map(FacetField::key).toList();

  static final List<String> SORTS = Arrays.stream(Sort.values()).map(Sort::key).toList();

  private static final Map<String, Sort> SORT_WORDS =
      Map.of("relevance", Sort.RELEVANCE, "newest", Sort.NEWEST, "oldest", Sort.OLDEST);

  private final Given given;
  private final SearchRequest base;
  private final Papers papers;

  private Params(Given given, SearchRequest base) {
    this.given = given;
    this.base = base;
    this.papers = Papers.of(given);
  }

  /** Reads the parameters of a search, with the defaults of the base. */
  static Asked read(Parameters parameters, SearchRequest base) {
    return read(Given.of(parameters, Param.SEARCH), base);
  }

  /** Reads parameters that are sorted out already. */
  static Asked read(Given given, SearchRequest base) {
    return read(given, base, ApiField.PATHS);
  }

  /**
   * The same.
   *
   * @param known the paths of members that can be asked for
   */
  static Asked read(Given given, SearchRequest base, Set<String> known) {
    Params params = new Params(given, base);
    Shape shape = Shape.of(given, known);
    SearchRequest request = params.request().withRecords(shape.fields().needRecords());
    return new Asked(request, base, params.view(), shape, params.papers, given.warnings());
  }

  private SearchRequest request() {
    SearchRequest request =
        base.withText(text())
            .withNarrowing(query(Param.FILTER), query(Param.POST_FILTER))
            .withFilters(filters())
            .withSort(sort())
            .withFacets(
                facets(),
                given.number(Param.FACET_SIZE, 1, SearchRequest.MAX_FACET_SIZE, base.facetSize()))
            .withHighlight(given.flagOrList(Param.HIGHLIGHT, Shape.HIGHLIGHTS, base.highlight()))
            .withOperator(operator())
            .withExpand(expansions(), Set.copyOf(given.all(Param.LITERAL)))
            .withExplain(given.flag(Param.EXPLAIN, false))
            .withTimeout(timeout());
    return page(request);
  }

  private String text() {
    return checked(Param.Q, papers.joined(given.one(Param.Q).orElse("")));
  }

  private String query(Param param) {
    return checked(param, given.one(param).orElse("").strip());
  }

  private String checked(Param param, String text) {
    if (text.length() > SearchRequest.MAX_TEXT)
      throw given.problem(
          param, text, "has more than " + SearchRequest.MAX_TEXT + " characters, the limit");
    return text;
  }

  private Map<FacetField, Filter> filters() {
    Map<FacetField, Filter> filters = new EnumMap<>(FacetField.class);
    for (Param param : Param.values()) {
      if (param.facet().isEmpty()) continue;
      Set<String> any = new LinkedHashSet<>();
      Set<String> none = new LinkedHashSet<>();
      for (String value : given.all(param)) {
        boolean excluded = value.startsWith("-") && value.length() > 1;
        String bare = excluded ? value.substring(1) : value;
        (excluded ? none : any).add(param == Param.YEAR ? year(bare) : bare.strip());
      }
      if (param == Param.YEAR) yearFields().ifPresent(any::add);
      if (!any.isEmpty() || !none.isEmpty())
        filters.put(param.facet().get(), new Filter(List.copyOf(any), List.copyOf(none)));
    }
    return filters;
  }

  private String year(String value) {
    if (value.strip().equalsIgnoreCase("unknown")) return "unknown";
    return YearRange.parse(value)
        .map(YearRange::toString)
        .orElseThrow(() ->
            given.problem(
                Param.YEAR,
                value,
                "is not of the form 2015, 2010..2020, 2010.., ..2020 or unknown"));
  }

  private Optional<String> yearFields() {
    int first = given.number(Param.YEAR_FROM, 1000, 9999, 0);
    int last = given.number(Param.YEAR_TO, 1000, 9999, 9999);
    if (first == 0 && last == 9999) return Optional.empty();
    return Optional.of(new YearRange(Math.min(first, last), Math.max(first, last)).toString());
  }

  private Sort sort() {
    Optional<String> key = given.one(Param.SORT);
    if (key.isEmpty()) return base.sort();
    String folded = key.get().strip().toLowerCase(Locale.ROOT);
    return Sort.of(folded)
        .or(() -> Optional.ofNullable(SORT_WORDS.get(folded)))
        .orElseThrow(() ->
            given.problem(
                Param.SORT, key.get(), "is not one of " + String.join(", ", SORTS), SORTS));
  }

  private List<FacetField> facets() {
    List<String> names = given.list(Param.FACETS);
    if (names.isEmpty()) return base.facets();
    if (names.equals(List.of("none"))) return List.of();
    return names.stream().map(this::facet).flatMap(Optional::stream).distinct().toList();
  }

  private Optional<FacetField> facet(String name) {
    Optional<FacetField> field = FacetField.of(name.toLowerCase(Locale.ROOT));
    if (field.isEmpty()) given.ignore(Param.FACETS, name, "is not one of " + facetNames(), FACETS);
    return field;
  }

  /** The names of all facets, for messages. */
  static String facetNames() {
    return String.join(", ", FACETS);
  }

  private Operator operator() {
    Optional<String> key = given.one(Param.OPERATOR);
    if (key.isEmpty()) return base.operator();
    for (Operator operator : Operator.values())
      if (operator.key().equalsIgnoreCase(key.get().strip())) return operator;
    throw given.problem(
        Param.OPERATOR, key.get(), "is not one of auto, and, or", List.of("auto", "and", "or"));
  }

  private Set<Expansion> expansions() {
    List<String> kinds = Arrays.stream(Expansion.values()).map(Expansion::key).toList();
    if (!given.flagOrList(Param.EXPAND, kinds, true)) return Set.of();
    Set<Expansion> listed = EnumSet.noneOf(Expansion.class);
    for (String kind : given.list(Param.EXPAND)) Expansion.of(kind).ifPresent(listed::add);
    return listed.isEmpty() ? base.expand() : listed;
  }

  private Duration timeout() {
    Optional<String> text = given.one(Param.TIMEOUT);
    if (text.isEmpty()) return base.timeout();
    String rule = "is not a time from 1ms to 30s, like 500ms or 2s";
    Matcher m = TIME.matcher(text.get().strip());
    if (!m.matches()) throw given.problem(Param.TIMEOUT, text.get(), rule);
    double number = Double.parseDouble(m.group(1));
    long millis = Math.round("s".equals(m.group(2)) ? number * 1000 : number);
    if (millis < 1 || millis > MAX_TIMEOUT.toMillis())
      throw given.problem(Param.TIMEOUT, text.get(), rule);
    return Duration.ofMillis(millis);
  }

  private SearchRequest page(SearchRequest request) {
    boolean everything = given.flag(Param.FETCH_ALL, false);
    int usual = everything ? SearchRequest.MAX_SIZE : base.size();
    int size = given.number(Param.SIZE, 0, SearchRequest.MAX_SIZE, usual);
    Optional<String> cursor = given.one(Param.CURSOR).filter(c -> !c.equals("*"));
    if (cursor.isPresent()) {
      if (given.number(Param.FROM, 0, SearchRequest.MAX_FROM, 0) > 0)
        throw given.impossible(Param.CURSOR, "cannot be joined with from");
      if (!given.all(Param.PAGE).isEmpty())
        throw given.impossible(Param.CURSOR, "cannot be joined with page");
      return request.withCursor(cursor.get(), size);
    }
    return request.withPage(from(size), size);
  }

  private int from(int size) {
    int lastPage = 1 + SearchRequest.MAX_FROM / Math.max(1, size);
    int page = given.number(Param.PAGE, 1, lastPage, 0);
    int from = given.number(Param.FROM, 0, SearchRequest.MAX_FROM, 0);
    if (page > 0 && from > 0 && from != (page - 1) * size)
      throw given.impossible(Param.PAGE, "begins elsewhere than from says");
    return page == 0 ? from : (page - 1) * size;
  }

  private Asked.View view() {
    Optional<String> view = given.one(Param.VIEW);
    if (view.isEmpty()) return Asked.View.AUTO;
    return switch (view.get()) {
      case "list" -> Asked.View.LIST;
      case "grid" -> Asked.View.GRID;
      default -> throw given.problem(Param.VIEW, view.get(), "is neither list nor grid");
    };
  }
}
