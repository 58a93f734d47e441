package pfocr.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean": the known name nearest to a misspelt one. */
final class Nearest {
  private Nearest() {}

  /** The known name with the fewest edits; empty when none is known. */
  static Optional<String> of(String name, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String wanted = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(
            Comparator.comparingInt(
                (String candidate) -> distance.apply(wanted, candidate.toLowerCase(Locale.ROOT))));
  }
}
