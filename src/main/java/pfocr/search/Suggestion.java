package pfocr.search;

/**
 * Another query worth trying.
 *
 * @param query the whole query text
 * @param reason why, in a few words: {@code did you mean}, {@code without the filter on year}
 * @param figures how many figures it finds
 */
public record Suggestion(String query, String reason, long figures) {}
