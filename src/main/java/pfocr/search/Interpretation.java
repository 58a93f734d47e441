package pfocr.search;

import java.util.List;
import pfocr.query.Operator;

/**
 * How the typed text was read.
 *
 * @param parsed the query tree in its canonical form
 * @param terms the concepts that were read, in the order they were typed
 * @param operator how bare words were joined in the end
 * @param relaxed whether fewer words than typed had to match
 * @param matchingAll figures that match all words; equals the total unless relaxed
 * @param dropped words that no figure has, as typed; told only when they are why little was found
 * @param words how many figures have each word on its own, whatever the filters; told only with an
 *     answer that lacks something: nothing was found, or words were dropped
 */
public record Interpretation(
    String parsed,
    List<Term> terms,
    Operator operator,
    boolean relaxed,
    long matchingAll,
    List<String> dropped,
    List<WordCount> words) {

  public Interpretation {
    terms = List.copyOf(terms);
    dropped = List.copyOf(dropped);
    words = List.copyOf(words);
  }

  /** A reading without counts per word. */
  public Interpretation(
      String parsed,
      List<Term> terms,
      Operator operator,
      boolean relaxed,
      long matchingAll,
      List<String> dropped) {
    this(parsed, terms, operator, relaxed, matchingAll, dropped, List.of());
  }

  /**
   * How many figures a part of the text finds on its own.
   *
   * @param text a word, a name of several words, a phrase or a field with its value
   */
  public record WordCount(String text, long figures) {}

  /**
   * A part of the text that was read as a concept.
   *
   * @param text the typed part
   * @param start where it begins in the typed text
   * @param via by which kind of name: {@code symbol}, {@code previous}, {@code alias}, {@code
   *     family}, {@code name}, {@code id}, {@code organism}
   * @param sense the concept it was read as
   * @param alternatives other concepts of that name, most figures first
   */
  public record Term(
      String text, int start, int end, String via, Sense sense, List<Sense> alternatives) {
    public Term {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * A concept as a reader sees it.
   *
   * @param id CURIE
   * @param type {@code gene}, {@code chemical}, {@code disease}, {@code organism} or {@code family}
   * @param organism Latin name for genes, "" otherwise
   * @param figures how many figures of the index carry it
   */
  public record Sense(String id, String type, String label, String organism, long figures) {}
}
