package pfocr.query;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one search asks for; always valid once built. Start from {@link #of} and change parts with
 * the {@code with...} methods.
 *
 * @param text the query as typed, "" for all figures
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
 * @param timeout after this time the answer is what was found so far, and says so
 */
public record SearchRequest(
    String text,
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
    if (text.length() > MAX_TEXT)
      throw new IllegalArgumentException("q has more than " + MAX_TEXT + " characters");
    if (timeout.isNegative() || timeout.isZero())
      throw new IllegalArgumentException("timeout is not positive");
    text = text.strip();
    Map<FacetField, Filter> ordered = new EnumMap<>(FacetField.class);
    ordered.putAll(filters);
    filters = Collections.unmodifiableMap(ordered);
    facets = List.copyOf(facets);
    literals = Set.copyOf(literals);
    expand = Set.copyOf(expand);
  }

  /** The first twenty best figures for the text, highlighted, with no facets. */
  public static SearchRequest of(String text) {
    return new SearchRequest(
        text,
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
        DEFAULT_TIMEOUT);
  }

  public SearchRequest withText(String changed) {
    return new SearchRequest(
        changed, filters, from, size, cursor, sort, facets, facetSize, highlight, operator, expand,
        literals, explain, timeout);
  }

  public SearchRequest withFilters(Map<FacetField, Filter> changed) {
    return new SearchRequest(
        text, changed, from, size, cursor, sort, facets, facetSize, highlight, operator, expand,
        literals, explain, timeout);
  }

  public SearchRequest withPage(int changedFrom, int changedSize) {
    return new SearchRequest(
        text,
        filters,
        changedFrom,
        changedSize,
        Optional.empty(),
        sort,
        facets,
        facetSize,
        highlight,
        operator,
        expand,
        literals,
        explain,
        timeout);
  }

  public SearchRequest withCursor(String changed, int changedSize) {
    return new SearchRequest(
        text,
        filters,
        0,
        changedSize,
        Optional.of(changed),
        sort,
        facets,
        facetSize,
        highlight,
        operator,
        expand,
        literals,
        explain,
        timeout);
  }

  public SearchRequest withSort(Sort changed) {
    return new SearchRequest(
        text, filters, from, size, cursor, changed, facets, facetSize, highlight, operator, expand,
        literals, explain, timeout);
  }

  public SearchRequest withFacets(List<FacetField> changed, int changedSize) {
    return new SearchRequest(
        text,
        filters,
        from,
        size,
        cursor,
        sort,
        changed,
        changedSize,
        highlight,
        operator,
        expand,
        literals,
        explain,
        timeout);
  }

  public SearchRequest withHighlight(boolean changed) {
    return new SearchRequest(
        text, filters, from, size, cursor, sort, facets, facetSize, changed, operator, expand,
        literals, explain, timeout);
  }

  public SearchRequest withOperator(Operator changed) {
    return new SearchRequest(
        text, filters, from, size, cursor, sort, facets, facetSize, highlight, changed, expand,
        literals, explain, timeout);
  }

  public SearchRequest withExpand(boolean all, Set<String> changedLiterals) {
    return withExpand(all ? Expansion.ALL : Set.of(), changedLiterals);
  }

  public SearchRequest withExpand(Set<Expansion> changed, Set<String> changedLiterals) {
    return new SearchRequest(
        text,
        filters,
        from,
        size,
        cursor,
        sort,
        facets,
        facetSize,
        highlight,
        operator,
        changed,
        changedLiterals,
        explain,
        timeout);
  }

  public SearchRequest withExplain(boolean changed) {
    return new SearchRequest(
        text, filters, from, size, cursor, sort, facets, facetSize, highlight, operator, expand,
        literals, changed, timeout);
  }

  public SearchRequest withTimeout(Duration changed) {
    return new SearchRequest(
        text, filters, from, size, cursor, sort, facets, facetSize, highlight, operator, expand,
        literals, explain, changed);
  }
}
