package pfocr.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a query marks in a text: the terms it asked for, in the forms in which texts are scanned.
 * Filled while the query is built, then only read.
 */
final class QueryMarks {
  /** Stems of words. */
  final Set<String> stems = new HashSet<>();

  /** Exact words, also stop words that were asked for. */
  final Set<String> words = new HashSet<>();

  /** Folded keys of names with several parts, or glued. */
  final Set<String> keys = new HashSet<>();

  /** CURIEs and typed names ({@code g=kcc2}) of pictured things. */
  final Set<String> entities = new HashSet<>();

  /** Sequences of stems, and keys of names, that are marked only as a whole. */
  final List<List<String>> phrases = new ArrayList<>();

  /** Patterns over exact words. */
  final List<Predicate<String>> patterns = new ArrayList<>();

  private final Set<String> heads = new HashSet<>();

  /** A copy, to go back to. */
  QueryMarks copy() {
    QueryMarks copy = new QueryMarks();
    copy.add(this);
    return copy;
  }

  /** Goes back to an earlier state. */
  void replaceBy(QueryMarks earlier) {
    stems.clear();
    words.clear();
    keys.clear();
    entities.clear();
    phrases.clear();
    patterns.clear();
    add(earlier);
  }

  private void add(QueryMarks other) {
    stems.addAll(other.stems);
    words.addAll(other.words);
    keys.addAll(other.keys);
    entities.addAll(other.entities);
    phrases.addAll(other.phrases);
    patterns.addAll(other.patterns);
  }

  boolean isEmpty() {
    return stems.isEmpty()
        && words.isEmpty()
        && keys.isEmpty()
        && entities.isEmpty()
        && phrases.isEmpty()
        && patterns.isEmpty();
  }

  /** To be called when all is in. */
  void finish() {
    stems.forEach(this::head);
    words.forEach(this::head);
    phrases.forEach(phrase -> phrase.forEach(this::head));
  }

  private void head(String term) {
    heads.add(term.substring(0, Math.min(2, term.length())));
  }

  /**
   * Whether a part of a text that begins like this can be a term at all: stemming keeps the first
   * two letters but for a final y, so most parts of a text need no further look.
   */
  boolean mayStart(String text, int start, int end) {
    if (!patterns.isEmpty()) return true;
    char first = text.charAt(start);
    if (first >= 0x80 || end - start < 3) return true;
    char second = text.charAt(start + 1);
    if (second >= 0x80) return true;
    return heads.contains(
        new String(new char[] {Character.toLowerCase(first), Character.toLowerCase(second)}));
  }
}
