package pfocr.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A pasted list to its names. Line breaks, tabs and semicolons always separate; commas, bars and
 * blanks do where what they join is no name: {@code valproic acid} and {@code 1,2-dichloroethane}
 * stay whole. Stateless but for the test.
 */
final class ListParser {
  private static final Pattern HARD = Pattern.compile("[\\r\\n\\t;\\u2028\\u2029]+");
  private static final Pattern SOFT = Pattern.compile("[,|]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  /** Quotes and list marks around a name. */
  private static final Pattern MARKS =
      Pattern.compile("^[\\s\\u00a0\"'\\u2018-\\u201f\\u2022*]+|[\\s\\u00a0\"\\u201c\\u201d]+$");

  /** Names of more words are not looked for. */
  private static final int MAX_WORDS = 6;

  private final Predicate<String> known;
  private final int most;
  private final String what;
  private final List<String> names = new ArrayList<>();

  private ListParser(Predicate<String> known, int most, String what) {
    this.known = known;
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
    boolean bare = parts.length == 1 && !SOFT.matcher(text).find();
    for (String part : parts) {
      if (bare) parser.words(part);
      else parser.part(part);
    }
    return parser.names;
  }

  private void part(String part) {
    String whole = bare(part);
    if (whole.isEmpty()) return;
    if (!SOFT.matcher(whole).find()) phrase(whole);
    else if (known.test(whole)) add(whole);
    else for (String piece : SOFT.split(whole)) phrase(bare(piece));
  }

  /** A name of several words, or several names where every word is one. */
  private void phrase(String text) {
    if (text.isEmpty()) return;
    String[] words = BLANKS.split(text);
    if (words.length == 1 || known.test(text)) add(text);
    else if (List.of(words).stream().allMatch(word -> known.test(bare(word)))) words(text);
    else add(text);
  }

  /** Words with nothing but blanks between them: the longest known names, else the words. */
  private void words(String text) {
    String[] words = BLANKS.split(text);
    for (int first = 0; first < words.length; ) {
      int end = Math.min(words.length, first + MAX_WORDS);
      String name = join(words, first, end);
      while (end > first + 1 && !known.test(name)) name = join(words, first, --end);
      add(name);
      first = end;
    }
  }

  private static String join(String[] words, int first, int end) {
    return bare(String.join(" ", List.of(words).subList(first, end)));
  }

  private static String bare(String text) {
    return MARKS.matcher(text).replaceAll("");
  }

  private void add(String name) {
    if (name.isEmpty()) return;
    if (names.size() == most)
      throw new IllegalArgumentException(
          String.format(java.util.Locale.ROOT, "%s has more than %,d entries, the limit", what, most));
    names.add(name);
  }
}
