package pfocr.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** Finds the field that was probably meant. */
final class FieldNames {
  /** Shorter names are near to everything. */
  private static final int SHORTEST = 4;

  private FieldNames() {}

  /** {@code " (did you mean 'caption'?)"}, or "" when no field is near. */
  static String nearest(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(SearchField.values())
        .flatMap(field -> field.names().stream())
        .filter(key -> key.length() >= SHORTEST)
        .min(Comparator.comparingInt(key -> distance(lower, key)))
        .filter(key -> distance(lower, key) <= (lower.length() + 1) / 3)
        .map(key -> " (did you mean '" + key + "'?)")
        .orElse("");
  }

  /** Levenshtein distance. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
