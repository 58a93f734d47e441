package pfocr.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pfocr.query.ParsedQuery;

/** A typed text with some of its words changed in their places. Stateless. */
final class WordEdits {
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "&&", "||");

  private WordEdits() {}

  /** The text with other words in the places of some. */
  static String in(String typed, Map<ParsedQuery.Word, String> changes) {
    StringBuilder text = new StringBuilder(typed);
    changes.entrySet().stream()
        .sorted(Comparator.comparingInt(change -> -change.getKey().start()))
        .forEach(change ->
            text.replace(change.getKey().start(), change.getKey().end(), change.getValue()));
    return text.toString();
  }

  /** The same where words may vanish, and with them operators that have nothing to join. */
  static String of(String typed, Map<ParsedQuery.Word, String> changes) {
    List<String> words = new ArrayList<>();
    for (String word : in(typed, changes).strip().split("\\s+"))
      if (!OPERATORS.contains(word) || !words.isEmpty() && !OPERATORS.contains(words.getLast()))
        words.add(word);
    while (!words.isEmpty() && OPERATORS.contains(words.getLast())) words.removeLast();
    return String.join(" ", words);
  }

  /** The text of some of the parts of a query. */
  static String only(ParsedQuery whole, List<ParsedQuery> parts) {
    String text =
        (whole instanceof ParsedQuery.All && parts.size() > 1
                ? new ParsedQuery.All(parts)
                : new ParsedQuery.Words(parts))
            .toString();
    String inner = text.substring(1, text.length() - 1);
    boolean twice = parts.size() == 1 && parts.get(0) instanceof ParsedQuery.Words;
    return twice ? inner.substring(1, inner.length() - 1) : inner;
  }
}
