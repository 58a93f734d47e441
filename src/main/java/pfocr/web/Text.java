package pfocr.web;

import pfocr.export.RecordJson;

/** Cleaning of text that came from outside, so that it can be written out again. */
final class Text {
  private Text() {}

  /** The text with lone surrogates replaced. */
  static String wellFormed(String text) {
    return RecordJson.wellFormed(text);
  }

  /** Well-formed, with control characters as blanks. */
  static String typed(String text) {
    String clean = wellFormed(text);
    for (int i = 0; i < clean.length(); i++)
      if (Character.isISOControl(clean.charAt(i))) return clean.replaceAll("\\p{Cntrl}", " ");
    return clean;
  }

  /** Well-formed, with control characters as blanks, but for line breaks and tabs. */
  static String pasted(String text) {
    return wellFormed(text).replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", " ");
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
}
