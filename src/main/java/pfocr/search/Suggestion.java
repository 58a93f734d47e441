package pfocr.search;

import pfocr.query.SearchRequest;

/**
 * Another search worth trying.
 *
 * @param request the whole other search, from its first hit on: text, filters and options
 * @param reason why, in a few words: {@code did you mean}, {@code without the filter on year}
 * @param figures how many figures it finds
 */
public record Suggestion(SearchRequest request, String reason, long figures) {
  /** The text of the other search. */
  public String query() {
    return request.text();
  }
}
