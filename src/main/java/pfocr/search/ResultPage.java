package pfocr.search;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a {@link pfocr.query.SearchRequest}.
 *
 * @param total exact number of figures found (a lower bound only when {@code timedOut})
 * @param papers how many papers these figures are of
 * @param maxScore score of the best figure, 0 when there is none
 * @param hits the page, in order
 * @param facets the asked facets in the asked order
 * @param warnings what could not be read as meant, in sentences
 * @param suggestions other queries that would find something; empty when all is well
 * @param next cursor of the next page; empty on the last page
 * @param timedOut whether time ran out and the answer is partial
 * @param index what was searched
 */
public record ResultPage(
    long total,
    long papers,
    double maxScore,
    List<Hit> hits,
    List<FacetCounts> facets,
    Interpretation interpretation,
    List<String> warnings,
    List<Suggestion> suggestions,
    Optional<String> next,
    boolean timedOut,
    IndexInfo index) {
  public ResultPage {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    warnings = List.copyOf(warnings);
    suggestions = List.copyOf(suggestions);
  }
}
