package pfocr.search;

import java.util.List;

/**
 * A passage of a text with marked spans; plain text, not HTML.
 *
 * @param marks spans of {@code text} to mark, in order, not overlapping
 * @param cutBefore whether the text goes on before the passage
 * @param cutAfter whether the text goes on after the passage
 */
public record Snippet(String text, List<Span> marks, boolean cutBefore, boolean cutAfter) {
  public Snippet {
    marks = List.copyOf(marks);
  }
}
