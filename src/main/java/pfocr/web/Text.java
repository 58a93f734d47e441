package pfocr.web;

/** Cleaning of text that came from outside, so that it can be written out again. */
final class Text {
  private static final char REPLACEMENT = '\uFFFD';

  private Text() {}

  /** The text with lone surrogates replaced; the same object when it has none. */
  static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) continue;
      if (isPair(text, i)) i++;
      else return replaceLone(text);
    }
    return text;
  }

  /** Well-formed, with control characters as blanks. */
  static String typed(String text) {
    String clean = wellFormed(text);
    for (int i = 0; i < clean.length(); i++)
      if (Character.isISOControl(clean.charAt(i))) return clean.replaceAll("\\p{Cntrl}", " ");
    return clean;
  }

  /** The text with {@code & < > " '} as character references, for HTML. */
  static void escape(CharSequence text, int start, int end, StringBuilder out) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  /** The last part of a path: answers do not tell where files lie on the server. */
  static String lastName(String path) {
    String trimmed = path.replaceAll("[/\\\\]+$", "");
    return trimmed.substring(1 + Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')));
  }

  private static boolean isPair(CharSequence text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  private static String replaceLone(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (!Character.isSurrogate(out.charAt(i))) continue;
      if (isPair(out, i)) i++;
      else out.setCharAt(i, REPLACEMENT);
    }
    return out.toString();
  }
}
