package pfocr.lexicon;

import java.util.List;

/** stub until the real one lands. */
public final class Shorthand {
  private Shorthand() {}

  public static List<String> expand(String text) {
    return List.of();
  }
}
