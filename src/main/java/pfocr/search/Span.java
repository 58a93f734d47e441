package pfocr.search;

/** Characters {@code start} (included) to {@code end} (excluded) of a text. */
public record Span(int start, int end) {}
