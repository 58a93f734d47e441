package pfocr.search;

import java.util.List;
import java.util.Set;
import pfocr.index.Stemmer;
import pfocr.query.ParsedQuery;

/**
 * Words that ask rather than tell. Dropping them helps questions more than anything else measured;
 * they stay when nothing else was typed. Stateless.
 */
final class FunctionWords {
  private static final Set<String> ASKING =
      Set.of(
          "what", "which", "who", "whom", "whose", "how", "why", "when", "where", "does", "do",
          "did", "done", "has", "have", "had", "can", "could", "should", "would", "may", "might",
          "am", "were", "been", "being", "me", "my", "we", "our", "you", "your", "i", "its", "them",
          "his", "her", "than", "from", "about", "any", "some", "also", "so", "please", "find",
          "show", "tell", "give", "figure", "figures");

  private FunctionWords() {}

  /** Whether it is such a word, or several joined as in {@code and/or}. */
  static boolean is(String word) {
    int slash = word.indexOf('/', 1);
    if (slash > 0 && slash < word.length() - 1)
      return is(word.substring(0, slash)) && is(word.substring(slash + 1));
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    return (Stemmer.isStopWord(lower) || ASKING.contains(lower))
        && (word.equals(lower)
            || Character.isUpperCase(word.charAt(0))
                && word.substring(1).equals(lower.substring(1)));
  }

  /** Whether a word is written like a symbol: with a digit among letters, or capitals inside. */
  static boolean looksLikeSymbol(String word) {
    boolean letter = word.chars().anyMatch(Character::isLetter);
    boolean digit = word.chars().anyMatch(Character::isDigit);
    return letter && (digit || word.chars().skip(1).anyMatch(Character::isUpperCase));
  }

  /** The same, or with Greek letters or a dash inside. */
  static boolean looksLikeName(String word) {
    return looksLikeSymbol(word)
        || word.chars().anyMatch(c -> c >= 'Α' && c <= 'ω')
        || word.indexOf('-', 1) > 0;
  }

  /** The parts without such words; all of them when none would be left. */
  static List<ParsedQuery> without(List<ParsedQuery> parts) {
    List<ParsedQuery> telling =
        parts.stream()
            .filter(part -> !(part instanceof ParsedQuery.Word word && is(word.text())))
            .toList();
    return telling.isEmpty() ? parts : telling;
  }
}
