package pfocr.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits at commas and bars, but not at the commas of chemical names: between locants ({@code
 * 1,2-dichloroethane}) and within brackets ({@code IP(3,4,5)P3}). Looks only at the next {@value
 * #REACH} letters, so that long lists take no longer than they are. Stateless.
 */
final class Commas {
  private static final int REACH = 30;

  private static final Pattern LOCANT_BEFORE =
      Pattern.compile("(?:.*[^\\p{L}\\p{N}])?\\d{1,2}['\u2032]?", Pattern.DOTALL);
  private static final Pattern LOCANT_BEHIND =
      Pattern.compile("(?:\\d{1,2}['\u2032]?,){0,8}\\d{1,2}['\u2032]?-.*", Pattern.DOTALL);

  private Commas() {}

  /** The parts between the separators; one when there is none. */
  static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!separates(text, i)) continue;
      parts.add(text.substring(start, i));
      start = i + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static boolean separates(String text, int at) {
    char c = text.charAt(at);
    return c == '|' || c == ',' && !joinsLocants(text, at) && !isBracketed(text, at);
  }

  private static boolean joinsLocants(String text, int comma) {
    String before = text.substring(Math.max(0, comma - 4), comma);
    String behind = text.substring(comma + 1, Math.min(text.length(), comma + 1 + REACH));
    return LOCANT_BEHIND.matcher(behind).matches() && LOCANT_BEFORE.matcher(before).matches();
  }

  private static boolean isBracketed(String text, int comma) {
    int least = Math.max(0, comma - REACH);
    int open = comma - 1;
    while (open >= least && "()".indexOf(text.charAt(open)) < 0) open--;
    if (open < least || text.charAt(open) == ')') return false;
    int most = Math.min(text.length(), comma + REACH);
    int close = comma + 1;
    while (close < most && "()".indexOf(text.charAt(close)) < 0) close++;
    return close < most && text.charAt(close) == ')';
  }
}
