package pfocr.web;

/**
 * The form of hits in the API's answers.
 *
 * @param dotfield whether objects inside are written flat, with dots in the names
 * @param scroll whether the answer brings a {@code _scroll_id} for the next part
 */
public record Shape(Fields fields, boolean dotfield, boolean scroll) {
  static final Shape PLAIN = new Shape(Fields.USUAL, false, false);

  static Shape of(Given given) {
    return new Shape(
        Fields.of(given), given.flag(Param.DOTFIELD, false), given.flag(Param.FETCH_ALL, false));
  }
}
