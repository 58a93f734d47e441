package pfocr.figure;

import java.util.Set;

/** Texts of the files as they are shown: one line, no control characters, no null markers. */
final class Words {
  /** What R's YAML writer makes of its missing values. */
  private static final Set<String> MISSING =
      Set.of(".na.character", ".na.real", ".na.integer", ".na");

  private static final Set<String> MISSING_CODES = Set.of("NA", "NaN", ".nan", ".NaN");

  private Words() {}

  /** Collapses white space and drops what cannot be seen; "" for a missing value. */
  static String of(String raw) {
    String text = isTidy(raw) ? raw : tidy(raw);
    return text.startsWith(".na") && MISSING.contains(text) ? "" : text;
  }

  /** Like {@link #of} for names and ids, where the word NA means missing too. */
  static String code(String raw) {
    String text = of(raw);
    return MISSING_CODES.contains(text) ? "" : text;
  }

  private static boolean isTidy(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? blank : !isPlain(c)) return false;
      blank = c == ' ';
    }
    return !blank || text.isEmpty();
  }

  /** A quick yes for nearly every character; a no only means that {@link #tidy} must look. */
  private static boolean isPlain(char c) {
    return c < 0x7f
        ? c > ' '
        : c > 0xad && !isBlank(c) && !isInvisible(c) && !Character.isSurrogate(c);
  }

  private static String tidy(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    text.codePoints().filter(c -> isBlank(c) || !isInvisible(c)).forEach(c -> append(tidy, c));
    int end = tidy.length();
    return end > 0 && tidy.charAt(end - 1) == ' ' ? tidy.substring(0, end - 1) : tidy.toString();
  }

  private static void append(StringBuilder tidy, int c) {
    int end = tidy.length();
    if (!isBlank(c)) tidy.appendCodePoint(c);
    else if (end > 0 && tidy.charAt(end - 1) != ' ') tidy.append(' ');
  }

  private static boolean isBlank(int c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      default -> false;
    };
  }
}
