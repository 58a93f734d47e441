package pfocr.query;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What one search asks for; always valid once built. Start from {@link #of} and change parts with
 * the {@code with...} methods.
 *
 * @param text the query as typed, "" for all figures
 * @param filter another query that figures must match, "" for none; it takes part in no score
 * @param postFilter like {@code filter}, but facets are counted without it
 * @param filters facet filters: OR inside one facet, AND across facets
 * @param from rank of the first hit of the page, 0-based
 * @param size hits of the page
 * @param cursor where the page begins instead of {@code from}; opaque, from an earlier answer
 * @param facets the facets to count
 * @param facetSize buckets per facet; the year facet always has all its years
 * @param highlight whether snippets are marked
 * @param expand what words may find besides themselves; empty for nothing
 * @param literals parts of the text that are read as typed although {@code expand} is on
 * @param explain whether each hit tells the parts of its score
 * @param records whether hits bring all that was recognised in their pictures
 * @param help whether queries that find little are answered with others that find more
 * @param timeout after this time the answer is what was found so far, and says so
 */
public record SearchRequest(
    String text,
    String filter,
    String postFilter,
    Map<FacetField, Filter> filters,
    int from,
    int size,
    Optional<String> cursor,
    Sort sort,
    List<FacetField> facets,
    int facetSize,
    boolean highlight,
    Operator operator,
    Set<Expansion> expand,
    Set<String> literals,
    boolean explain,
    boolean records,
    boolean help,
    Duration timeout) {

  public static final int MAX_SIZE = 1_000;
  public static final int MAX_FROM = 10_000;
  public static final int MAX_FACET_SIZE = 1_000;
  public static final int MAX_TEXT = 20_000;
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

  public SearchRequest {
    if (from < 0 || from > MAX_FROM)
      throw new IllegalArgumentException("from not in 0.." + MAX_FROM + ": " + from);
    if (size < 0 || size > MAX_SIZE)
      throw new IllegalArgumentException("size not in 0.." + MAX_SIZE + ": " + size);
    if (facetSize < 1 || facetSize > MAX_FACET_SIZE)
      throw new IllegalArgumentException(
          "facet_size not in 1.." + MAX_FACET_SIZE + ": " + facetSize);
    checkLength("q", text);
    checkLength("filter", filter);
    checkLength("post_filter", postFilter);
    if (timeout.isNegative() || timeout.isZero())
      throw new IllegalArgumentException("timeout is not positive");
    text = text.strip();
    filter = filter.strip();
    postFilter = postFilter.strip();
    Map<FacetField, Filter> ordered = new EnumMap<>(FacetField.class);
    ordered.putAll(filters);
    filters = Collections.unmodifiableMap(ordered);
    facets = List.copyOf(facets);
    literals = Set.copyOf(literals);
    expand = Set.copyOf(expand);
  }

  private static void checkLength(String name, String text) {
    if (text.length() > MAX_TEXT)
      throw new IllegalArgumentException(name + " has more than " + MAX_TEXT + " characters");
  }

  /** The first twenty best figures for the text, highlighted, with no facets. */
  public static SearchRequest of(String text) {
    return new SearchRequest(
        text,
        "",
        "",
        Map.of(),
        0,
        20,
        Optional.empty(),
        Sort.RELEVANCE,
        List.of(),
        10,
        true,
        Operator.AUTO,
        Expansion.ALL,
        Set.of(),
        false,
        false,
        true,
        DEFAULT_TIMEOUT);
  }

  public SearchRequest withText(String changed) {
    return with(parts -> parts.text = changed);
  }

  public SearchRequest withFilters(Map<FacetField, Filter> changed) {
    return with(parts -> parts.filters = changed);
  }

  /** With other queries that narrow the result, "" for none. */
  public SearchRequest withNarrowing(String changedFilter, String changedPostFilter) {
    return with(parts -> {
      parts.filter = changedFilter;
      parts.postFilter = changedPostFilter;
    });
  }

  public SearchRequest withPage(int changedFrom, int changedSize) {
    return with(parts -> {
      parts.from = changedFrom;
      parts.size = changedSize;
      parts.cursor = Optional.empty();
    });
  }

  public SearchRequest withCursor(String changed, int changedSize) {
    return with(parts -> {
      parts.from = 0;
      parts.size = changedSize;
      parts.cursor = Optional.of(changed);
    });
  }

  public SearchRequest withSort(Sort changed) {
    return with(parts -> parts.sort = changed);
  }

  public SearchRequest withFacets(List<FacetField> changed, int changedSize) {
    return with(parts -> {
      parts.facets = changed;
      parts.facetSize = changedSize;
    });
  }

  public SearchRequest withHighlight(boolean changed) {
    return with(parts -> parts.highlight = changed);
  }

  public SearchRequest withOperator(Operator changed) {
    return with(parts -> parts.operator = changed);
  }

  public SearchRequest withExpand(boolean all, Set<String> changedLiterals) {
    return withExpand(all ? Expansion.ALL : Set.of(), changedLiterals);
  }

  public SearchRequest withExpand(Set<Expansion> changed, Set<String> changedLiterals) {
    return with(parts -> {
      parts.expand = changed;
      parts.literals = changedLiterals;
    });
  }

  public SearchRequest withExplain(boolean changed) {
    return with(parts -> parts.explain = changed);
  }

  public SearchRequest withRecords(boolean changed) {
    return with(parts -> parts.records = changed);
  }

  public SearchRequest withHelp(boolean changed) {
    return with(parts -> parts.help = changed);
  }

  public SearchRequest withTimeout(Duration changed) {
    return with(parts -> parts.timeout = changed);
  }

  private SearchRequest with(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.request();
  }

  /**
   * A short sum of which figures are found, by which requests for others are told apart; the same
   * wherever it is made, and whatever the page, the order and the form are.
   */
  public String sum() {
    String all =
        String.join("\n", text, filter, postFilter)
            + filters
            + operator
            + new TreeSet<>(expand)
            + new TreeSet<>(literals);
    return Integer.toHexString(all.hashCode());
  }

  /** The components, open to change. */
  private static final class Parts {
    private String text;
    private String filter;
    private String postFilter;
    private Map<FacetField, Filter> filters;
    private int from;
    private int size;
    private Optional<String> cursor;
    private Sort sort;
    private List<FacetField> facets;
    private int facetSize;
    private boolean highlight;
    private Operator operator;
    private Set<Expansion> expand;
    private Set<String> literals;
    private boolean explain;
    private boolean records;
    private boolean help;
    private Duration timeout;

    Parts(SearchRequest request) {
      text = request.text;
      filter = request.filter;
      postFilter = request.postFilter;
      filters = request.filters;
      from = request.from;
      size = request.size;
      cursor = request.cursor;
      sort = request.sort;
      facets = request.facets;
      facetSize = request.facetSize;
      highlight = request.highlight;
      operator = request.operator;
      expand = request.expand;
      literals = request.literals;
      explain = request.explain;
      records = request.records;
      help = request.help;
      timeout = request.timeout;
    }

    SearchRequest request() {
      return new SearchRequest(
          text,
          filter,
          postFilter,
          filters,
          from,
          size,
          cursor,
          sort,
          facets,
          facetSize,
          highlight,
          operator,
          expand,
          literals,
          explain,
          records,
          help,
          timeout);
    }
  }
}
