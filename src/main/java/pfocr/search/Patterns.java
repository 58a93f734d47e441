package pfocr.search;

import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * Queries for words of a pattern and for words that are nearly typed, of bounded cost. Stateless.
 */
final class Patterns {
  /** Of the many terms that a pattern may stand for, so many are ranked by their rarity. */
  private static final int MAX_TERMS = 256;

  /** What figures with other terms of the pattern score: less than any with a ranked one. */
  private static final float REST = 0.01f;

  private static final int MAX_NEAR_TERMS = 50;

  /** No term is longer. */
  private static final int MAX_LENGTH = 120;

  /** Steps that making an automaton may take; each {@code ?} behind a {@code *} doubles them. */
  private static final int MAX_WORK = 10_000;

  private Patterns() {}

  /** Terms of a pattern with {@code *} and {@code ?}, which must be in the form of the field. */
  static Query wildcard(String field, String pattern) {
    if (pattern.length() > MAX_LENGTH) return new MatchNoDocsQuery("a pattern too long");
    Term term = new Term(field, feasible(pattern));
    Query ranked =
        new WildcardQuery(
            term, MAX_WORK, new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(MAX_TERMS));
    Query rest = new WildcardQuery(term, MAX_WORK, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    return new DisjunctionMaxQuery(List.of(ranked, new BoostQuery(rest, REST)), 0);
  }

  /** Figures with any term in the field. */
  static Query anyTerm(String field) {
    return new WildcardQuery(
        new Term(field, "*"), MAX_WORK, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  /** Tells the words of the same pattern. */
  static Predicate<String> wildcard(String pattern) {
    if (pattern.length() > MAX_LENGTH) return word -> false;
    return new CharacterRunAutomaton(automaton(feasible(pattern)))::run;
  }

  /** Whether the pattern can be looked for as it is. */
  static boolean isFeasible(String pattern) {
    return pattern.length() > MAX_LENGTH || feasible(pattern).equals(pattern);
  }

  private static Automaton automaton(String pattern) {
    return WildcardQuery.toAutomaton(new Term("", pattern), MAX_WORK);
  }

  /** The pattern, or a wider one when it would take too long. */
  private static String feasible(String pattern) {
    try {
      automaton(pattern);
      return pattern;
    } catch (TooComplexToDeterminizeException e) {
      return pattern.replaceAll("[*?]*\\?[*?]*", "*");
    }
  }

  /** Terms at most so many edits away. */
  static Query fuzzy(String field, String word, int edits) {
    if (word.length() > MAX_LENGTH) return new MatchNoDocsQuery("a fuzzy word too long");
    return new FuzzyQuery(new Term(field, word), edits, 0, MAX_NEAR_TERMS, true);
  }

  /** Tells the words at most so many edits away. */
  static Predicate<String> fuzzy(String word, int edits) {
    if (word.length() > MAX_LENGTH) return other -> false;
    Automaton near = new LevenshteinAutomata(word, true).toAutomaton(edits);
    return new CharacterRunAutomaton(near)::run;
  }
}
