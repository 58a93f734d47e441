package pfocr.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a client accepts; headers that make no sense count as absent. */
final class Accept {
  /** Something that a media type looks like. */
  private static final Pattern MEDIA = Pattern.compile("[\\w*.+-]+/[\\w*.+-]+");

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

  /**
   * The most welcome of the media types, the first of those that are equally welcome; empty when
   * the client takes none of them.
   */
  static Optional<String> best(String accept, List<String> offered) {
    String header = accept != null && MEDIA.matcher(accept).find() ? accept : "";
    String best = null;
    double most = 0;
    for (String type : offered) {
      double quality = quality(header, type);
      if (quality <= most) continue;
      best = type;
      most = quality;
    }
    return Optional.ofNullable(best);
  }

  /** Refuses clients that take none of the media types. */
  static String require(String accept, List<String> offered) {
    return require(accept, offered, List.of());
  }

  /**
   * The same.
   *
   * @param last what is taken only by clients that take nothing else of what there is
   */
  static String require(String accept, List<String> offered, List<String> last) {
    return best(accept, offered)
        .or(() -> best(accept, last))
        .orElseThrow(() ->
            new HttpProblem(
                ProblemType.NOT_ACCEPTABLE,
                "This address answers in " + String.join(", ", offered) + "."));
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
