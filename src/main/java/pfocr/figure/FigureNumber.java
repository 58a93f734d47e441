package pfocr.figure;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of figures: {@code Fig 7}, {@code FIGURE 7} and {@code fig07} are {@code F7}. */
final class FigureNumber {
  private static final Pattern NORMAL = Pattern.compile("[A-Z]{1,3}\\d+[A-Za-z]?");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([\\p{L} ]*?)[ .]*\\b?(S?)0*(\\d+)([A-Za-z]?)\\.?", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("f", "F"),
          Map.entry("fig", "F"),
          Map.entry("figure", "F"),
          Map.entry("supplementary fig", "SF"),
          Map.entry("supplementary figure", "SF"),
          Map.entry("supplemental figure", "SF"),
          Map.entry("scheme", "S"),
          Map.entry("sch", "S"),
          Map.entry("graphical abstract", "GA"),
          Map.entry("appendix figure", "AF"),
          Map.entry("extended view", "EV"));

  private static final Map<String, String> TYPES =
      Map.of(
          "F", "Figure",
          "SF", "Supplemental figure",
          "S", "Scheme",
          "GA", "Graphical abstract",
          "AF", "Appendix figure",
          "EV", "Extended view");

  private FigureNumber() {}

  /** The short form; the number as written when it cannot be read. */
  static String normal(String written) {
    if (NORMAL.matcher(written).matches()) return written;
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) return written;
    String prefix = PREFIXES.get(parts.group(1).strip().toLowerCase(Locale.ROOT));
    if (prefix == null) return written;
    String supplement = prefix.equals("F") && !parts.group(2).isEmpty() ? "S" : "";
    return supplement + prefix + parts.group(3) + parts.group(4);
  }

  /** The kind of figure that a normal number tells; most are plain figures. */
  static String type(String number) {
    int end = 0;
    while (end < number.length() && Character.isUpperCase(number.charAt(end))) end++;
    return TYPES.getOrDefault(number.substring(0, end), "Figure");
  }
}
