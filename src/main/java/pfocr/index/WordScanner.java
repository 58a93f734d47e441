package pfocr.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pfocr.lexicon.NameKey;

/**
 * Cuts text into words, the one way in which index, queries and marks all see it.
 *
 * <p>The scanner walks over <em>compounds</em>: runs of letters and digits with dashes, apostrophes
 * and the like inside ({@code TNF-α-induced}, {@code 5'-AMP}, {@code PI3K}). A compound has one or
 * more <em>parts</em>, cut at the joiners and where Greek meets other letters: {@code TNF}, {@code
 * α}, {@code induced}. A slash ends a compound; {@link #slashed} tells that the next one follows it
 * directly.
 *
 * <pre>{@code
 * for (WordScanner words = new WordScanner(text); words.next(); )
 *   for (int i = 0; i < words.parts(); i++) use(words.part(i));
 * }</pre>
 *
 * Not thread-safe.
 */
public final class WordScanner {
  /** Longer compounds are cut: no name is that long, and OCR glues whole lines. */
  private static final int MAX_PARTS = 32;

  private static final int MAX_LENGTH = 120;

  private final String text;
  private final int end;
  private int position;
  private int compoundStart;
  private int compoundEnd;
  private boolean slashed;
  private int parts;
  private final int[] partStart = new int[MAX_PARTS];
  private final int[] partEnd = new int[MAX_PARTS];

  public WordScanner(String text) {
    this(text, 0, text.length());
  }

  /** Scans a stretch of the text; offsets are those of the whole text. */
  public WordScanner(String text, int start, int end) {
    this.text = text;
    this.position = start;
    this.end = end;
  }

  /** Moves to the next compound; false at the end. */
  public boolean next() {
    int before = position;
    while (position < end && !isWord(text.charAt(position))) position++;
    if (position >= end) return false;
    slashed =
        position == before + 1
            && before > 0
            && isSlash(text.charAt(before))
            && before == compoundEnd;
    compoundStart = position;
    scanParts();
    compoundEnd = partEnd[parts - 1];
    return true;
  }

  private void scanParts() {
    parts = 0;
    while (parts < MAX_PARTS) {
      int start = position;
      boolean greek = isGreek(text.charAt(position));
      int limit = Math.min(end, compoundStart + MAX_LENGTH);
      do position++;
      while (position < limit
          && isWord(text.charAt(position))
          && isGreek(text.charAt(position)) == greek);
      partStart[parts] = start;
      partEnd[parts++] = position;
      if (position >= limit) return;
      if (isWord(text.charAt(position))) continue;
      int joiner = position;
      while (joiner < limit && joiner - position < 2 && joins(joiner)) joiner++;
      if (joiner == position || joiner >= limit || !isWord(text.charAt(joiner))) return;
      if (isPossessive(joiner)) return;
      position = joiner;
    }
  }

  /** Whether the characters around hold together over this one. */
  private boolean joins(int at) {
    char c = text.charAt(at);
    if (isDash(c) || isApostrophe(c) || c == '+' || c == '_') return true;
    if (at + 1 >= end) return false;
    char left = text.charAt(at - 1);
    char right = text.charAt(at + 1);
    if (c == '.')
      return isDigit(left) && isDigit(right)
          || isDigit(left) != isDigit(right) && isWord(left) && isWord(right);
    return c == ',' && isDigit(left) && isDigit(right);
  }

  /** {@code 's} at the end of a word is grammar, not a part of the name. */
  private boolean isPossessive(int at) {
    return isApostrophe(text.charAt(at - 1))
        && (text.charAt(at) == 's' || text.charAt(at) == 'S')
        && (at + 1 >= end || !isWord(text.charAt(at + 1)));
  }

  /** First character of the compound. */
  public int start() {
    return compoundStart;
  }

  /** Behind the last character of the compound. */
  public int end() {
    return compoundEnd;
  }

  /** Whether only a slash stands between this compound and the one before. */
  public boolean slashed() {
    return slashed;
  }

  /** How many parts the compound has, at least 1. */
  public int parts() {
    return parts;
  }

  public int partStart(int i) {
    return partStart[i];
  }

  public int partEnd(int i) {
    return partEnd[i];
  }

  /** The i-th part in its indexed form: lower case, plain letters, Greek letters by their names. */
  public String part(int i) {
    return plain(text, partStart[i], partEnd[i]);
  }

  /** The folded key of the parts from {@code first} to {@code last}, both included. */
  public String key(int first, int last) {
    return NameKey.of(text.substring(partStart[first], partEnd[last]));
  }

  /** The parts as they are written, in lower case and with plain dashes: {@code tnf-α}. */
  public String surface(int first, int last) {
    StringBuilder out = new StringBuilder(partEnd[last] - partStart[first]);
    for (int i = partStart[first]; i < partEnd[last]; i++) {
      char c = text.charAt(i);
      out.append(
          isDash(c) ? '-' : isApostrophe(c) ? '\'' : c == 'µ' ? 'μ' : Character.toLowerCase(c));
    }
    return out.toString();
  }

  /** The indexed form of one word without joiners. */
  static String plain(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) return Letters.fold(text.substring(start, end));
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** All parts of a text in their indexed form, in order. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (WordScanner scanner = new WordScanner(text); scanner.next(); )
      for (int i = 0; i < scanner.parts(); i++) words.add(scanner.part(i));
    return words;
  }

  static boolean isWord(char c) {
    if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= '0' && c <= '9';
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isGreek(char c) {
    return c >= 0x370 && c <= 0x3FF || c == 'µ' || c == 'ϐ';
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '⁄' || c == '∕';
  }

  private static boolean isDash(char c) {
    return c == '-'
        || c >= 0x2010 && c <= 0x2015
        || c == '−'
        || c == '﹣'
        || c == '－'
        || c == '\u00AD';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '′' || c == '´' || c == '`';
  }
}
