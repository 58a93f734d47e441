package pfocr.web;

import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean": the known name nearest to a misspelt one. */
final class Nearest {
  private Nearest() {}

  /** The known name with the fewest edits; "" when none is near. */
  static String to(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    int most = Math.max(2, Math.min(wanted.length() / 2, 3));
    LevenshteinDistance distance = new LevenshteinDistance(most);
    String best = "";
    int least = most + 1;
    for (String candidate : known) {
      int edits = distance.apply(wanted, candidate.toLowerCase(Locale.ROOT));
      if (edits < 0 || edits >= least) continue;
      least = edits;
      best = candidate;
    }
    return best;
  }
}
