package pfocr.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The typed characters and the small things read from them. Not thread-safe. */
final class QueryCharacters {
  private static final Pattern FIELD_NAME = Pattern.compile("([A-Za-z_][A-Za-z0-9_./]*):");
  private static final Pattern TAG =
      Pattern.compile("\\s?\\[\\s*([A-Za-z_/ -]+?)\\s*(?::\\s*~\\s*(\\d+)\\s*)?]");
  private static final Pattern SLOP = Pattern.compile("~(\\d{1,3})");
  private static final int MAX_SLOP = 100;

  /** A typed word and where it begins. */
  record Token(String text, int start) {}

  /** A field in PubMed's brackets. */
  record Tag(SearchField field, int slop) {}

  private final String text;
  private int position;
  private boolean everything;

  QueryCharacters(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  boolean justReadEverything() {
    return everything;
  }

  boolean atEnd() {
    while (position < text.length() && isBlank(text.charAt(position))) position++;
    return position >= text.length();
  }

  /** Whether the next character, blanks aside, is this one (for quotes: any kind of quote). */
  boolean at(char c) {
    if (atEnd()) return false;
    char next = text.charAt(position);
    return next == c || c == '"' && QuerySyntax.OPENING_QUOTES.contains(next);
  }

  boolean skip(char c) {
    if (!at(c)) return false;
    position++;
    return true;
  }

  /** A sign directly before a word; {@code -} or {@code +} standing alone is none. */
  boolean skipPrefix(char sign) {
    if (!at(sign) || position + 1 >= text.length()) return false;
    char next = text.charAt(position + 1);
    if (isBlank(next) || next == sign) return false;
    position++;
    return true;
  }

  boolean atOperator(String... spellings) {
    if (atEnd()) return false;
    for (String spelling : spellings) {
      if (!text.startsWith(spelling, position)) continue;
      int behind = position + spelling.length();
      if (behind >= text.length()
          || isBlank(text.charAt(behind))
          || text.charAt(behind) == '('
          || text.charAt(behind) == '"') return true;
    }
    return false;
  }

  boolean skipOperator(String... spellings) {
    if (!atOperator(spellings)) return false;
    for (String spelling : spellings)
      if (text.startsWith(spelling, position)) {
        position += spelling.length();
        return true;
      }
    return false;
  }

  /** The name before a colon, when something follows the colon at once. */
  Optional<String> peekFieldName() {
    Matcher m = FIELD_NAME.matcher(text).region(position, text.length());
    return m.lookingAt() ? Optional.of(m.group(1)) : Optional.empty();
  }

  void skipFieldName(String name) {
    position += name.length() + 1;
  }

  /** Whether {@code name:} is followed by something that looks like an id of that name. */
  boolean idFollows(String name) {
    int at = position + name.length() + 1;
    if (at >= text.length()) return false;
    char c = text.charAt(at);
    return c >= '0' && c <= '9'
        || Character.isLetter(c) && text.substring(at).matches("(?s)[A-Za-z]{1,4}\\d.*");
  }

  /** Text up to the closing bracket, brackets included. */
  String range() {
    int close = position;
    while (close < text.length() && text.charAt(close) != ']' && text.charAt(close) != '}') close++;
    String range = text.substring(position, Math.min(text.length(), close + 1));
    position = Math.min(text.length(), close + 1);
    return range;
  }

  boolean phraseIsClosed() {
    return closingQuote() >= 0;
  }

  /** Text between quotes; up to the end when nothing closes them. */
  String phrase() {
    at('"');
    int close = closingQuote();
    int end = close < 0 ? text.length() : close;
    String phrase = text.substring(position + 1, end).replace("\\\"", "\"");
    position = close < 0 ? end : close + 1;
    everything = false;
    return phrase;
  }

  private int closingQuote() {
    for (int i = position + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') i++;
      else if (c == '"' || c == '”' || c == '“' || c == '»') return i;
    }
    return -1;
  }

  /** {@code ~5} behind a phrase. */
  int slop() {
    Matcher m = SLOP.matcher(text).region(position, text.length());
    if (!m.lookingAt()) return 0;
    position = m.end();
    return Math.min(MAX_SLOP, Integer.parseInt(m.group(1)));
  }

  /** {@code [title]} behind a word or phrase, when it names a field. */
  Optional<Tag> tag() {
    Matcher m = TAG.matcher(text).region(position, text.length());
    if (!m.lookingAt()) return Optional.empty();
    Optional<SearchField> field = SearchField.of(m.group(1).strip());
    if (field.isEmpty()) return Optional.empty();
    position = m.end();
    int slop = m.group(2) == null ? 0 : Math.min(MAX_SLOP, Integer.parseInt(m.group(2)));
    return Optional.of(new Tag(field.get(), slop));
  }

  /**
   * The next word: up to a blank, a quote, a tag or a bracket. Brackets that open inside a word
   * belong to it ({@code Su(var)2-10}). Characters that make no word are skipped.
   */
  Optional<Token> word() {
    if (atEnd()) return Optional.empty();
    int start = position;
    int depth = 0;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (isBlank(c) || QuerySyntax.OPENING_QUOTES.contains(c)) break;
      if (c == '['
          && position > start
          && TAG.matcher(text).region(position, text.length()).lookingAt()) break;
      if (c == '\\' && position + 1 < text.length()) position++;
      if (c == '(' && closesBeforeBlank(position)) depth++;
      else if (c == '(' && position > start) break;
      if (c == ')' && --depth < 0) break;
      position++;
    }
    if (position == start) position++;
    String word = text.substring(start, position).replaceAll("\\\\(.)", "$1");
    everything = word.equals("*") || word.equals("*:*");
    return Optional.of(new Token(word, start));
  }

  private boolean closesBeforeBlank(int open) {
    for (int i = open + 1; i < text.length() && !isBlank(text.charAt(i)); i++)
      if (text.charAt(i) == ')') return true;
    return false;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < 0x20;
  }
}
