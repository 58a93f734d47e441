package pfocr.query;

import java.util.Locale;
import java.util.Set;

/**
 * Whether a text reads like a sentence. In a sentence a dash before a word is a dash, quotation
 * marks set words off, and capitals shout; in a query they are signs with a meaning. Stateless;
 * linear in the length of the text.
 */
final class Sentence {
  /** {@code KCC2 in the spinal cord} has two little words and is a query all the same. */
  private static final int LITTLE_WORDS = 3;

  /** The longer the text, the fewer little words it takes: 3 of 6 words, 2 of 8, 1 of 10. */
  private static final int WORDS = 6;

  /** The commonest English words that nobody searches for; none is an operator or a symbol. */
  private static final Set<String> FUNCTION =
      Set.of(
          "about", "an", "any", "are", "as", "at", "be", "been", "between", "by", "can", "do",
          "does", "during", "for", "from", "has", "have", "how", "in", "into", "is", "it", "its",
          "of", "on", "such", "than", "that", "the", "their", "there", "these", "this", "to", "was",
          "were", "what", "when", "where", "which", "who", "why", "with");

  private static final int LONGEST_FUNCTION = 7;

  /** In capitals, fewer words are a list of symbols. */
  private static final int SHOUTED_WORDS = 4;

  /** In capitals these are symbols, too: WAS and CAN are genes, ARE is a piece of DNA. */
  private static final Set<String> SYMBOLS =
      Set.of("an", "are", "as", "be", "can", "do", "has", "it", "its", "to", "was");

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private final String text;
  private int words;
  private int function;
  private int sure;
  private boolean operators;

  private Sentence(String text) {
    this.text = text;
    for (int at = 0; at < text.length(); ) {
      int start = at;
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) at++;
      word(start, at);
      at++;
    }
  }

  private void word(int start, int end) {
    while (start < end && !Character.isLetter(text.charAt(start))) start++;
    while (start < end && !Character.isLetter(text.charAt(end - 1))) end--;
    if (start == end) return;
    words++;
    if (end - start > LONGEST_FUNCTION) return;
    String word = text.substring(start, end);
    operators |= OPERATORS.contains(word);
    if (!isFunction(word)) return;
    function++;
    if (!SYMBOLS.contains(word)) sure++;
  }

  /** {@code the} and {@code The}; {@code IN} may be a name. */
  private static boolean isFunction(String word) {
    return FUNCTION.contains(word)
        || Character.isUpperCase(word.charAt(0))
            && FUNCTION.contains(word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1));
  }

  /**
   * Whether so many of the words are little words that a person is being told something. Who writes
   * {@code AND}, {@code OR} or {@code NOT} writes a query.
   */
  static boolean is(String text) {
    Sentence read = new Sentence(text);
    return !read.operators
        && read.function > 0
        && read.words >= WORDS + 2 * Math.max(0, LITTLE_WORDS - read.function);
  }

  /**
   * A sentence in capitals throughout ({@code THE ROLE OF HEAT AND LIGHT}) in lower case; any other
   * text as it is. The result has the same length.
   */
  static String unshouted(String text) {
    if (text.chars().anyMatch(Character::isLowerCase)) return text;
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < lower.length(); i++)
      lower.setCharAt(i, Character.toLowerCase(lower.charAt(i)));
    String calm = lower.toString();
    Sentence read = new Sentence(calm);
    return read.words >= SHOUTED_WORDS && read.sure > 0 ? calm : text;
  }
}
