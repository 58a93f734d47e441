package pfocr.web;

import java.util.List;
import java.util.Set;

/**
 * The form of hits in the API's answers.
 *
 * @param dotfield whether objects inside are written flat, with dots in the names
 * @param highlights the texts whose marked passages are wanted
 * @param scroll whether the answer brings a {@code _scroll_id} for the next part
 */
public record Shape(Fields fields, boolean dotfield, List<String> highlights, boolean scroll) {
  /** The texts that can have marks. */
  static final List<String> HIGHLIGHTS = List.of("caption", "figtitle", "papertitle");

  static final Shape PLAIN = new Shape(Fields.USUAL, false, HIGHLIGHTS, false);

  static Shape of(Given given) {
    return of(given, ApiField.PATHS);
  }

  /**
   * The form that is asked for.
   *
   * @param known the paths of members that can be
   */
  static Shape of(Given given, Set<String> known) {
    return new Shape(
        Fields.of(given, known),
        given.flag(Param.DOTFIELD, false),
        highlights(given.list(Param.HIGHLIGHT)),
        given.flag(Param.FETCH_ALL, false));
  }

  private static List<String> highlights(List<String> listed) {
    List<String> some = HIGHLIGHTS.stream().filter(listed::contains).toList();
    return some.isEmpty() ? HIGHLIGHTS : some;
  }

  /** Whether only some of the texts come with marks. */
  boolean someHighlights() {
    return highlights.size() < HIGHLIGHTS.size();
  }
}
