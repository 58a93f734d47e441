package pfocr.query;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The typed characters and the small things read from them. Not thread-safe. */
final class QueryCharacters {
  private static final Pattern FIELD_NAME = Pattern.compile("([A-Za-z_][A-Za-z0-9_./]*+):");
  private static final Pattern EXISTS =
      Pattern.compile("_exists_:\"?([A-Za-z_][A-Za-z0-9_.]*+)\"?(?![^\\s()])");

  private static final Pattern ID = Pattern.compile("[A-Za-z]{0,4}\\d");

  /** Bounded, so that no text makes the search for a tag long. */
  private static final Pattern TAG =
      Pattern.compile(
          "\\s?\\[\\s?([A-Za-z_][A-Za-z_/ -]{1,40}(?::noexp)?)(?::\\s?~\\s?(\\d{1,20})\\s?)?](?![\\p{L}\\p{N}])");

  private static final Pattern RANGE = Pattern.compile("[\\[{][^\\[{\\]}]{0,40}[\\]}]");
  private static final Pattern SLOP = Pattern.compile("~(\\d+)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);
  private static final Set<Character> QUOTES = Set.of('"', '“', '”', '„', '«');
  private static final int MAX_SLOP = 100;

  /** Brackets inside a word close soon; looking farther would cost time on hostile text. */
  private static final int MAX_BRACKET = 100;

  /**
   * A typed word and its place in the typed text.
   *
   * @param end behind its last character
   * @param escaped whether a backslash took the meaning from some sign
   */
  record Token(String text, int start, int end, boolean escaped) {}

  /**
   * A field in PubMed's brackets.
   *
   * @param end behind the closing bracket
   */
  record Tag(String name, int slop, int end) {
    /** PubMed's name for no field in particular. */
    boolean isAllFields() {
      return name.equalsIgnoreCase("all fields") || name.equalsIgnoreCase("all");
    }
  }

  private final String text;
  private int position;

  QueryCharacters(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  void skipAll() {
    position = text.length();
  }

  boolean atEnd() {
    while (position < text.length() && isBlank(text.charAt(position))) position++;
    return position >= text.length();
  }

  /** Whether the next character, blanks aside, is this one (for quotes: any kind of quote). */
  boolean at(char c) {
    if (atEnd()) return false;
    char next = text.charAt(position);
    return next == c || c == '"' && QUOTES.contains(next);
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
          || text.charAt(behind) == ')'
          || QUOTES.contains(text.charAt(behind))) return true;
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

  /** The name before a colon. */
  Optional<String> peekFieldName() {
    Matcher m = at(FIELD_NAME);
    return m.lookingAt() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** The field of an Elasticsearch query for figures that have it. */
  Optional<String> peekExists() {
    Matcher m = at(EXISTS);
    return m.lookingAt() ? Optional.of(m.group(1)) : Optional.empty();
  }

  void skipExists() {
    Matcher m = at(EXISTS);
    if (m.lookingAt()) position = m.end();
  }

  private Matcher at(Pattern pattern) {
    return pattern.matcher(text).region(position, text.length());
  }

  void skipFieldName(String name) {
    position += name.length() + 1;
  }

  /** Whether something stands directly behind {@code name:}. */
  boolean valueFollows(String name) {
    int at = position + name.length() + 1;
    return at < text.length() && !isBlank(text.charAt(at));
  }

  /** Whether {@code name:} is followed by something that looks like an id of that name. */
  boolean idFollows(String name) {
    return ID.matcher(text).region(position + name.length() + 1, text.length()).lookingAt();
  }

  /** Text up to the closing bracket of a range, brackets included; empty when there is none. */
  Optional<String> range() {
    if (atEnd()) return Optional.empty();
    Matcher m = at(RANGE);
    if (!m.lookingAt()) return Optional.empty();
    position = m.end();
    return Optional.of(m.group());
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
    Matcher m = at(SLOP);
    if (!m.lookingAt()) return 0;
    position = m.end();
    return slop(m.group(1));
  }

  private static int slop(String digits) {
    return digits.length() > 3 ? MAX_SLOP : Math.min(MAX_SLOP, Integer.parseInt(digits));
  }

  /** {@code [title]} behind a word or phrase, whether it names a field or not. */
  Optional<Tag> peekTag() {
    Matcher m = at(TAG);
    if (!m.lookingAt()) return Optional.empty();
    int slop = m.group(2) == null ? 0 : slop(m.group(2));
    return Optional.of(new Tag(m.group(1).strip(), slop, m.end()));
  }

  void skipTag(Tag tag) {
    position = tag.end();
  }

  /**
   * The next word: up to a blank, a quote, a tag or a bracket; at least one character. Brackets
   * that open inside a word belong to it ({@code Su(var)2-10}).
   */
  Token word() {
    int start = position;
    int depth = 0;
    for (; position < text.length(); position++) {
      char c = text.charAt(position);
      if (isBlank(c) || QUOTES.contains(c)) break;
      if (c == '[' && position > start && at(TAG).lookingAt()) break;
      if (c == '\\' && position + 1 < text.length()) position++;
      if (c == '(' && closesBeforeBlank(position)) depth++;
      else if (c == '(' && position > start) break;
      if (c == ')' && --depth < 0) break;
    }
    if (position == start) position++;
    String typed = text.substring(start, position);
    String word = ESCAPED.matcher(typed).replaceAll("$1");
    return new Token(word, start, position, word.length() < typed.length());
  }

  private boolean closesBeforeBlank(int open) {
    int limit = Math.min(text.length(), open + MAX_BRACKET);
    for (int i = open + 1; i < limit && !isBlank(text.charAt(i)); i++)
      if (text.charAt(i) == ')') return true;
    return false;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < 0x20;
  }
}
