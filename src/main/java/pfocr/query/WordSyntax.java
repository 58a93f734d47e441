package pfocr.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one typed word means: a word, a pattern, a fuzzy word, or everything. */
final class WordSyntax {
  private static final Pattern FUZZY = Pattern.compile("(.*[\\p{L}\\p{N}])~([0-9.]*)");
  private static final Pattern BOOST = Pattern.compile("(.*[^^])\\^[0-9.]+");

  private WordSyntax() {}

  static Optional<ParsedQuery> read(QueryCharacters.Token token) {
    String text = token.text();
    if (text.equals("*") || text.equals("*:*")) return Optional.of(new ParsedQuery.Everything());
    Matcher boost = BOOST.matcher(text);
    if (boost.matches()) text = boost.group(1);
    Matcher fuzzy = FUZZY.matcher(text);
    if (fuzzy.matches())
      return Optional.of(new ParsedQuery.Fuzzy(fuzzy.group(1), edits(fuzzy.group(2))));
    String plain = text.replaceFirst("[?!.,;:]+$", "");
    if (plain.chars().noneMatch(Character::isLetterOrDigit)) return Optional.empty();
    if (isPattern(plain)) return Optional.of(new ParsedQuery.Wildcard(plain));
    return Optional.of(new ParsedQuery.Word(plain, token.start(), token.start() + plain.length()));
  }

  /** {@code *} anywhere but as the sign of a base ({@code Na*} is one, too), {@code ?} inside. */
  private static boolean isPattern(String word) {
    return word.indexOf('*') >= 0 || word.indexOf('?') > 0;
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
