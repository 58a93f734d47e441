package pfocr.query;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one typed word means: a word, a pattern, a fuzzy word, or everything. */
final class WordSyntax {
  private static final Pattern FUZZY = Pattern.compile("(.*[\\p{L}\\p{N}])~([0-9.]*)");
  private static final Pattern BOOST = Pattern.compile("(.*[^^])\\^[0-9.]+");
  private static final Pattern YEAR_AND_LATER = Pattern.compile("\\d{4}\\.\\.");

  /** As Lucene and the BioThings APIs write it. */
  private static final Set<String> EVERYTHING = Set.of("*", "*:*", "__all__");

  private static final String PUNCTUATION = "?!.,;:";

  private WordSyntax() {}

  /** Empty when there is nothing to look for. */
  static Optional<ParsedQuery> read(QueryCharacters.Token token) {
    String text = token.text();
    if (token.escaped()) return word(text, token);
    if (EVERYTHING.contains(text)) return Optional.of(new ParsedQuery.Everything());
    Matcher boost = BOOST.matcher(text);
    if (boost.matches()) text = boost.group(1);
    Matcher fuzzy = FUZZY.matcher(text);
    if (fuzzy.matches())
      return Optional.of(new ParsedQuery.Fuzzy(fuzzy.group(1), edits(fuzzy.group(2))));
    String plain = withoutPunctuation(text);
    return isPattern(plain)
        ? word(plain, token).map(word -> new ParsedQuery.Wildcard(plain))
        : word(plain, token);
  }

  /** The word that remains of a token when signs behind it are left out. */
  private static Optional<ParsedQuery> word(String plain, QueryCharacters.Token token) {
    if (plain.codePoints().noneMatch(Character::isLetterOrDigit)) return Optional.empty();
    int end = token.end() - (token.text().length() - plain.length());
    return Optional.of(new ParsedQuery.Word(plain, token.start(), end));
  }

  private static String withoutPunctuation(String word) {
    if (YEAR_AND_LATER.matcher(word).matches()) return word;
    int end = word.length();
    while (end > 0 && PUNCTUATION.indexOf(word.charAt(end - 1)) >= 0) end--;
    return word.substring(0, end);
  }

  /** {@code *} anywhere, {@code ?} inside; the {@code ?} of an address is no pattern. */
  private static boolean isPattern(String word) {
    return (word.indexOf('*') >= 0 || word.indexOf('?') > 0) && !word.contains("://");
  }

  private static int edits(String digits) {
    if (digits.isEmpty()) return 1;
    try {
      double given = Double.parseDouble(digits);
      return given < 1 ? 2 : (int) Math.min(2, given);
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
