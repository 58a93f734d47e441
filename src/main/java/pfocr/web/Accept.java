package pfocr.web;

/** Reads what a client accepts; headers that make no sense count as absent. */
final class Accept {
  private Accept() {}

  /**
   * Whether a page is wanted rather than JSON.
   *
   * @param otherwise the answer when both are as welcome
   */
  static boolean html(String accept, boolean otherwise) {
    double html = quality(accept, "text/html");
    double json =
        Math.max(quality(accept, "application/json"), quality(accept, "application/problem+json"));
    return html == json ? otherwise : html > json;
  }

  /** Whether gzip may be sent. */
  static boolean gzip(String acceptEncoding) {
    if (acceptEncoding.isEmpty()) return false;
    double gzip = quality(acceptEncoding, "gzip");
    double identity = quality(acceptEncoding, "identity");
    boolean named = acceptEncoding.toLowerCase(java.util.Locale.ROOT).contains("identity");
    return gzip > 0 && (!named || gzip >= identity);
  }

  /** The weight of a thing by its most specific entry; 1 without a header, 0 when not listed. */
  private static double quality(String header, String wanted) {
    if (header.isBlank()) return 1;
    String range = wanted.substring(0, wanted.indexOf('/') + 1) + "*";
    double best = 0;
    int rank = -1;
    for (String entry : header.split(",", 64)) {
      String[] parts = entry.split(";", 8);
      int specific = specificity(parts[0].strip(), wanted, range);
      if (specific < 0 || specific < rank) continue;
      double weight = weight(parts);
      best = specific > rank ? weight : Math.max(best, weight);
      rank = specific;
    }
    return best;
  }

  private static int specificity(String name, String wanted, String range) {
    if (name.equalsIgnoreCase(wanted)) return 2;
    if (name.equalsIgnoreCase(range) && !range.equals("*")) return 1;
    return name.equals("*/*") || name.equals("*") ? 0 : -1;
  }

  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (!part.regionMatches(true, 0, "q=", 0, 2)) continue;
      String number = part.substring(2).strip();
      return number.matches("[01](\\.\\d{0,3})?") ? Math.min(1, Double.parseDouble(number)) : 0;
    }
    return 1;
  }
}
