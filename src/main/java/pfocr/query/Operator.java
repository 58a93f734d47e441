package pfocr.query;

import java.util.Locale;

/** How bare words are joined. */
public enum Operator {
  /**
   * All words; when too few figures have them all, the best of the rest too, and the answer says
   * so.
   */
  AUTO,
  /** All words, always. */
  AND,
  /** Any word. */
  OR;

  /** The name in requests: {@code auto}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
