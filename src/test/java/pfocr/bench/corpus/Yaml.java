package pfocr.bench.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes front matter as the site's own emitter does: plain or single-quoted, folded at 80. */
final class Yaml {
  private static final int WIDTH = 80;
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}/(.][^\\n]*");
  private static final Set<String> WORDS_WITH_MEANING =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "~");

  private Yaml() {}

  /** The whole file: a line of dashes, the fields, a line of dashes. */
  static String document(Map<String, Object> fields) {
    StringBuilder out = new StringBuilder(4_096).append("---\n");
    map(out, fields, "");
    return out.append("---\n").toString();
  }

  private static void map(StringBuilder out, Map<?, ?> fields, String indent) {
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      int start = out.length();
      out.append(indent);
      scalar(out, field.getKey().toString(), start, indent);
      out.append(':');
      value(out, field.getValue(), start, indent);
    }
  }

  private static void value(StringBuilder out, Object value, int lineStart, String indent) {
    switch (value) {
      case Map<?, ?> inner -> {
        out.append('\n');
        map(out, inner, indent + "  ");
      }
      case List<?> list -> list(out, list, indent);
      case Number number -> out.append(' ').append(number).append('\n');
      default -> {
        out.append(' ');
        scalar(out, value.toString(), lineStart, indent + "  ");
        out.append('\n');
      }
    }
  }

  private static void list(StringBuilder out, List<?> list, String indent) {
    if (list.isEmpty()) {
      out.append(" []\n");
      return;
    }
    out.append('\n');
    for (Object item : list) {
      int start = out.length();
      out.append(indent).append("- ");
      scalar(out, item.toString(), start, indent + "  ");
      out.append('\n');
    }
  }

  /** A string, broken at blanks after the 80th column. */
  private static void scalar(StringBuilder out, String text, int lineStart, String indent) {
    boolean plain = isPlain(text);
    String body = plain ? text : "'" + text.replace("'", "''") + "'";
    int from = 0;
    for (int i = 0; i < body.length(); i++) {
      boolean foldable = body.charAt(i) == ' ' && i > 0 && i + 1 < body.length();
      if (!foldable || out.length() - lineStart + i - from <= WIDTH) continue;
      if (body.charAt(i - 1) == ' ' || body.charAt(i + 1) == ' ') continue;
      out.append(body, from, i).append('\n');
      lineStart = out.length();
      out.append(indent);
      from = i + 1;
    }
    out.append(body, from, body.length());
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches()
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.endsWith(":")
        && !text.endsWith(" ")
        && !WORDS_WITH_MEANING.contains(text.toLowerCase(Locale.ROOT))
        && !text.matches("\\.\\d.*|\\.(inf|nan)");
  }
}
