package pfocr.enrich;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pfocr.lexicon.Cells;

/**
 * A pasted list to its names. Line breaks, tabs and semicolons always separate; commas, bars and
 * blanks do where what they join is no name: {@code valproic acid} and {@code 1,2-dichloroethane}
 * stay whole. Stateless but for the test.
 */
final class ListParser {
  private static final Pattern HARD = Pattern.compile("[\\r\\n\\t;\\u2028\\u2029]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  /** In a symbol a digit follows letters, or there are two capitals: no other word is so. */
  private static final Pattern SYMBOL = Pattern.compile("\\p{L}.*\\d|\\p{Lu}.*\\p{Lu}");

  /** What stands between the last names of a sentence. */
  private static final Set<String> JOINING = Set.of("and", "or", "&", "+");

  /** Quotes and list marks that may stand around a name. */
  private static final String MARKS = "\"'*\u2022\u2018\u2019\u201c\u201d";

  private static final String END_MARKS = "\"\u201c\u201d";

  /** At the end alone they are primes and a part of the name: {@code PI3'}. */
  private static final String SINGLE_QUOTES = "'\u2018\u2019";

  /** Longer texts are no names. */
  private static final int MAX_NAME = 200;

  /** Names of more words are not looked for. */
  private static final int MAX_WORDS = 6;

  private final Predicate<String> known;
  private final int most;
  private final String what;
  private final List<String> names = new ArrayList<>();

  private ListParser(Predicate<String> known, int most, String what) {
    this.known = name -> name.length() <= MAX_NAME && known.test(name);
    this.most = most;
    this.what = what;
  }

  /**
   * The names of a text, in their order, also those that are not known.
   *
   * @param known whether a text is a name or identifier of something
   * @param most how many names are allowed
   * @param what names the list in messages
   * @throws IllegalArgumentException when there are more
   */
  static List<String> names(String text, Predicate<String> known, int most, String what) {
    ListParser parser = new ListParser(known, most, what);
    String[] parts = HARD.split(text);
    boolean bare = parts.length == 1 && Commas.split(text).size() == 1;
    for (String part : parts) {
      if (bare) parser.words(part);
      else parser.part(part);
    }
    return parser.names;
  }

  /** The same list with one sign for every hard separator, and nothing around it. */
  static String canonical(String text) {
    String single = HARD.matcher(text).replaceAll(";").strip();
    int start = single.startsWith(";") ? 1 : 0;
    int end = single.length() - (single.length() > start && single.endsWith(";") ? 1 : 0);
    return single.substring(start, end).strip();
  }

  private void part(String part) {
    String whole = bare(part);
    if (whole.isEmpty()) return;
    List<String> pieces = Commas.split(part);
    if (pieces.size() == 1) phrase(whole);
    else if (known.test(whole)) add(whole);
    else for (String piece : pieces) phrase(bare(piece));
  }

  /** A name of several words, or several names where every word is one. */
  private void phrase(String text) {
    if (text.isEmpty()) return;
    String[] words = BLANKS.split(text);
    if (words.length == 1 || known.test(text)) add(text);
    else if (JOINING.contains(words[0])) phrase(join(words, 1, words.length));
    else if (areNames(words) || areMostlySymbols(words)) words(text);
    else add(text);
  }

  /** Whether unknown words stand among symbols, of which there are several and as many. */
  private boolean areMostlySymbols(String[] words) {
    long symbols =
        Stream.of(words)
            .map(ListParser::bare)
            .filter(word -> SYMBOL.matcher(word).find() && known.test(word))
            .count();
    return symbols > 1 && 2 * symbols >= words.length;
  }

  /**
   * Whether every word is a name by itself; numbers are among numbers only. The values of a table
   * beside a name are no part of it.
   */
  private boolean areNames(String[] words) {
    long numbers =
        Stream.of(words).filter(word -> word.chars().allMatch(Character::isDigit)).count();
    return (numbers == 0 || numbers == words.length)
        && known.test(bare(words[0]))
        && Stream.of(words).allMatch(word -> known.test(bare(word)) || isCell(word));
  }

  private static boolean isCell(String word) {
    return Cells.isNumber(word) || Cells.isMissing(word);
  }

  /** Words with nothing but blanks between them: the longest known names, else the words. */
  private void words(String text) {
    String[] words = BLANKS.split(text);
    for (int first = 0; first < words.length; ) {
      int end = Math.min(words.length, first + MAX_WORDS);
      String name = join(words, first, end);
      while (end > first + 1 && !known.test(name)) name = join(words, first, --end);
      boolean joins = end == first + 1 && JOINING.contains(name) && words.length > 1;
      if (!joins) add(name);
      first = end;
    }
  }

  private static String join(String[] words, int first, int end) {
    return bare(String.join(" ", Arrays.asList(words).subList(first, end)));
  }

  private static String bare(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isAround(text.charAt(start), MARKS)) start++;
    boolean quoted =
        text.chars().limit(start).anyMatch(before -> SINGLE_QUOTES.indexOf(before) >= 0);
    String ends = quoted ? END_MARKS + SINGLE_QUOTES : END_MARKS;
    while (end > start && isAround(text.charAt(end - 1), ends)) end--;
    return text.substring(start, end);
  }

  private static boolean isAround(char c, String marks) {
    return c <= ' ' || c == '\u00a0' || marks.indexOf(c) >= 0;
  }

  private void add(String name) {
    if (name.isEmpty()) return;
    if (names.size() == most)
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s has more than %,d entries, the limit", what, most));
    names.add(name);
  }
}
